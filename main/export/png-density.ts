import { crc32 } from 'node:zlib'

/** Signature and header: what stands before all that can be added. */
const HEADER = 8 + 25
const METRE = 1000 / 25.4

/** A PNG with the density it is to be shown at, in pixels an inch: the chunk pHYs of the PNG specification. */
export const withDensity = (png: Uint8Array, perInch: number): Uint8Array => {
  const perMetre = Math.round(perInch * METRE)
  const chunk = Buffer.alloc(21)
  chunk.writeUInt32BE(9, 0)
  chunk.write('pHYs', 4, 'latin1')
  chunk.writeUInt32BE(perMetre, 8)
  chunk.writeUInt32BE(perMetre, 12)
  chunk.writeUInt8(1, 16)
  chunk.writeUInt32BE(crc32(chunk.subarray(4, 17)), 17)
  return Buffer.concat([png.subarray(0, HEADER), chunk, png.subarray(HEADER)])
}
