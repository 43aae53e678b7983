import { isUtf8 } from 'node:buffer'
import { decode } from 'iconv-lite'
import type { Decoding } from '../../../shared/contract/decoding'
import { TEXT_ENCODINGS } from '../../../shared/domain/text-encoding'
import { accentedText } from './accented-text'
import { readHead } from './decode'
import { encodingOfStart, type Encoding } from './encoding'
import { guessLegacy, readsWell } from './legacy-encoding'

const MOST_SAMPLES = 3

const LONGEST_SAMPLE = 36

/** Cells end at these, whichever of them the file uses. */
const CELLS = /[,;\t|"\r\n]+/

/** Some words of a passage with a letter beyond ASCII among them: the first, and as many beside it as there is room for. */
const shorten = (cell: string): string => {
  const words = cell.trim().split(/\s+/)
  const first = words.findIndex((word) => /[\u0080-\u00FF]/.test(word))
  let [start, end] = [first, first + 1]
  const length = () => words.slice(start, end).join(' ').length
  while (end < words.length && length() < LONGEST_SAMPLE / 2) end += 1
  while (start > 0 && length() < LONGEST_SAMPLE / 2) start -= 1
  return words.slice(start, end).join(' ').slice(0, LONGEST_SAMPLE)
}

/** Passages of few words that show as many different bytes beyond ASCII as may be. */
const chooseSamples = (accented: Buffer): Buffer[] => {
  // As Latin-1 a byte is a letter: pieces are cut as text and stay the bytes they were.
  const cells = accented.toString('latin1').split(CELLS)
  const left = new Set(cells.filter((cell) => /[\u0080-\u00FF]/.test(cell)).map(shorten))
  const seen = new Set<string>()
  const chosen: string[] = []
  const news = (cell: string) =>
    new Set(Array.from(cell).filter((byte) => byte > '\u007F' && !seen.has(byte))).size
  while (chosen.length < MOST_SAMPLES && left.size > 0) {
    const best = [...left].reduce((one, other) => (news(other) > news(one) ? other : one))
    if (chosen.length > 0 && news(best) === 0) break
    chosen.push(best)
    left.delete(best)
    for (const byte of best) seen.add(byte)
  }
  return chosen.map((cell) => Buffer.from(cell, 'latin1'))
}

/** What no text has: controls, and marks of what could not be read. */
// eslint-disable-next-line no-control-regex -- They are what is looked for.
const BROKEN = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u0080-\u009F\uFFFD]/

/** Greek or Cyrillic letters within words of Latin ones: nobody writes so. */
const MIXED = /[a-z][\p{sc=Greek}\p{sc=Cyrillic}]|[\p{sc=Greek}\p{sc=Cyrillic}][a-z]/iu

const isValid = (bytes: Buffer, encoding: Encoding): boolean => {
  if (encoding === 'utf-8') return isUtf8(bytes)
  const text = decode(bytes, encoding)
  return !BROKEN.test(text) && !MIXED.test(text) && readsWell(bytes, encoding)
}

/** A file of text, and how it is read now; `said` where that was not found out. */
export interface DecodedFile {
  readonly source: string
  readonly encoding: Encoding
  readonly said: boolean
}

const ofSixteenBits = async (source: string, encoding: Encoding): Promise<Decoding[]> => {
  const text = decode(await readHead(source), encoding)
  const samples = chooseSamples(Buffer.from(text)).map((bytes) => bytes.toString())
  return samples.length === 0 ? [] : [{ encoding, samples, detected: true }]
}

/**
 * How some words of a file read by each encoding that it may be in, the detected one first. Empty where there is
 * no letter that encodings differ in.
 */
export const decodingsOf = async (
  { source, encoding, said }: DecodedFile,
  signal: AbortSignal
): Promise<Decoding[]> => {
  const known = encodingOfStart(await readHead(source, 64 * 1024))
  if (known !== undefined && known !== 'utf-8') return ofSixteenBits(source, known)
  const accented = await accentedText(source, signal)
  if (accented.length === 0) return []
  const found = isUtf8(accented) ? 'utf-8' : guessLegacy(accented)
  const detected = said ? found : encoding
  const others = TEXT_ENCODINGS.filter((name) => !name.startsWith('utf-16') && isValid(accented, name))
  const samples = chooseSamples(accented)
  return [...new Set<Encoding>([detected, encoding, ...others])].map((name) => ({
    encoding: name,
    samples: samples.map((bytes) => decode(bytes, name)),
    detected: name === detected
  }))
}
