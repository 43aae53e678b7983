import { closeSync, openSync, writeSync } from 'node:fs'
import { Failure } from '../../../../../shared/domain/fault'
import type { Growth } from '../../growth'
import { breaksIn, csvCell } from '../csv-cell'
import type { Cell } from './cell'
import type { SharedStrings } from './shared-strings'
import type { Row } from './sheet'

const ROOM = 1024 * 1024

/** The database takes lines of up to 16 MiB. */
const LONGEST_ROW = 8 * 1024 * 1024

const COMMA = 44
const LINE_END = 10

/** Writes rows as CSV, all of the same width: every cell quoted, and nothing at all where there is none. */
export class CsvFile {
  readonly #file: number
  readonly #width: number
  readonly #shared: SharedStrings
  readonly #growth: Growth
  #buffer = Buffer.allocUnsafe(ROOM)
  #used = 0
  #rowStart = 0
  #lines = 0
  #bytes = 0

  constructor(path: string, width: number, { shared, growth }: { shared: SharedStrings; growth: Growth }) {
    this.#file = openSync(path, 'w', 0o600)
    this.#width = width
    this.#shared = shared
    this.#growth = growth
  }

  get width(): number {
    return this.#width
  }

  /** Lines of text written, those that begin within a cell as well. */
  get lines(): number {
    return this.#lines
  }

  get bytes(): number {
    return this.#bytes
  }

  row(row: Row): void {
    this.#rowStart = this.#used
    for (let column = 0; column < this.#width; column += 1) {
      if (column > 0) this.#byte(COMMA)
      const cell = row[column]
      if (cell !== undefined) this.#cell(cell)
    }
    this.#byte(LINE_END)
    this.#lines += 1
    if (this.#used >= ROOM) this.#flush()
  }

  close(): void {
    try {
      this.#flush()
    } finally {
      closeSync(this.#file)
    }
  }

  #cell(cell: Cell): void {
    if (typeof cell === 'number') {
      const size = this.#shared.size(cell)
      this.#makeRoom(size)
      this.#shared.copy(cell, this.#buffer, this.#used)
      this.#used += size
      this.#lines += this.#shared.breaks(cell)
    } else {
      const quoted = csvCell(cell)
      this.#makeRoom(3 * quoted.length)
      this.#used += this.#buffer.write(quoted, this.#used)
      this.#lines += breaksIn(cell)
    }
  }

  #byte(byte: number): void {
    this.#makeRoom(1)
    this.#buffer[this.#used] = byte
    this.#used += 1
  }

  #makeRoom(bytes: number): void {
    if (this.#used + bytes <= this.#buffer.length) return
    if (this.#used - this.#rowStart + bytes > LONGEST_ROW) throw new Failure('workbook-too-large')
    const buffer = Buffer.allocUnsafe(2 * (this.#used + bytes))
    this.#buffer.copy(buffer, 0, 0, this.#used)
    this.#buffer = buffer
  }

  #flush(): void {
    this.#growth.add(this.#used)
    this.#bytes += this.#used
    let written = 0
    try {
      while (written < this.#used)
        written += writeSync(this.#file, this.#buffer, written, this.#used - written)
    } catch (error) {
      throw new Failure('could-not-write', {}, error)
    }
    this.#used = 0
  }
}
