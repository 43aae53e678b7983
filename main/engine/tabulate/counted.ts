import type { Metric } from '../../../shared/domain/metric'
import type { Slice } from '../../../shared/domain/slice'
import type { Sql } from '../sql/sql'
import type { Grouping } from './grouping'

/** What is counted: answers to a metric, rows of responses, or pairs of effort and another metric. */
export type Countable = Metric | 'responses' | Pair

export type Pair = `ces and ${'csat' | 'nps'}`

export interface CountQuestion {
  readonly what: Countable
  readonly slice: Slice
  readonly by: readonly string[]
}

/** What a question's counts are read from. */
export interface Counted {
  /** By what it is broken down, in order: how each key is grouped and named. */
  readonly groupings: readonly Grouping[]
  /**
   * One row a cell: `k1`, `k2`, ..., what `splitsOf` says, and what is added up: `n`, `w`, `w2`, `unweighted`; of
   * responses `n`, `from` and `to`.
   */
  readonly rows: Sql
}

export const isPair = (what: Countable): what is Pair => what.startsWith('ces and ')

/** The metric beside effort. */
export const otherOf = (pair: Pair): 'csat' | 'nps' => (pair === 'ces and csat' ? 'csat' : 'nps')
