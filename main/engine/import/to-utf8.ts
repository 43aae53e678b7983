import { decode, getDecoder } from 'iconv-lite'
import type { Encoding } from './encoding'

/** Turns the pieces of a text into UTF-8, one after another; `end` gives what the last of them left open. */
export interface ToUtf8 {
  readonly piece: (bytes: Buffer) => Buffer
  readonly end: () => Buffer
}

const NOTHING = Buffer.alloc(0)

const ASCII = 128

/** Bytes that stand for a letter each: what they are in UTF-8; `undefined` where several make one. */
const tableOf = (encoding: Encoding): readonly Buffer[] | undefined => {
  const bytes = Buffer.from(Array.from({ length: 256 }, (_, byte) => byte))
  const letters = Array.from(bytes, (byte) => decode(Buffer.of(byte), encoding, { stripBOM: false }))
  // Bytes that make letters together do so in the one order or the other; UTF-8 knows none of them alone.
  const inOrder = decode(bytes, encoding, { stripBOM: false }) === letters.join('')
  const turned = decode(Buffer.from(bytes).reverse(), encoding) === letters.slice().reverse().join('')
  const unknown = letters.filter((letter) => letter === '\uFFFD').length
  const isAscii = letters.slice(0, ASCII).every((letter, byte) => letter === String.fromCharCode(byte))
  const alone = letters.every((letter) => letter.length === 1)
  return inOrder && turned && alone && isAscii && unknown < ASCII
    ? letters.map((letter) => Buffer.from(letter))
    : undefined
}

/** Most letters are ASCII, which is the same in UTF-8. */
const byTable = (table: readonly Buffer[]): ToUtf8 => ({
  piece: (bytes) => {
    const target = Buffer.allocUnsafe(3 * bytes.length)
    let used = 0
    for (const byte of bytes)
      if (byte < ASCII) target[used++] = byte
      else for (const part of table[byte] ?? NOTHING) target[used++] = part
    return target.subarray(0, used)
  },
  end: () => NOTHING
})

/** UTF-16, which the runtime itself reads where its bytes come in the order of Intel's. */
const ofSixteenBits = (isBigEndian: boolean): ToUtf8 => {
  let left: Buffer = NOTHING
  let atStart = true
  const read = (bytes: Buffer): Buffer => {
    const text = (isBigEndian ? Buffer.from(bytes).swap16() : bytes).toString('utf16le')
    const marked = atStart && text.startsWith('\uFEFF')
    atStart = false
    return Buffer.from(marked ? text.slice(1) : text)
  }
  return {
    piece: (bytes) => {
      const all = left.length > 0 ? Buffer.concat([left, bytes]) : bytes
      let end = all.length - (all.length % 2)
      // The first half of a pair waits for the other.
      const last = isBigEndian ? all[end - 2] : all[end - 1]
      if (end > 0 && last !== undefined && last >= 0xd8 && last < 0xdc) end -= 2
      left = Buffer.from(all.subarray(end))
      return end === 0 ? NOTHING : read(all.subarray(0, end))
    },
    end: () => (left.length < 2 ? NOTHING : read(left.subarray(0, left.length - (left.length % 2))))
  }
}

const byIconv = (encoding: Encoding): ToUtf8 => {
  const decoder = getDecoder(encoding)
  return {
    piece: (bytes) => Buffer.from(decoder.write(bytes)),
    end: () => Buffer.from(decoder.end() ?? '')
  }
}

/** How a text in some encoding becomes UTF-8: the usual ones by the quickest way there is. */
export const toUtf8 = (encoding: Encoding): ToUtf8 => {
  if (encoding === 'utf-16le' || encoding === 'utf-16be') return ofSixteenBits(encoding === 'utf-16be')
  const table = tableOf(encoding)
  return table ? byTable(table) : byIconv(encoding)
}
