/** A row that could not be read, with its place in its file. */
export interface RefusedRow {
  readonly file: string
  readonly line: number
  /** Lines of the file that are gone with it. */
  readonly lines: number
  readonly reason: string
  readonly column: string | null
  readonly text: string
}

export interface RefusedPage {
  readonly rows: readonly RefusedRow[]
  readonly total: number
}
