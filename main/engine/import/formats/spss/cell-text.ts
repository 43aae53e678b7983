import { isAscii } from 'node:buffer'
import { decode } from 'iconv-lite'
import type { Encoding } from '../../encoding'
import { isSystemMissing } from './case-assembler'
import type { Dictionary, Variable } from './variable'

/** Seconds from the start of the Gregorian calendar, 14 October 1582, to 1970. */
const EPOCH = 12_219_379_200

/** Bytes of a long text that each of its variables holds, of the 256 it takes. */
const USED = 255

const two = (number: number): string => String(number).padStart(2, '0')

const durationText = (seconds: number): string => {
  const whole = Math.floor(Math.abs(seconds))
  const sign = seconds < 0 ? '-' : ''
  return `${sign}${two(Math.floor(whole / 3600))}:${two(Math.floor(whole / 60) % 60)}:${two(whole % 60)}`
}

const numberText = (number: number, { kind }: Variable): string => {
  if (kind === 'number') return String(number)
  if (kind === 'duration') return durationText(number)
  const date = new Date((number - EPOCH) * 1000)
  if (Number.isNaN(date.getTime())) return String(number)
  const text = date.toISOString()
  return kind === 'date' ? text.slice(0, 10) : text.slice(0, 19).replace('T', ' ')
}

/** A code with its label, as people write it: "5 - Very easy". Both are kept, and both are read later. */
const labelled = (value: number | string, text: string, { labels }: Variable): string => {
  if (labels.size === 0) return text
  const label = labels.get(value)
  return label === undefined || label === '' || label === text ? text : `${text} - ${label}`
}

/**
 * Reads the cells of one variable out of cases; `null` is no answer. A text that fills its width may end within
 * a letter, which is dropped.
 */
export const cellReader = (
  variable: Variable,
  { bigEndian, encoding }: Dictionary
): ((bytes: Buffer) => string | null) => {
  const start = variable.slot * 8
  if (variable.width === 0)
    return (bytes) => {
      const number = bigEndian ? bytes.readDoubleBE(start) : bytes.readDoubleLE(start)
      return isSystemMissing(number) ? null : labelled(number, numberText(number, variable), variable)
    }
  const end = start + variable.slots * 8
  return (bytes) => {
    const text = readText(textBytes(bytes.subarray(start, end), variable.width), encoding)
    return text === '' ? null : labelled(text, text, variable)
  }
}

/** Most texts are ASCII, and most of their bytes fill them up. */
const readText = (bytes: Buffer, encoding: Encoding): string => {
  let end = bytes.length
  while (end > 0 && (bytes[end - 1] === 0x20 || bytes[end - 1] === 0)) end -= 1
  const filled = bytes.subarray(0, end)
  return isAscii(filled) ? filled.toString('latin1') : withoutFilling(decode(filled, encoding))
}

const FILLING = ' \0\uFFFD'

/** A pattern for the end of a text would try anew at every blank of a long one. */
const withoutFilling = (text: string): string => {
  let end = text.length
  while (end > 0 && FILLING.includes(text[end - 1] ?? '')) end -= 1
  return text.slice(0, end)
}

/** The bytes of a text without the last byte of each segment, which only fills it up. */
const textBytes = (bytes: Buffer, width: number): Buffer => {
  if (width <= USED) return bytes.subarray(0, width)
  const pieces: Buffer[] = []
  for (let at = 0; at < bytes.length; at += USED + 1) pieces.push(bytes.subarray(at, at + USED))
  return Buffer.concat(pieces).subarray(0, width)
}
