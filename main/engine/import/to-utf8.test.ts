import { decode, encode } from 'iconv-lite'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { TEXT_ENCODINGS } from '../../../shared/domain/text-encoding'
import { toUtf8 } from './to-utf8'

const inPieces = (bytes: Buffer, size: number, encoding: string): Buffer => {
  const decoder = toUtf8(encoding)
  const pieces: Buffer[] = []
  for (let at = 0; at < bytes.length; at += size) pieces.push(decoder.piece(bytes.subarray(at, at + size)))
  return Buffer.concat([...pieces, decoder.end()])
}

it.each(TEXT_ENCODINGS)('any bytes of %s become what they are read as, however they are cut', (encoding) =>
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 300 }), fc.integer({ min: 1, max: 50 }), (array, size) => {
      const bytes = Buffer.from(encoding.startsWith('utf-16') ? array.subarray(array.length % 2) : array)
      expect(inPieces(bytes, size, encoding).toString()).toBe(Buffer.from(decode(bytes, encoding)).toString())
    })
  )
)

it.each(['utf-16le', 'utf-16be'])(
  'letters of two parts and the mark at the start are read: %s',
  (encoding) => {
    const bytes = encode('Ușor 😀, café\n', encoding, { addBOM: true })
    for (const size of [1, 2, 3, 7, 100])
      expect(inPieces(bytes, size, encoding).toString()).toBe('Ușor 😀, café\n')
  }
)

it.each(['shift_jis', 'euc-jp', 'gb18030', 'euc-kr', 'big5'])(
  'letters of several bytes are read where they are cut: %s',
  (encoding) => {
    const text = 'id,\u6587\u5B57,中\n1,easy\n'
    for (const size of [1, 2, 3, 100])
      expect(inPieces(encode(text, encoding), size, encoding).toString()).toBe(text)
  }
)
