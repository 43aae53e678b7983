import { Failure } from '../../../../../shared/domain/fault'
import { breaksIn, csvCell } from '../csv-cell'
import { RichText } from './rich-text'
import { readXml } from './xml'

const PAGE = 4 * 1024 * 1024
const MOST_BYTES = 1024 * 1024 * 1024

/** Numbers of a string in the index: its page, where it begins and ends there, and the line breaks in it. */
const NUMBERS = 4

/**
 * The texts that cells share, as they will be written: bytes outside of JavaScript's heap, copied to where a
 * cell names them. A million comments take what their letters take.
 */
export class SharedStrings {
  readonly #pages: Buffer[] = []
  #used = PAGE
  #bytes = 0
  #index = new Uint32Array(1024 * NUMBERS)
  #count = 0

  static async read(pieces: AsyncIterable<Buffer>): Promise<SharedStrings> {
    const strings = new SharedStrings()
    const text = new RichText()
    await readXml(pieces, {
      open: (name) => (name === 'si' ? text.begin() : text.open(name)),
      close: (name) => (name === 'si' ? strings.add(text.end()) : text.close(name)),
      text: (piece) => text.add(piece)
    })
    return strings
  }

  get count(): number {
    return this.#count
  }

  add(text: string): void {
    const bytes = Buffer.from(csvCell(text))
    this.#bytes += bytes.length
    if (this.#bytes > MOST_BYTES) throw new Failure('workbook-too-large')
    if (this.#used + bytes.length > PAGE) {
      this.#pages.push(Buffer.allocUnsafeSlow(Math.max(PAGE, bytes.length)))
      this.#used = 0
    }
    const page = this.#pages.length - 1
    this.#pages[page]?.set(bytes, this.#used)
    const at = this.#count * NUMBERS
    if (at === this.#index.length) {
      const index = new Uint32Array(2 * at)
      index.set(this.#index)
      this.#index = index
    }
    this.#index.set([page, this.#used, this.#used + bytes.length, breaksIn(text)], at)
    this.#used += bytes.length
    this.#count += 1
  }

  /** Bytes of the cell with its quotation marks; fails for a number that no text has. */
  size(number: number): number {
    const [, start, end] = this.#place(number)
    return end - start
  }

  /** Copies the cell with its quotation marks. */
  copy(number: number, target: Buffer, at: number): void {
    const [page, start, end] = this.#place(number)
    this.#pages[page]?.copy(target, at, start, end)
  }

  breaks(number: number): number {
    return this.#index[number * NUMBERS + 3] ?? 0
  }

  isEmpty(number: number): boolean {
    return this.size(number) === 2
  }

  #place(number: number): [page: number, start: number, end: number] {
    if (number >= this.#count) throw new Error(`No shared string ${number}`)
    const at = number * NUMBERS
    return [this.#index[at] ?? 0, this.#index[at + 1] ?? 0, this.#index[at + 2] ?? 0]
  }
}
