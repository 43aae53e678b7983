import { cholesky, forwardSolve, isSingular } from './cholesky'
import { clusterMean, clusterVariance, type ClusterSums } from './cluster-robust'
import { dot, matrixOf } from './matrix'
import { tCritical } from './quantiles'
import type { Interval, NotEstimable } from './sample'
import { chiSquareTail, twoSidedT } from './tails'
import type { NotTestable, TestResult } from './test-result'

/**
 * What two groups of answers have in common: sums over the respondents who are in both, of products of the mass a and
 * the sum s that each has in the first group and in the second.
 */
export interface ClusterOverlap {
  readonly respondents: number
  readonly massMass: number
  readonly massSum: number
  readonly sumMass: number
  readonly sumSum: number
}

export const NO_OVERLAP: ClusterOverlap = { respondents: 0, massMass: 0, massSum: 0, sumMass: 0, sumSum: 0 }

/** The same seen from the second group. */
export const mirrored = (overlap: ClusterOverlap): ClusterOverlap => ({
  ...overlap,
  massSum: overlap.sumMass,
  sumMass: overlap.massSum
})

/** Less than this part of the two variances is what rounding leaves of none. */
const ROUNDING = 1e-12

/**
 * Covariance of two means, or shares, of which some respondents gave answers to both:
 *
 *   c sum((s1 - a1 m1) (s2 - a2 m2)) / (sum(a1) sum(a2)),  c = sqrt(G1 / (G1 - 1) * G2 / (G2 - 1))
 *
 * c is the small-sample factor of the two variances, so that none of a difference is ever below 0. 0 where nobody is
 * in both; NaN where a group has fewer than two respondents.
 */
export const clusterCovariance = (one: ClusterSums, other: ClusterSums, overlap: ClusterOverlap): number => {
  if (one.respondents < 2 || other.respondents < 2) return NaN
  const [first, second] = [clusterMean(one), clusterMean(other)]
  const products =
    overlap.sumSum - second * overlap.sumMass - first * overlap.massSum + first * second * overlap.massMass
  const factor = ({ respondents }: ClusterSums) => respondents / (respondents - 1)
  return (Math.sqrt(factor(one) * factor(other)) * products) / (one.mass * other.mass)
}

interface Difference {
  readonly value: number
  readonly variance: number
  readonly degreesOfFreedom: number
}

const differenceOf = (
  one: ClusterSums,
  other: ClusterSums,
  overlap: ClusterOverlap
): Difference | NotEstimable => {
  if (!(one.mass > 0) || !(other.mass > 0)) return 'no-answers'
  if (one.respondents < 2 || other.respondents < 2) return 'one-answer'
  const apart = clusterVariance(one) + clusterVariance(other)
  const variance = apart - 2 * clusterCovariance(one, other, overlap)
  if (!(variance > ROUNDING * apart)) return 'all-equal'
  return {
    value: clusterMean(one) - clusterMean(other),
    variance,
    degreesOfFreedom: Math.min(one.respondents, other.respondents) - 1
  }
}

/**
 * Interval of the difference of two means, or shares, whose answers some respondents gave to both, or gave several of:
 *
 *   m1 - m2 +- t(.975; df) * sqrt(V1 + V2 - 2 C),  df = min(G1, G2) - 1
 *
 * V1 and V2 are the variances over respondents, C is the covariance above: a respondent is one piece of evidence,
 * however many answers he gave and in whichever group. It is the linearised variance of a difference of two ratios.
 * One answer each and nobody in both: V1 + V2 is Welch's squared error, and the degrees of freedom are the fewest that
 * Welch's can be. Everybody in both, once in each: the paired t interval. Cut at the largest differences the range
 * allows. Not estimable without answers, with one respondent on a side, or where nothing varies.
 *
 * Source: Cochran (1977), Sampling Techniques, section 6.19 (difference of two ratios) and 9A; Liang & Zeger (1986),
 * Biometrika 73:13, with the small-sample factor G / (G - 1) of each side.
 */
