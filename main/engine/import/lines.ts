import { createReadStream } from 'node:fs'
import { LONGEST_LINE } from './raw-columns'

const PIECE = 1024 * 1024
const LINE_FEED = 10

/** Bytes kept of a line that is too long. */
const KEPT = 8000

/** Lines that were read together, in their order; one that is too long comes alone, by its beginning. */
export type LineBatch = { readonly lines: readonly string[] } | { readonly tooLong: string }

const toLines = (text: string): string[] => text.replace(/\r$/, '').split(/\r?\n/)

const withoutMark = (text: string): string => text.replace(/^\uFEFF/, '')

/** The lines of a text that is at hand; the end of its last line begins no other. */
export const linesOf = (text: string): string[] => {
  const lines = toLines(withoutMark(text))
  if (lines.at(-1) === '') lines.pop()
  return lines
}

/**
 * The lines of a file in UTF-8, in batches. Never holds more of it than a piece and the longest line that is
 * taken: what goes on for longer is let go as it is read.
 */
export async function* readLines(file: string, signal: AbortSignal): AsyncGenerator<LineBatch> {
  let open: Buffer[] = []
  let openBytes = 0
  let atStart = true
  const keep = (bytes: Buffer) => {
    if (openBytes <= LONGEST_LINE) open.push(Buffer.from(bytes))
    openBytes += bytes.length
  }
  const close = (): LineBatch => {
    const tooLong = openBytes > LONGEST_LINE
    const bytes = Buffer.concat(open)
    const text = bytes.toString('utf8', 0, tooLong ? KEPT : bytes.length)
    const line = atStart ? withoutMark(text) : text
    atStart = false
    open = []
    openBytes = 0
    return tooLong ? { tooLong: line } : { lines: toLines(line) }
  }
  for await (const piece of createReadStream(file, { highWaterMark: PIECE, signal })) {
    const bytes = piece as Buffer
    const first = bytes.indexOf(LINE_FEED)
    const last = bytes.lastIndexOf(LINE_FEED)
    if (first >= 0) {
      keep(bytes.subarray(0, first))
      yield close()
      if (last > first) yield { lines: toLines(bytes.toString('utf8', first + 1, last)) }
    }
    keep(bytes.subarray(last + 1))
  }
  if (openBytes > 0) yield close()
}
