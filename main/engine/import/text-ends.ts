import { stat } from 'node:fs/promises'
import { readHead, readTail } from './decode'
import { LONGEST_LINE } from './raw-columns'

/** The beginning and the end of a text, and how many lines it has. */
export interface TextEnds {
  readonly start: string
  readonly end: string
  /** Whether the beginning is all of it. */
  readonly whole: boolean
  readonly lines: number
}

/** Lines that the beginning is to hold: where they are long, more of the text is read. */
const ENOUGH = 20

/** What is read of it at most: two of the longest lines. */
export const LONGEST_START = 2 * LONGEST_LINE

const holdsLines = (bytes: Buffer, least: number): boolean => {
  let at = -1
  for (let count = 0; count < least; count += 1) {
    at = bytes.indexOf(10, at + 1)
    if (at < 0) return false
  }
  return true
}

/** The first pieces of a text and its last. */
export const readEnds = async (file: string, lines: number): Promise<TextEnds> => {
  const { size } = await stat(file)
  const first = await readHead(file)
  const isShort = first.length < size && !holdsLines(first, ENOUGH)
  const head = isShort ? await readHead(file, Math.min(size, LONGEST_START)) : first
  const whole = size <= head.length
  const end = whole ? '' : (await readTail(file)).toString('utf8')
  return { start: head.toString('utf8'), end, whole, lines }
}
