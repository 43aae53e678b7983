/** Lines of a text that are no part of its table. */
export interface LinesAside {
  readonly lines: number
  /** The first of them that hold something, shortened: enough to see what they are. */
  readonly text: readonly string[]
}

/** How a delimited text is laid out, as it was found out or said. */
export interface TextLayout {
  /** The mark around cells; empty where there is none. */
  readonly quote: '"' | "'" | ''
  /** The line that the header stands on, from 1; where there is no header, that of the first response. */
  readonly firstLine: number
  /** Rows before the first response; 0 where the first row is one. */
  readonly headerRows: number
  /** What stands above the header: titles, dates of the export. */
  readonly above: LinesAside
  /** What stands below the last response: totals, notes. */
  readonly below: LinesAside
  /** Rows with fewer cells than the header that were filled up with blanks. */
  readonly filledUp: number
}
