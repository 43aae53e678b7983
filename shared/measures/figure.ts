import type { NotEstimable } from '../statistics/sample'

/** Why a figure may not be shown: its own base is too small, or it would give away one that is. */
export type HiddenWhy = 'few-answers' | 'protects-smaller'

/** Means and boxes of answers given on different scales mean nothing together; only the index 0-100 does. */
export type NotPooled = 'different-scales'

/**
 * A score with everything needed to defend it. `value` is `null` where there is none to give, `low` and
 * `high` where no interval is estimable; `why` then says the reason. Never 0 in place of nothing.
 */
export interface Figure {
  readonly value: number | null
  readonly low: number | null
  readonly high: number | null
  /** Answers behind it, unweighted. */
  readonly n: number
  /** Kish's effective base; equal to `n` without weights. */
  readonly effective: number
  readonly why?: NotEstimable | HiddenWhy | NotPooled
}
