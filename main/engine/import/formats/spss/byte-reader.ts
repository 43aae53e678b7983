import { open, type FileHandle } from 'node:fs/promises'
import { Failure } from '../../../../../shared/domain/fault'

const CHUNK = 1024 * 1024

/** Reads a binary file from its start, a piece at a time; what is not there is a broken file. */
export class ByteReader {
  readonly #handle: FileHandle
  readonly #size: number
  #buffer: Buffer = Buffer.alloc(0)
  #at = 0
  #bufferStart = 0

  private constructor(handle: FileHandle, size: number) {
    this.#handle = handle
    this.#size = size
  }

  static async open(file: string): Promise<ByteReader> {
    const handle = await open(file, 'r')
    const { size } = await handle.stat()
    return new ByteReader(handle, size)
  }

  /** Where the next byte stands in the file. */
  get position(): number {
    return this.#bufferStart + this.#at
  }

  get left(): number {
    return this.#size - this.position
  }

  /** The next bytes. What a file claims to hold is never believed beyond what it does hold. */
  async take(count: number): Promise<Buffer> {
    if (count < 0 || count > this.left) throw new Failure('broken-spss')
    if (this.#at + count > this.#buffer.length) await this.#fill(count)
    const taken = this.#buffer.subarray(this.#at, this.#at + count)
    this.#at += count
    return taken
  }

  moveTo(position: number): void {
    if (position < 0 || position > this.#size) throw new Failure('broken-spss')
    this.#buffer = Buffer.alloc(0)
    this.#bufferStart = position
    this.#at = 0
  }

  close(): Promise<void> {
    return this.#handle.close()
  }

  async #fill(count: number): Promise<void> {
    const start = this.position
    const buffer = Buffer.allocUnsafe(Math.min(this.left, Math.max(count, CHUNK)))
    let filled = 0
    while (filled < buffer.length) {
      const { bytesRead } = await this.#handle.read(buffer, filled, buffer.length - filled, start + filled)
      if (bytesRead === 0) throw new Failure('broken-spss')
      filled += bytesRead
    }
    this.#buffer = buffer
    this.#bufferStart = start
    this.#at = 0
  }
}
