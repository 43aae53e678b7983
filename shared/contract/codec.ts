/**
 * Values with bytes in them, as bytes: the length of a JSON text in four bytes, the text, then the byte
 * arrays it stands for, one after the other. What travels is small; nothing is compressed.
 */
const BYTES = '$bytes'

export const encode = (value: unknown): Uint8Array => {
  const pieces: Uint8Array[] = []
  const text = JSON.stringify(value, (_, part: unknown) => {
    if (!(part instanceof Uint8Array)) return part
    pieces.push(part)
    return { [BYTES]: part.length }
  })
  const head = new TextEncoder().encode(text)
  const whole = new Uint8Array(4 + head.length + pieces.reduce((sum, piece) => sum + piece.length, 0))
  new DataView(whole.buffer).setUint32(0, head.length)
  whole.set(head, 4)
  let at = 4 + head.length
  for (const piece of pieces) {
    whole.set(piece, at)
    at += piece.length
  }
  return whole
}

const isBytes = (part: unknown): part is { [BYTES]: number } =>
  typeof part === 'object' && part !== null && typeof (part as { [BYTES]?: unknown })[BYTES] === 'number'

export const decode = (whole: Uint8Array): unknown => {
  const length = new DataView(whole.buffer, whole.byteOffset).getUint32(0)
  let at = 4 + length
  return JSON.parse(new TextDecoder().decode(whole.subarray(4, at)), (_, part: unknown) => {
    if (!isBytes(part)) return part
    const bytes = whole.slice(at, at + part[BYTES])
    at += part[BYTES]
    return bytes
  })
}
