import { allEqual, highestOf, mean, variance } from './mean'
import { tCritical } from './quantiles'
import type { Interval, NotEstimable, Sample } from './sample'

/**
 * Welch's interval of the difference of two independent means, in scale points, with the
 * Welch-Satterthwaite degrees of freedom, cut at the largest differences the scale allows. Not estimable
 * where a side has fewer than two answers, nor where both sides are without spread.
 *
 * Source: Welch (1947). Fixture: R `sleep`, df 17.776, -3.3655 to 0.2055.
 */
export const meanDifferenceInterval = (one: Sample, other: Sample): Interval | NotEstimable => {
  if (one.n === 0 || other.n === 0) return 'no-answers'
  if (one.effective <= 1 || other.effective <= 1) return 'one-answer'
  if (allEqual(one) && allEqual(other)) return 'all-equal'
  const first = variance(one) / one.effective
  const second = variance(other) / other.effective
  const degrees =
    (first + second) ** 2 / (first ** 2 / (one.effective - 1) + second ** 2 / (other.effective - 1))
  const difference = mean(one) - mean(other)
  const reach = tCritical(degrees) * Math.sqrt(first + second)
  return {
    low: Math.max(one.low - highestOf(other), difference - reach),
    high: Math.min(highestOf(one) - other.low, difference + reach)
  }
}
