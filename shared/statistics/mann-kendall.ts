import { Z } from './quantiles'
import type { Interval } from './sample'
import { twoSidedNormal } from './tails'

/** One period: its place in time, in whatever unit the slope is to be given per, and its value. */
export interface TimePoint {
  readonly at: number
  readonly value: number
}

export interface Trend {
  /** Pairs of points that rise less pairs that fall. */
  readonly s: number
  readonly variance: number
  /** (S - 1) / sd above 0, (S + 1) / sd below, 0 at 0. */
  readonly z: number
  /** Two-sided p of no trend. */
  readonly p: number
  /** Sen's slope: value per unit of time. */
  readonly slope: number
  /** 95 % interval of the slope; `too-few` where its ranks lie beyond the least and the largest slope. */
  readonly interval: Interval | 'too-few'
  readonly points: number
}

export type NoTrend = 'too-few' | 'all-equal'

/** S, its variance and all pairwise slopes of one series. */
export interface Concordance {
  readonly s: number
  readonly variance: number
  readonly slopes: readonly number[]
}

const third = (n: number): number => n * (n - 1) * (2 * n + 5)

/** Points in time order, each pair looked at once: Var = (n(n-1)(2n+5) - sum t(t-1)(2t+5)) / 18 over tied values. */
export const concordanceOf = (points: readonly TimePoint[]): Concordance => {
  const series = [...points].sort((one, other) => one.at - other.at)
  const ties = new Map<number, number>()
  for (const { value } of series) ties.set(value, (ties.get(value) ?? 0) + 1)
  let s = 0
  const slopes: number[] = []
  for (const [index, from] of series.entries())
    for (let later = index + 1; later < series.length; later++) {
      const to = series[later] ?? from
      s += Math.sign(to.value - from.value)
      slopes.push((to.value - from.value) / (to.at - from.at))
    }
  const tied = [...ties.values()].reduce((sum, t) => sum + third(t), 0)
  return { s, variance: (third(series.length) - tied) / 18, slopes }
}

/** The slope of a rank counted from 1, between neighbours by proportion. */
const atRank = (sorted: Float64Array, rank: number): number => {
  const below = Math.floor(rank)
  const low = sorted[below - 1] ?? NaN
  return rank === below ? low : low + (rank - below) * ((sorted[below] ?? NaN) - low)
}

/** Test and slope from S, its variance and the slopes of one series, or of several added up. */
export const trendOf = ({ s, variance, slopes }: Concordance, points: number): Trend => {
  const sorted = Float64Array.from(slopes).sort()
  const spread = Math.sqrt(variance)
  const z = (s - Math.sign(s)) / spread
  const reach = (Z * spread) / 2
  const lowest = sorted.length / 2 - reach
  return {
    s,
    variance,
    z,
    p: twoSidedNormal(z),
    slope: atRank(sorted, (sorted.length + 1) / 2),
    interval:
      lowest < 1
        ? 'too-few'
        : { low: atRank(sorted, lowest), high: atRank(sorted, sorted.length + 1 - lowest) },
    points
  }
}

/**
 * Mann and Kendall's test of a rising or falling series, ties in the variance, continuity correction, normal p;
 * and Sen's slope, the median of the slopes of all pairs, with Gilbert's interval: the slopes of rank
 * (N - C) / 2 and (N + C) / 2 + 1 of N, with C = 1.96 sqrt(Var). The points need no even spacing, but each its own
 * time; periods without answers are simply not there. It takes the points as independent: where one month
 * follows the last one, p is too small. Below about ten points p is an approximation.
 *
 * Not given for fewer than four points, nor where all values are equal.
 *
 * Source: Mann (1945), Kendall (1970); Sen (1968), JASA 63:1379; Gilbert (1987), 16.5. Fixtures: METHODS 2.5.
 */
export const mannKendall = (points: readonly TimePoint[]): Trend | NoTrend => {
  if (points.length < 4) return 'too-few'
  const concordance = concordanceOf(points)
  return concordance.variance > 0 ? trendOf(concordance, points.length) : 'all-equal'
}
