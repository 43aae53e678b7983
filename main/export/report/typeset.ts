import { readFile } from 'node:fs/promises'
import start, { TypstCompilerBuilder } from '@myriaddreamin/typst-ts-web-compiler'
import template from './report.typ?raw'

/** Pages to be set: what they say, the fonts they are set in, and the program that sets them. */
export interface TypesettingJob {
  /** As JSON. */
  readonly data: string
  readonly fontFiles: readonly string[]
  /** The same program on every system, so that a report is the same everywhere. */
  readonly typesetterFile: string
}

/** What the worker says at the end. */
export type TypesettingMessage =
  { readonly kind: 'set'; readonly pdf: Uint8Array } | { readonly kind: 'failed'; readonly message: string }

const PAGES = '/report.typ'

/** The compiler tells what it could not set in whole sentences. */
const IN_SENTENCES = 2

interface Compiled {
  readonly result?: Uint8Array
  readonly diagnostics?: unknown
}

/** Data as a PDF that anybody's reader can read out: headings, tables and pictures are told apart by tags. */
export const typeset = async ({ data, fontFiles, typesetterFile }: TypesettingJob): Promise<Uint8Array> => {
  await start({ module_or_path: await WebAssembly.compile(await readFile(typesetterFile)) })
  const builder = new TypstCompilerBuilder()
  // It sees what it is given, and no file of the machine.
  builder.set_dummy_access_model()
  for (const file of fontFiles) await builder.add_raw_font(await readFile(file))
  const compiler = await builder.build()
  compiler.add_source(PAGES, template)
  const { result, diagnostics } = compiler.compile(PAGES, [['data', data]], 'pdf', IN_SENTENCES) as Compiled
  if (!result) throw new Error(JSON.stringify(diagnostics ?? 'no document'))
  return result
}
