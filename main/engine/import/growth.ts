import { Failure } from '../../../shared/domain/fault'

/** Unpacked, a file may not grow beyond this many times its size. */
const MOST_GROWTH = 200
const ALWAYS_ALLOWED = 64 * 1024 * 1024
const NEVER_ALLOWED = 16 * 1024 * 1024 * 1024

/**
 * Counts what comes out of a packed file while it does: what an archive says of itself may be a lie. Growing
 * far beyond the packed size is what bombs do.
 */
export class Growth {
  readonly #most: number
  #bytes = 0

  constructor(packedBytes: number) {
    this.#most = Math.min(NEVER_ALLOWED, Math.max(ALWAYS_ALLOWED, packedBytes * MOST_GROWTH))
  }

  get bytes(): number {
    return this.#bytes
  }

  add(bytes: number): void {
    this.#bytes += bytes
    if (this.#bytes > this.#most) throw new Failure('archive-bomb')
  }

  /** Hands on what it counts. */
  async *watch(pieces: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
    for await (const piece of pieces) {
      this.add(piece.length)
      yield piece
    }
  }
}