export const clusterDifferenceInterval = (
  one: ClusterSums,
  other: ClusterSums,
  overlap: ClusterOverlap,
  range: Interval
): Interval | NotEstimable => {
  const found = differenceOf(one, other, overlap)
  if (typeof found === 'string') return found
  const reach = tCritical(found.degreesOfFreedom) * Math.sqrt(found.variance)
  const most = range.high - range.low
  return { low: Math.max(-most, found.value - reach), high: Math.min(most, found.value + reach) }
}

/**
 * The t test that goes with it, two-sided, t = (m1 - m2) / sqrt(V1 + V2 - 2 C). Not testable where the interval is
 * not estimable.
 *
 * Fixture, by hand: people with 2, 4 | 5 and 3 | 4 and 6, 7 | 6 in two groups: means 4.4 and 5, t -.6471.
 */
export const clusterDifferenceTest = (
  one: ClusterSums,
  other: ClusterSums,
  overlap: ClusterOverlap
): (TestResult & { degreesOfFreedom: number }) | NotTestable => {
  const found = differenceOf(one, other, overlap)
  if (typeof found === 'string') return found
  const statistic = found.value / Math.sqrt(found.variance)
  const { degreesOfFreedom } = found
  return { statistic, degreesOfFreedom, p: twoSidedT(statistic, degreesOfFreedom) }
}

/**
 * Wald's test that several groups have one mean, or share, whoever answered in how many of them:
 *
 *   W = c' S^-1 c,  c the k - 1 differences from the last group, S their covariances
 *
 * against chi-square with k - 1 degrees of freedom: for many respondents. Of two groups it is t squared. Groups
 * without answers are left out; not testable with one group, with a group of one respondent, or where some
 * difference does not vary.
 *
 * Source: Wald (1943); with these covariances Liang & Zeger (1986).
 */
export const clusterWaldTest = (
  groups: readonly ClusterSums[],
  overlapOf: (one: number, other: number) => ClusterOverlap
): (TestResult & { degreesOfFreedom: number }) | NotTestable => {
  const present = [...groups.keys()].filter((at) => (groups[at]?.mass ?? 0) > 0)
  const last = present.pop()
  if (last === undefined) return 'no-answers'
  if (present.length === 0) return 'one-group'
  const sums = (at: number): ClusterSums | undefined => groups[at]
  const covariance = (at: number, with_: number): number => {
    const [one, other] = [sums(at), sums(with_)]
    if (!one || !other) return NaN
    return at === with_ ? clusterVariance(one) : clusterCovariance(one, other, overlapOf(at, with_))
  }
  const meanAt = (at: number): number => {
    const one = sums(at)
    return one ? clusterMean(one) : NaN
  }
  if ([...present, last].some((at) => (sums(at)?.respondents ?? 0) < 2)) return 'one-answer'
  const between = (i: number, j: number) => {
    const [one = last, other = last] = [present[i], present[j]]
    return covariance(one, other) - covariance(one, last) - covariance(last, other) + covariance(last, last)
  }
  const spreads = present.map((_, i) => Math.sqrt(Math.max(0, between(i, i))))
  if (spreads.some((spread) => !(spread > 0))) return 'all-equal'
  const correlations = matrixOf(present.length, present.length, (i, j) =>
    i === j ? 1 : between(i, j) / ((spreads[i] ?? 0) * (spreads[j] ?? 0))
  )
  const lower = cholesky(correlations)
  if (isSingular(lower)) return 'all-equal'
  const solved = forwardSolve(
    lower,
    present.map((at, i) => (meanAt(at) - meanAt(last)) / (spreads[i] ?? 0))
  )
  const statistic = dot(solved, solved)
  return { statistic, degreesOfFreedom: present.length, p: chiSquareTail(statistic, present.length) }
}
