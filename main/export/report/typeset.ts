import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import template from './report.typ?raw'

/** Pages to be set: what they say, and the folder of their fonts. */
export interface TypesettingJob {
  /** As JSON. */
  readonly data: string
  readonly fontFolder: string
}

/** What the worker says at the end. */
export type TypesettingMessage =
  { readonly kind: 'set'; readonly pdf: Uint8Array } | { readonly kind: 'failed'; readonly message: string }

/** Pages that anybody's reader can read out: headings, tables and pictures are told apart. */
const ACCESSIBLE = 'ua-1'

/** Data as a PDF, tagged; by the standard of accessible files where every letter has a font on this machine. */
export const typeset = ({ data, fontFolder }: TypesettingJob): Uint8Array => {
  const compiler = NodeCompiler.create({ workspace: fontFolder, fontArgs: [{ fontPaths: [fontFolder] }] })
  const compiled = compiler.compile({ mainFileContent: template, inputs: { data } })
  const document = compiled.result
  if (!document)
    throw new Error(JSON.stringify(compiled.takeDiagnostics()?.shortDiagnostics ?? 'no document'))
  try {
    return compiler.pdf(document, { pdfStandard: ACCESSIBLE })
  } catch {
    // A letter that no font has forbids the mark of the standard, not the pages.
    return compiler.pdf(document)
  }
}
