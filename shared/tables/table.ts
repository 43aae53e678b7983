/** How a number is written: 4.96, 51.8%, +45.0. */
export interface NumberForm {
  readonly style: 'plain' | 'percent' | 'signed'
  readonly decimals: number
}

/** A number behind what is printed, in the unit it is printed in; of a percent the share: 0.518 is printed 51.8%. */
export interface Quantity extends NumberForm {
  readonly value: number
}

/** What stands in one place of a table. */
export interface Cell {
  /** As it is printed on screen: the value, or why there is none. */
  readonly text: string
  /** The number behind the text, where it is one. */
  readonly number?: Quantity
  readonly interval?: CellInterval
  /** Letters of the columns that differ, and the mark of a small base. */
  readonly letters?: string
}

/** The interval of a cell's number: printed below it, and its ends in columns of their own in a spreadsheet. */
export interface CellInterval {
  readonly text: string
  readonly low: Quantity
  readonly high: Quantity
}

export interface Column {
  readonly name: string
  /** Headings that stand above it, the outermost first; neighbours of the same heading share it. */
  readonly over?: readonly string[]
  /** Names stand at the left and stay in sight, numbers at the right. */
  readonly kind: 'name' | 'number' | 'text'
}

export interface Row {
  readonly cells: readonly Cell[]
  /** Sums stand apart from what they are sums of. */
  readonly kind?: 'net' | 'total'
}

/**
 * A table as it is read, wherever it is written: on a page, a slide, a sheet or the clipboard. What is hidden on
 * screen is hidden here: a cell never holds a number that its text does not tell.
 */
export interface Table {
  readonly title: string
  readonly columns: readonly Column[]
  readonly rows: readonly Row[]
  /** What must be known to read it: what letters and marks mean, what is hidden and why. */
  readonly notes?: readonly string[]
}
