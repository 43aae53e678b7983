import type { Sql } from '../sql/sql'
import type { Grouping } from './grouping'

/** What a question's counts are read from. */
export interface Counted {
  /** By what it is broken down, in order: how each key is grouped and named. */
  readonly groupings: readonly Grouping[]
  /** One row a cell and answer: `k1`, `k2`, ..., `asked` where it matters, `score`, `n`, `w`, `w2`, `unweighted`. */
  readonly rows: Sql
}
