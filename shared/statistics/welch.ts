import { allEqual, highestOf, mean, variance } from './mean'
import { tCritical } from './quantiles'
import type { Interval, NotEstimable, Sample } from './sample'
import { twoSidedT } from './tails'
import type { NotTestable, TestResult } from './test-result'

/**
 * The difference of two means, its squared standard error s1^2/n1 + s2^2/n2 and the Welch-Satterthwaite
 * degrees of freedom, or why there are none: where a side has fewer than two answers, or both sides are
 * without spread.
 */
const welch = (one: Sample, other: Sample) => {
  if (one.n === 0 || other.n === 0) return 'no-answers'
  if (one.effective <= 1 || other.effective <= 1) return 'one-answer'
  if (allEqual(one) && allEqual(other)) return 'all-equal'
  const first = variance(one) / one.effective
  const second = variance(other) / other.effective
  const degrees =
    (first + second) ** 2 / (first ** 2 / (one.effective - 1) + second ** 2 / (other.effective - 1))
  return { difference: mean(one) - mean(other), spread: first + second, degrees }
}

/**
 * Welch's interval of the difference of two independent means, in scale points, with the
 * Welch-Satterthwaite degrees of freedom, cut at the largest differences the scale allows. Not estimable
 * where a side has fewer than two answers, nor where both sides are without spread.
 *
 * Source: Welch (1947). Fixture: R `sleep`, df 17.776, -3.3655 to 0.2055.
 */
export const meanDifferenceInterval = (one: Sample, other: Sample): Interval | NotEstimable => {
  const found = welch(one, other)
  if (typeof found === 'string') return found
  const { difference, spread, degrees } = found
  const reach = tCritical(degrees) * Math.sqrt(spread)
  return {
    low: Math.max(one.low - highestOf(other), difference - reach),
    high: Math.min(highestOf(one) - other.low, difference + reach)
  }
}

/**
 * Welch's t test of two independent means, two-sided: t = (m1 - m2) / sqrt(s1^2/n1 + s2^2/n2). Variances may
 * differ; bases are effective ones under weights. Not testable where the interval is not estimable.
 *
 * Source: Welch (1947), Biometrika 34:28. Fixture: R `sleep`, t -1.8608, df 17.776, p .07939.
 */
export const welchTest = (
  one: Sample,
  other: Sample
): (TestResult & { degreesOfFreedom: number }) | NotTestable => {
  const found = welch(one, other)
  if (typeof found === 'string') return found
  const { difference, spread, degrees } = found
  const statistic = difference / Math.sqrt(spread)
  return { statistic, degreesOfFreedom: degrees, p: twoSidedT(statistic, degrees) }
}
