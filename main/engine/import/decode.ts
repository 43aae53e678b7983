import { createReadStream, createWriteStream } from 'node:fs'
import { open, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGunzip } from 'node:zlib'
import { decodeStream, encodingExists } from 'iconv-lite'
import { Failure } from '../../../shared/domain/fault'
import { accentedText } from './accented-text'
import { encodingOfStart, encodingSaid, readTraits, type Encoding } from './encoding'
import { Growth } from './growth'
import { guessLegacy } from './legacy-encoding'
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
export const unpack = async (file: string, workspace: Workspace, signal: AbortSignal): Promise<string> => {
  const target = join(workspace.folder, workspace.nextName('unpacked'))
  const { size } = await stat(file)
  const growth = new Growth(size)
  try {
    await pipeline(
      createReadStream(file),
      createGunzip(),
      (pieces) => growth.watch(pieces),
      createWriteStream(target),
      { signal }
    )
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

/** NUL bytes go; a carriage return alone becomes a line end. */
const mendLines = () => {
  let returned = false
  return new Transform({
    decodeStrings: false,
    encoding: 'utf8',
    transform(piece: string | Buffer, _encoding, done) {
      let text = (returned ? '\r' : '') + piece.toString()
      returned = text.endsWith('\r')
      if (returned) text = text.slice(0, -1)
      done(null, text.replaceAll('\0', '').replace(/\r(?!\n)/g, '\n'))
    },
    flush(done) {
      done(null, returned ? '\n' : '')
    }
  })
}

/** How a text is decoded: what was said of its encoding, and who hears how far it is. */
interface Decoding {
  readonly workspace: Workspace
  readonly signal: AbortSignal
  readonly said?: string | undefined
  readonly onBytes: (bytes: number) => void
}

/**
 * Gives a file as UTF-8 that the database can read, rewritten into the workspace only where it must be. An
 * encoding that was said is used, whatever the bytes look like.
 */
export const decode = async (
  file: string,
  { workspace, signal, said, onBytes }: Decoding
): Promise<DecodedText> => {
  const known = said === undefined ? encodingOfStart(await readHead(file)) : encodingSaid(said)
  if (known !== undefined && known !== 'utf-8') return transcode(file, known, workspace, signal, onBytes)
  const { utf8, needsMending, ...counts } = await readTraits(file, signal, onBytes)
  if (utf8 && !needsMending) return { file, encoding: 'utf-8', ...counts }
  const encoding = utf8 || said !== undefined ? 'utf-8' : guessLegacy(await accentedText(file, signal))
  return transcode(file, encoding, workspace, signal)
}

/** The text without the mark that a UTF-8 file may begin with: the database reads over it in CSV, not in JSON. */
export const withoutMark = async (
  text: DecodedText,
  workspace: Workspace,
  signal: AbortSignal
): Promise<DecodedText> => {
  const marked = encodingOfStart(await readHead(text.file, 3)) === 'utf-8'
  return marked ? transcode(text.file, 'utf-8', workspace, signal) : text
}

const transcode = async (
  file: string,
  encoding: Encoding,
  workspace: Workspace,
  signal: AbortSignal,
  onBytes: (bytes: number) => void = () => undefined
): Promise<DecodedText> => {
  const used = encodingExists(encoding) ? encoding : 'windows-1252'
  const target = join(workspace.folder, workspace.nextName('decoded'))
  const source = createReadStream(file)
  const counted = async function* (pieces: AsyncIterable<Buffer>) {
    for await (const piece of pieces) {
      onBytes(piece.length)
      yield piece
    }
  }
  await pipeline(source, counted, decodeStream(used), mendLines(), createWriteStream(target), { signal })
  const { lines, blankLines, openEnds, hasQuotes } = await readTraits(target, signal, () => undefined)
  return { file: target, encoding: used, lines, blankLines, openEnds, hasQuotes }
}
