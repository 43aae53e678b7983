import { isUtf8 } from 'node:buffer'
import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { decode, encodingExists } from 'iconv-lite'
import { encodingNamed } from '../../../shared/domain/text-encoding'
import { Failure } from '../../../shared/domain/fault'
import type { RunContext } from '../connection'
import { openEndOf } from './open-end'

/** Encodings of text with the signs they were known by. */
export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252' | 'windows-1250' | (string & {})

/** What iconv calls encodings and is no way to write text. */
const NOT_OF_TEXT = /^(?:base64|binary|hex|internal)$/

/** The encoding of a name that somebody said. */
export const encodingSaid = (name: string): Encoding => {
  const encoding = encodingNamed(name) ?? name.trim().toLowerCase()
  if (NOT_OF_TEXT.test(encoding.replace(/[^a-z0-9]/g, '')) || !encodingExists(encoding))
    throw new Failure('no-such-encoding', { details: { encoding: name } })
  return encoding
}

const startsWith = (bytes: Buffer, mark: readonly number[]) =>
  mark.every((byte, index) => bytes[index] === byte)

/** Characters of text: none unassigned, none for private use, no controls but those of lines. */
const isText = (text: string): boolean =>
  !/\p{Cn}|\p{Co}|(?![\t\r\n])\p{Cc}|\uFFFD/u.test(text) && /\n|\r/.test(text)

/**
 * UTF-16 without a mark: every other byte of western text is nought. Of other scripts only those of spaces,
 * digits and line ends are, and none of the bytes between; such a text must then read as one.
 */
const evenOddZeros = (bytes: Buffer): Encoding | undefined => {
  const pairs = Math.min(bytes.length >> 1, 2000)
  if (pairs < 2) return undefined
  let even = 0
  let odd = 0
  for (let pair = 0; pair < pairs; pair += 1) {
    if (bytes[2 * pair] === 0) even += 1
    if (bytes[2 * pair + 1] === 0) odd += 1
  }
  if (odd > 0.4 * pairs && even < 0.05 * pairs) return 'utf-16le'
  if (even > 0.4 * pairs && odd < 0.05 * pairs) return 'utf-16be'
  const reads = (encoding: Encoding) => isText(decode(bytes.subarray(0, 2 * pairs), encoding))
  if (odd > 0.05 * pairs && even === 0 && reads('utf-16le')) return 'utf-16le'
  return even > 0.05 * pairs && odd === 0 && reads('utf-16be') ? 'utf-16be' : undefined
}

/** The encoding that the first bytes give away; `undefined` where only the whole text can tell. */
export const encodingOfStart = (bytes: Buffer): Encoding | undefined => {
  if (startsWith(bytes, [0xef, 0xbb, 0xbf])) return 'utf-8'
  if (startsWith(bytes, [0xff, 0xfe])) return 'utf-16le'
  if (startsWith(bytes, [0xfe, 0xff])) return 'utf-16be'
  return evenOddZeros(bytes)
}

/** Bytes at the end of a piece that begin a character the next piece goes on with. */
const openBytes = (bytes: Buffer): number => {
  for (let back = 1; back <= Math.min(3, bytes.length); back += 1) {
    const byte = bytes[bytes.length - back] ?? 0
    if ((byte & 0b1100_0000) === 0b1000_0000) continue
    const length = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : byte >= 0xc0 ? 2 : 1
    return length > back ? back : 0
  }
  return 0
}

const PIECE = 4 * 1024 * 1024

/** What was counted in a text, read to its end. */
export interface TextCounts {
  /** Physical lines, those within quoted cells included, and how many of them are empty. */
  readonly lines: number
  readonly blankLines: number
  /** For each usual delimiter how many of it stand at the ends of lines, after nothing but blank cells. */
  readonly openEnds: Readonly<Record<string, number>>
  readonly hasQuotes: boolean
}

/** What a text is; counted only where it is valid UTF-8. */
export interface TextTraits extends TextCounts {
  readonly utf8: boolean
  /** A carriage return without a line feed ends lines, or NUL bytes stand in the text: it needs mending. */
  readonly needsMending: boolean
}

const LINE_FEED = 10
const RETURN = 13

export const hasLoneReturn = (bytes: Buffer): boolean => {
  for (let at = bytes.indexOf(RETURN); at >= 0 && at < bytes.length - 1; at = bytes.indexOf(RETURN, at + 1))
    if (bytes[at + 1] !== LINE_FEED) return true
  return false
}

const QUOTE = 34

/** Bytes kept of the piece before: where the end of a line lies across two. */
const KEPT = 4096

/** Counts lines over the pieces of a text. */
export class TextCounter implements TextCounts {
  lines = 0
  blankLines = 0
  readonly openEnds: Record<string, number> = {}
  hasQuotes = false
  #sinceBreak = 0
  /** The last bytes before the piece at hand. */
  #before: Buffer = Buffer.alloc(0)

  add(bytes: Buffer): void {
    this.hasQuotes ||= bytes.includes(QUOTE)
    let start = 0
    for (let at = bytes.indexOf(LINE_FEED); at >= 0; at = bytes.indexOf(LINE_FEED, at + 1)) {
      const length = this.#sinceBreak + at - start
      this.lines += 1
      if (length === 0 || (length === 1 && bytes[at - 1] === RETURN)) this.blankLines += 1
      else this.#lookAtEnd(bytes, at)
      this.#sinceBreak = 0
      start = at + 1
    }
    this.#sinceBreak += bytes.length - start
    this.#before = Buffer.from(bytes.subarray(-KEPT))
  }

  finish(): void {
    if (this.#sinceBreak === 0) return
    this.lines += 1
    this.#lookAtEnd(Buffer.alloc(0), 0)
  }

  #lookAtEnd(bytes: Buffer, end: number): void {
    const byte = (at: number) => (at < 0 ? this.#before[this.#before.length + at] : bytes[at])
    const last = byte(end - 1) === RETURN ? end - 1 : end
    const open = openEndOf((back) => byte(last - back))
    if (open) this.openEnds[open.delimiter] = (this.openEnds[open.delimiter] ?? 0) + open.count
  }
}

/**
 * Reads a whole text to see whether it is valid UTF-8 throughout, and counts its lines. A file whose first
 * accented letter stands in its millionth row would else be read with refused rows, and rows that an
 * unclosed quotation mark swallows would go unnoticed. About a second for a gigabyte.
 */
export const readTraits = async (file: string, { signal, progress }: RunContext): Promise<TextTraits> => {
  const { size } = await stat(file)
  const counter = new TextCounter()
  let seen = 0
  let open: Buffer = Buffer.alloc(0)
  let utf8 = true
  let needsMending = false
  let endsInReturn = false
  for await (const piece of createReadStream(file, { highWaterMark: PIECE, signal })) {
    const bytes = piece as Buffer
    seen += bytes.length
    progress?.(seen / size)
    counter.add(bytes)
    needsMending ||= bytes.includes(0) || hasLoneReturn(bytes) || (endsInReturn && bytes[0] !== LINE_FEED)
    endsInReturn = bytes.at(-1) === RETURN
    const all: Buffer = open.length > 0 ? Buffer.concat([open, bytes]) : bytes
    const left = openBytes(all)
    utf8 = isUtf8(all.subarray(0, all.length - left))
    if (!utf8) break
    open = Buffer.from(all.subarray(all.length - left))
  }
  counter.finish()
  needsMending ||= endsInReturn
  const { lines, blankLines, openEnds, hasQuotes } = counter
  return { utf8: utf8 && open.length === 0, needsMending, lines, blankLines, openEnds, hasQuotes }
}
