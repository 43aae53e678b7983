import { createReadStream } from 'node:fs'
import { setImmediate } from 'node:timers/promises'
import { promisify } from 'node:util'
import { inflate } from 'node:zlib'
import { Failure } from '../../../../../shared/domain/fault'
import { ByteReader } from './byte-reader'
import type { Dictionary } from './variable'

const unpack = promisify(inflate)

const PIECE = 64 * 1024

/** A block of a .zsav unpacks to less than this: its writers use 4 MB. */
const MOST_BLOCK = 64 * 1024 * 1024

/** The data part of the file, a piece at a time; the blocks of a .zsav unpacked. */
export const dataPieces = (
  file: string,
  dictionary: Dictionary,
  signal: AbortSignal
): AsyncIterable<Buffer> =>
  dictionary.compression === 'zlib'
    ? zlibBlocks(file, dictionary, signal)
    : createReadStream(file, { start: dictionary.dataStart, highWaterMark: PIECE, signal })

async function* zlibBlocks(
  file: string,
  { dataStart, bigEndian }: Dictionary,
  signal: AbortSignal
): AsyncGenerator<Buffer> {
  const reader = await ByteReader.open(file)
  const offset = (bytes: Buffer, at: number) =>
    Number(bigEndian ? bytes.readBigInt64BE(at) : bytes.readBigInt64LE(at))
  const size = (bytes: Buffer, at: number) => (bigEndian ? bytes.readInt32BE(at) : bytes.readInt32LE(at))
  try {
    reader.moveTo(dataStart)
    reader.moveTo(offset(Buffer.from(await reader.take(24)), 8))
    const trailer = Buffer.from(await reader.take(24))
    const blocks = Buffer.from(await reader.take(24 * size(trailer, 20)))
    for (let at = 0; at < blocks.length; at += 24) {
      signal.throwIfAborted()
      const unpacked = size(blocks, at + 16)
      if (unpacked < 0 || unpacked > MOST_BLOCK) throw new Failure('broken-spss')
      reader.moveTo(offset(blocks, at + 8))
      const packed = await reader.take(size(blocks, at + 20))
      const block = await unpack(packed, { maxOutputLength: Math.max(1, unpacked) })
      for (let start = 0; start < block.length; start += PIECE) {
        yield block.subarray(start, start + PIECE)
        // Nothing else waits here: whoever wants to stop is heard between pieces, not between blocks.
        await setImmediate()
        signal.throwIfAborted()
      }
    }
  } finally {
    await reader.close()
  }
}
