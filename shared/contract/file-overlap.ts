/** Rows of a source of the project that stand in a file too. */
export interface SharedRows {
  readonly source: number
  /** Rows of the source, and those of them that are in the file. */
  readonly rows: number
  readonly shared: number
  /** Known by the ids of responses, or because all their cells are alike. */
  readonly by: 'response' | 'row'
}

/** What a file holds, set against the open project. */
export interface FileOverlap {
  /** First and last answer as the mapping reads them; `null` without dates. */
  readonly period: { readonly from: string; readonly to: string } | null
  /** Rows with something in the column of the date that is no date. */
  readonly unreadable: number
  /** Sources of which rows are in it, those with the most first. */
  readonly shared: readonly SharedRows[]
}
