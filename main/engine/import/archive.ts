import { stat } from 'node:fs/promises'
import { pipeline, type Readable } from 'node:stream'
import { crc32, createInflateRaw } from 'node:zlib'
import { openPromise, type Entry, type ZipFile } from 'yauzl'
import { Growth } from './growth'

/** An archive of a survey or a workbook has a handful; so many are made to keep a reader busy. */
const MOST_ENTRIES = 10_000

/** Bytes handed on at a time. */
const PIECE = 256 * 1024

const STORED = 0
const DEFLATED = 8

/** What was wrong with an archive, said by itself: who opened it knows what that means. */
export class ArchiveError extends Error {
  override readonly name = 'ArchiveError'
}

/** A zip archive. Names are found whatever their case, as the parts of a workbook are. */
export class Archive {
  readonly entries: readonly Entry[]
  /** The size of the whole. */
  readonly bytes: number
  readonly #zip: ZipFile
  readonly #byName: ReadonlyMap<string, Entry>
  /** All that is read of the archive, together: its entries may lie upon each other. */
  readonly #growth: Growth

  private constructor(zip: ZipFile, entries: readonly Entry[], bytes: number) {
    this.#zip = zip
    this.entries = entries
    this.bytes = bytes
    this.#byName = new Map(entries.map((entry) => [entry.fileName.toLowerCase(), entry]))
    this.#growth = new Growth(bytes)
  }

  static async open(file: string): Promise<Archive> {
    const zip = await openPromise(file, { lazyEntries: true, autoClose: false })
    try {
      if (zip.entryCount > MOST_ENTRIES) throw new ArchiveError(`${zip.entryCount} entries`)
      const entries: Entry[] = []
      for await (const entry of zip.eachEntry()) entries.push(entry)
      const { size } = await stat(file)
      return new Archive(zip, entries, size)
    } catch (error) {
      zip.close()
      throw error
    }
  }

  find(name: string): Entry | undefined {
    return this.#byName.get(name.toLowerCase())
  }

  /** Unpacks an entry, and fails where it is not what the archive says, or far larger than it ought to be. */
  async *read(entry: Entry, onPacked: (bytes: number) => void = () => undefined): AsyncGenerator<Buffer> {
    const { fileName: name, compressionMethod: method } = entry
    if (entry.isEncrypted()) throw new ArchiveError(`${name} is encrypted`)
    if (method !== STORED && method !== DEFLATED) throw new ArchiveError(`${name}: method ${method}`)
    const packed = await this.#zip.openReadStreamPromise(entry, { decodeFileData: false })
    packed.on('data', (piece: Buffer) => onPacked(piece.length))
    const own = new Growth(entry.compressedSize)
    let sum = 0
    for await (const piece of method === DEFLATED ? inflated(packed) : packed) {
      const bytes = piece as Buffer
      own.add(bytes.length)
      this.#growth.add(bytes.length)
      sum = crc32(bytes, sum)
      yield bytes
    }
    if (own.bytes !== entry.uncompressedSize) throw new ArchiveError(`${name} is cut short`)
    if (sum !== entry.crc32) throw new ArchiveError(`${name} does not match its checksum`)
  }

  close(): void {
    this.#zip.close()
  }
}

/** What goes wrong on the way comes out at the end of it. */
const inflated = (packed: Readable): Readable =>
  pipeline(packed, createInflateRaw({ chunkSize: PIECE }), () => undefined)
