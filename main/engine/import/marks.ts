/** What tells the cells of a delimited text apart. */
export interface Marks {
  /** One character or several. */
  readonly delimiter: string
  /** The mark around cells; empty where there is none. */
  readonly quote: '"' | "'" | ''
  /** How the mark is written within a cell: twice, or after a backslash. */
  readonly escape: 'doubled' | 'backslash'
  /** Spaces around delimiters are no part of the cells: `5, "good, fast", FR`. */
  readonly padded: boolean
  /** Each line is quoted as a whole, as spreadsheets write lines they did not take apart. */
  readonly wrapped: boolean
}

/** How most files are written. */
export const plainMarks = (delimiter: string): Marks => ({
  delimiter,
  quote: '"',
  escape: 'doubled',
  padded: false,
  wrapped: false
})

/** Whether the database reads it by itself. */
export const isPlain = ({ delimiter, quote, escape, padded, wrapped }: Marks): boolean =>
  delimiter.length === 1 &&
  delimiter < '\u0080' &&
  quote === '"' &&
  escape === 'doubled' &&
  !padded &&
  !wrapped
