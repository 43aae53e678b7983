import { tCritical, Z } from './quantiles'
import type { Interval, NotEstimable } from './sample'
import { wilsonInterval } from './wilson'

/** Respondents who gave as many answers, with the same sum: sums of 0 and 1 where a share is asked for. */
export interface ClusterPattern {
  /** Answers of each of them. */
  readonly answers: number
  /** Sum of the weights of these answers: `answers` where left out. */
  readonly mass?: number
  /** Sum of the answers of each, times the weights. */
  readonly sum: number
  readonly respondents: number
}

/** What the variance is made of: sums over respondents, so that none of them has to be looked at again. */
export interface ClusterSums {
  readonly respondents: number
  /** Answers, unweighted. */
  readonly n: number
  /** Sums over respondents of their mass a and of their sum s. */
  readonly mass: number
  readonly sum: number
  /** Sums over respondents of a^2, a s and s^2. */
  readonly massSquared: number
  readonly products: number
  readonly sumSquared: number
}

export const clusterSums = (patterns: readonly ClusterPattern[]): ClusterSums => {
  const over = (value: (mass: number, sum: number) => number) =>
    patterns.reduce(
      (total, { answers, mass = answers, sum, respondents }) => total + respondents * value(mass, sum),
      0
    )
  return {
    respondents: over(() => 1),
    n: patterns.reduce((total, { answers, respondents }) => total + respondents * answers, 0),
    mass: over((mass) => mass),
    sum: over((_, sum) => sum),
    massSquared: over((mass) => mass ** 2),
    products: over((mass, sum) => mass * sum),
    sumSquared: over((_, sum) => sum ** 2)
  }
}

/** Mean answer, or share: sum(s) / sum(a). NaN without answers. */
export const clusterMean = ({ sum, mass }: ClusterSums): number => sum / mass

/** Less than this part of the sum of squares is what rounding leaves of none. */
const ROUNDING = 1e-12

/**
 * Variance of a mean, or share, of people who answered several times, with m the mean and G respondents:
 *
 *   G / (G - 1) * sum((s_g - a_g m)^2) / sum(a_g)^2
 *
 * Answers of one person count as one piece of evidence, however alike or unlike they are. G / (G - 1) is the
 * small-sample correction (CR1 for a mean alone). One answer each gives the usual s^2 / n. 0 where all respondents
 * have the same mean; NaN below two respondents.
 *
 * Source: Cochran (1977), Sampling Techniques, section 9A (ratio to size); Liang & Zeger (1986); as R's
 * survey::svymean. Fixture: 3,5,2,4,4,1,5 weighted 1.5,.5,2,1,1,.8,1.2 gives 3.225 and an error of .536855930734.
 */
export const clusterVariance = (sums: ClusterSums): number => {
  if (sums.respondents < 2) return NaN
  const m = clusterMean(sums)
  const squares = sums.sumSquared - 2 * m * sums.products + m * m * sums.massSquared
  if (squares <= ROUNDING * (sums.sumSquared + m * m * sums.massSquared)) return 0
  return ((sums.respondents / (sums.respondents - 1)) * squares) / sums.mass ** 2
}

/**
 * Interval of a mean answer: m +- t(.975; G - 1) * error, cut at the ends of the scale. Not estimable without
 * answers, with one respondent, or where all have the same mean.
 */
export const clusterMeanInterval = (sums: ClusterSums, scale: Interval): Interval | NotEstimable => {
  if (!(sums.mass > 0)) return 'no-answers'
  if (sums.respondents < 2) return 'one-answer'
  const variance = clusterVariance(sums)
  if (!(variance > 0)) return 'all-equal'
  const reach = tCritical(sums.respondents - 1) * Math.sqrt(variance)
  const centre = clusterMean(sums)
  return { low: Math.max(scale.low, centre - reach), high: Math.min(scale.high, centre + reach) }
}

/**
 * Interval of a share: Wilson's, on the base on which independent answers would be as uncertain,
 * n* = p (1 - p) / variance * (z / t(.975; G - 1))^2, no more than the answers there are. Where all respondents have
 * the same share (all or none, for instance) each counts once: n* = G. Not estimable without answers.
 *
 * Source: Korn & Graubard (1998), Survey Methodology 24:193, for n*; Dean & Pagano (2015), J. Survey Statistics and
 * Methodology 3:484, for Wilson on it.
 */
export const clusterShareInterval = (sums: ClusterSums): Interval | NotEstimable => {
  if (!(sums.mass > 0)) return 'no-answers'
  const share = Math.min(1, clusterMean(sums))
  const variance = clusterVariance(sums)
  if (!(variance > 0)) return wilsonInterval(share, sums.respondents)
  const degrees = (Z / tCritical(sums.respondents - 1)) ** 2
  return wilsonInterval(share, Math.min(sums.n, ((share * (1 - share)) / variance) * degrees))
}
