import type { NotEstimable } from '../statistics/sample'

/** Fewer answers than this are flagged: a convention (METHODS 2.8), not a law. */
export const SMALL_BASE = 30

/** Fewer answers than this are not shown: they could be traced to people, and say little. */
export const HIDDEN_BASE = 10

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
  readonly why?: NotEstimable | 'few-answers'
}

/** The figure as it may be shown: its base stays, its value goes. */
export const hideFigure = (figure: Figure): Figure => ({
  value: null,
  low: null,
  high: null,
  n: figure.n,
  effective: figure.effective,
  why: 'few-answers'
})
