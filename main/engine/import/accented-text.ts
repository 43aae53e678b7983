import { isAscii } from 'node:buffer'
import { createReadStream } from 'node:fs'

/** Bytes kept on either side of one beyond ASCII: enough to see the word it is part of, and those beside it. */
const AROUND = 120

/** Enough to tell encodings apart. */
const ENOUGH = 32 * 1024

const LINE_FEED = 10

const isBeyondAscii = (byte: number | undefined): boolean => byte !== undefined && byte > 127

/** Where the first byte beyond ASCII stands, from some place on; -1 where there is none. */
const nextBeyond = (bytes: Buffer, from: number): number => {
  for (let at = from; at < bytes.length; at += 1) if (isBeyondAscii(bytes[at])) return at
  return -1
}

/** A passage around a byte, within its line, that begins and ends with no letter cut. */
const passageAround = (bytes: Buffer, at: number, from: number): { start: number; end: number } => {
  let start = Math.max(from, at - AROUND, bytes.lastIndexOf(LINE_FEED, at) + 1)
  while (start < at && start > from && isBeyondAscii(bytes[start - 1])) start += 1
  const line = bytes.indexOf(LINE_FEED, at)
  let end = Math.min(line < 0 ? bytes.length : line, at + AROUND)
  while (end < bytes.length && isBeyondAscii(bytes[end])) end += 1
  return { start, end }
}

/**
 * Passages of a text with letters beyond ASCII, a line each and as bytes still: what encodings are told apart by.
 * Gathered from all of a file where its beginning has none; empty for a text that every encoding reads alike.
 */
export const accentedText = async (file: string, signal: AbortSignal): Promise<Buffer> => {
  const passages: Buffer[] = []
  let gathered = 0
  let left: Buffer = Buffer.alloc(0)
  const gather = (bytes: Buffer, until: number) => {
    let from = 0
    for (
      let at = nextBeyond(bytes, 0);
      at >= 0 && at < until && gathered < ENOUGH;
      at = nextBeyond(bytes, from)
    ) {
      const { start, end } = passageAround(bytes, at, from)
      passages.push(bytes.subarray(start, end), Buffer.from('\n'))
      gathered += end - start
      from = end
    }
    return from
  }
  for await (const piece of createReadStream(file, { highWaterMark: 1024 * 1024, signal })) {
    const bytes = Buffer.concat([left, piece as Buffer])
    // What stands near the end of a piece may be cut: it is looked at with the next.
    const until = Math.max(0, bytes.length - AROUND)
    const done = isAscii(bytes) ? 0 : gather(bytes, until)
    if (gathered >= ENOUGH) return Buffer.concat(passages)
    left = bytes.subarray(Math.max(done, until - AROUND))
  }
  gather(left, left.length)
  return Buffer.concat(passages)
}
