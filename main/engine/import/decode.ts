import { createReadStream, createWriteStream } from 'node:fs'
import { open, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { createGunzip } from 'node:zlib'
import { encodingExists } from 'iconv-lite'
import { Failure } from '../../../shared/domain/fault'
import type { RunContext } from '../connection'
import { accentedText } from './accented-text'
import { encodingOfStart, encodingSaid, readTraits, type Encoding } from './encoding'
import { Growth } from './growth'
import { guessLegacy } from './legacy-encoding'
import { partOf } from './part'
import { transcode } from './transcode'
import type { Workspace } from './workspace'

/** Bytes looked at to find out how a file is written. */
const HEAD = 1024 * 1024

export const readHead = async (file: string, bytes = HEAD): Promise<Buffer> => {
  const handle = await open(file, 'r')
  try {
    const buffer = Buffer.alloc(bytes)
    const { bytesRead } = await handle.read(buffer, 0, bytes, 0)
    return buffer.subarray(0, bytesRead)
  } finally {
    await handle.close()
  }
}

/** Bytes looked at to find out how a file ends. */
const TAIL = 64 * 1024

export const readTail = async (file: string): Promise<Buffer> => {
  const handle = await open(file, 'r')
  try {
    const { size } = await handle.stat()
    const buffer = Buffer.alloc(Math.min(TAIL, size))
    const { bytesRead } = await handle.read(buffer, 0, buffer.length, size - buffer.length)
    return buffer.subarray(0, bytesRead)
  } finally {
    await handle.close()
  }
}

/** Unpacks a gzip file beside the others of the inspection. */
export const unpack = async (
  file: string,
  workspace: Workspace,
  { signal, progress }: RunContext
): Promise<string> => {
  const target = join(workspace.folder, workspace.nextName('unpacked'))
  const { size } = await stat(file)
  const growth = new Growth(size)
  const source = createReadStream(file)
  let read = 0
  source.on('data', (piece) => progress?.((read += piece.length) / size))
  try {
    await pipeline(source, createGunzip(), (pieces) => growth.watch(pieces), createWriteStream(target), {
      signal
    })
  } catch (error) {
    signal.throwIfAborted()
    throw error instanceof Failure ? error : new Failure('broken-gzip', {}, error)
  }
  return target
}

export interface DecodedText {
  /** A file in UTF-8 with regular line ends: the original where it is so already. */
  readonly file: string
  readonly encoding: Encoding
  readonly lines: number
  readonly blankLines: number
  /** How many of each usual delimiter stand at the ends of lines; absent where all lines have as many cells. */
  readonly openEnds?: Readonly<Record<string, number>>
  /** Quotation marks stand in it. */
  readonly hasQuotes?: boolean
}

/** How a text is decoded: what was said of its encoding, and who hears how far it is. */
interface Decoding {
  readonly workspace: Workspace
  readonly context: RunContext
  readonly said?: string | undefined
}

/**
 * Gives a file as UTF-8 that the database can read, rewritten into the workspace only where it must be. An
 * encoding that was said is used, whatever the bytes look like.
 */
export const decode = async (file: string, { workspace, context, said }: Decoding): Promise<DecodedText> => {
  const known = said === undefined ? encodingOfStart(await readHead(file)) : encodingSaid(said)
  if (known !== undefined && known !== 'utf-8') return rewrite(file, known, workspace, context)
  const { utf8, needsMending, ...counts } = await readTraits(file, partOf(context, 0, 0.5))
  if (utf8 && !needsMending) return { file, encoding: 'utf-8', ...counts }
  const encoding =
    utf8 || said !== undefined ? 'utf-8' : guessLegacy(await accentedText(file, context.signal))
  return rewrite(file, encoding, workspace, partOf(context, 0.5, 1))
}

/** The text without the mark that a UTF-8 file may begin with: the database reads over it in CSV, not in JSON. */
export const withoutMark = async (
  text: DecodedText,
  workspace: Workspace,
  context: RunContext
): Promise<DecodedText> => {
  const marked = encodingOfStart(await readHead(text.file, 3)) === 'utf-8'
  return marked ? rewrite(text.file, 'utf-8', workspace, context) : text
}

const rewrite = async (
  file: string,
  encoding: Encoding,
  workspace: Workspace,
  context: RunContext
): Promise<DecodedText> => {
  const used = encodingExists(encoding) ? encoding : 'windows-1252'
  const target = join(workspace.folder, workspace.nextName('decoded'))
  const counts = await transcode(file, { encoding: used, target }, context)
  return { file: target, encoding: used, ...counts }
}
