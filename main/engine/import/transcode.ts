import { createReadStream, createWriteStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { pipeline } from 'node:stream/promises'
import type { RunContext } from '../connection'
import { hasLoneReturn, TextCounter, type Encoding, type TextCounts } from './encoding'
import { toUtf8 } from './to-utf8'

const PIECE = 1024 * 1024

const RETURN = 13

/** NUL bytes go; a carriage return alone becomes a line end. */
class LineMender {
  #returned = false

  piece(bytes: Buffer): Buffer {
    const whole = this.#returned ? Buffer.concat([Buffer.of(RETURN), bytes]) : bytes
    this.#returned = whole.at(-1) === RETURN
    const ready = this.#returned ? whole.subarray(0, -1) : whole
    if (!ready.includes(0) && !hasLoneReturn(whole)) return ready
    // As Latin-1 a byte is a character, and stays the byte it was.
    const text = ready.toString('latin1').replaceAll('\0', '')
    return Buffer.from(text.replace(/\r(?!\n)/g, '\n'), 'latin1')
  }

  end(): Buffer {
    return Buffer.from(this.#returned ? '\n' : '')
  }
}

interface Transcoding {
  readonly encoding: Encoding
  readonly target: string
}

/** Rewrites a text as UTF-8 with regular line ends, and counts its lines while they pass. */
export const transcode = async (
  file: string,
  { encoding, target }: Transcoding,
  { signal, progress }: RunContext
): Promise<TextCounts> => {
  const { size } = await stat(file)
  const decoder = toUtf8(encoding)
  const mender = new LineMender()
  const counter = new TextCounter()
  let read = 0
  const counted = (bytes: Buffer): Buffer => {
    counter.add(bytes)
    return bytes
  }
  const decoded = async function* (pieces: AsyncIterable<Buffer>) {
    for await (const piece of pieces) {
      read += piece.length
      progress?.(read / size)
      yield counted(mender.piece(decoder.piece(piece)))
    }
    yield counted(mender.piece(decoder.end()))
    yield counted(mender.end())
  }
  const source = createReadStream(file, { highWaterMark: PIECE })
  await pipeline(source, decoded, createWriteStream(target), { signal })
  counter.finish()
  const { lines, blankLines, openEnds, hasQuotes } = counter
  return { lines, blankLines, openEnds, hasQuotes }
}
