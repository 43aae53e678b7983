import { trusted, type Sql } from '../sql/sql'

/** The longest line of text the database is asked to take, in bytes. */
export const LONGEST_LINE = 16 * 1024 * 1024

/** More columns than any survey has: what is wider was split wrongly, or made to hurt. */
export const MOST_COLUMNS = 5000

/** Columns of raw text go by their places: c1, c2, ... */
export const rawColumn = (position: number): string => `c${position}`

export const rawColumns = (count: number): string[] =>
  Array.from({ length: count }, (_, index) => rawColumn(index + 1))

/** Columns c1, c2, ... all text: what is refused is only what cannot be split, never what a type would not take. */
export const textTypes = (count: number): Sql =>
  trusted(
    `{${rawColumns(count)
      .map((name) => `'${name}': 'VARCHAR'`)
      .join(', ')}}`
  )

/**
 * The database packs text. Where values are mostly different that takes longer than anything else here and
 * saves half of the space, so those are left as they are.
 */
export const storedColumns = (count: number, varied: readonly boolean[] = []): Sql =>
  trusted(
    rawColumns(count)
      .map((name, index) => `${name} varchar${varied[index] ? ' using compression uncompressed' : ''}`)
      .join(', ')
  )
