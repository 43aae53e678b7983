import { allEqual, mean, variance } from './mean'
import type { NotEstimable, Sample } from './sample'

export interface StandardisedDifference {
  /** Cohen's d: the difference of the means in pooled standard deviations. Unbounded. */
  readonly d: number
  /** Hedges's g: d x (1 - 3 / (4 df - 1)), without the upward bias of d in small samples. */
  readonly g: number
}

/**
 * Standardised difference of two independent means, d = (m1 - m2) / s, with the pooled standard deviation s^2
 * = ((n1 - 1) s1^2 + (n2 - 1) s2^2) / (n1 + n2 - 2); effective bases under weights. Not estimable where a
 * side has fewer than two answers, or neither has any spread.
 *
 * Source: Cohen (1988); Hedges (1981), J Educ Stat 6:107, in his approximate form. Fixture: R `sleep` -.8322,
 * -.7970; pingouin -1.925566, -1.791224.
 */
export const standardisedDifference = (one: Sample, other: Sample): StandardisedDifference | NotEstimable => {
  if (one.n === 0 || other.n === 0) return 'no-answers'
  if (one.effective <= 1 || other.effective <= 1) return 'one-answer'
  if (allEqual(one) && allEqual(other)) return 'all-equal'
  const degrees = one.effective + other.effective - 2
  const pooled = ((one.effective - 1) * variance(one) + (other.effective - 1) * variance(other)) / degrees
  const d = (mean(one) - mean(other)) / Math.sqrt(pooled)
  return { d, g: d * (1 - 3 / (4 * degrees - 1)) }
}
