/** A value as it stands in the file, trimmed, and how often. */
export interface ValueCount {
  readonly value: string
  readonly n: number
}

/** What was counted in one column, over all files that have it. */
export interface ColumnProfile {
  /** The normalised header, the same in every wave. */
  readonly key: string
  /** The header as first written. */
  readonly header: string
  /** Positions of the files that hold this column. */
  readonly files: readonly number[]
  /** Rows looked at, blank ones included. */
  readonly rows: number
  readonly blank: number
  readonly distinct: number
  /** The most frequent values, most frequent first. */
  readonly values: readonly ValueCount[]
  /** Whether `values` holds every value. */
  readonly complete: boolean
}

export const filled = (profile: ColumnProfile): number => profile.rows - profile.blank
