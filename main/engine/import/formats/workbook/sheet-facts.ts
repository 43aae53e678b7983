import { Failure } from '../../../../../shared/domain/fault'
import { MOST_COLUMNS } from '../../raw-columns'
import type { Cell } from './cell'
import type { SharedStrings } from './shared-strings'
import type { Row } from './sheet'

/** What is in the rows of a sheet. Blank ones are none, like the blank lines of a text. */
export class SheetFacts {
  readonly #shared: SharedStrings
  #rows = 0
  #filled = 0
  #width = 0

  constructor(shared: SharedStrings) {
    this.#shared = shared
  }

  /** Rows that are not blank, the header among them. */
  get rows(): number {
    return this.#rows
  }

  get filled(): number {
    return this.#filled
  }

  /** Columns up to the last one that has something in it. */
  get width(): number {
    return this.#width
  }

  /** Whether there is something in the row. */
  add(row: Row): boolean {
    let last = -1
    for (let column = 0; column < row.length; column += 1) {
      const cell = row[column]
      if (cell === undefined || this.#isEmpty(cell)) continue
      last = column
      this.#filled += 1
    }
    if (last < 0) return false
    if (last >= MOST_COLUMNS) throw new Failure('too-many-columns', { details: { most: MOST_COLUMNS } })
    if (last >= this.#width) this.#width = last + 1
    this.#rows += 1
    return true
  }

  #isEmpty(cell: Cell): boolean {
    return typeof cell === 'number' ? this.#shared.isEmpty(cell) : cell === ''
  }
}
