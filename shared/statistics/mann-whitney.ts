import { exactRankTails } from './exact-ranks'
import { poolOf, tieFactor } from './ranks'
import { normalTail, twoSidedNormal } from './tails'
import type { Alternative, NotTestable, TestResult } from './test-result'

/** How p was found; stated beside it. */
export type RankMethod = 'exact' | 'normal'

export interface MannWhitney extends TestResult {
  /** z with its continuity correction where normal; U itself where exact. */
  readonly statistic: number
  /** Pairs in which the first group is higher, ties as halves: 0..n1 n2. R calls it W. */
  readonly u: number
  /** Cliff's delta of the first group against the second, 2 U / (n1 n2) - 1: -1..1. */
  readonly delta: number
  readonly method: RankMethod
}

export interface MannWhitneyOptions {
  readonly alternative?: Alternative
  /** Exact where it can be (counts of people, at most 50 of them) unless told otherwise. */
  readonly method?: RankMethod
  /** Whether the normal approximation moves half a pair towards the middle. */
  readonly continuity?: boolean
}

/** Both groups together; beyond it the normal approximation is good, and the exact one slow. */
export const EXACT_LIMIT = 50

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0)

/** Pairs in which the first group gave the higher answer, equal answers as halves. */
export const pairsWon = (one: readonly number[], other: readonly number[]): number => {
  let below = 0
  return one.reduce((won, count, place) => {
    const same = other[place] ?? 0
    const pairs = count * (below + same / 2)
    below += same
    return won + pairs
  }, 0)
}

/**
 * Mann-Whitney (Wilcoxon rank sum) test of two independent groups of ordered answers, given as counts per
 * answer:
 *
 *   z = (U - n1 n2 / 2 -+ 1/2) / sqrt(n1 n2 / 12 (N + 1 - sum(t^3 - t) / (N (N - 1))))
 *
 * with ties corrected and a continuity correction; or exact, from all ways to deal the answers as they are,
 * ties included, to the two groups, two-sided the sum of all at least as far from the middle. Under weights
 * the counts are scaled to the effective base and p is normal. Not testable where a group is empty or all
 * answers are equal.
 *
 * Source: Mann & Whitney (1947); Hollander & Wolfe (1973): depression data U = 35, exact p .1272 greater, .2544
 * two-sided. METHODS 2.5: U = 1089.5, p .004765 for two groups of 40 with heavy ties.
 */
export const mannWhitneyTest = (
  one: readonly number[],
  other: readonly number[],
  { alternative = 'two-sided', method, continuity = true }: MannWhitneyOptions = {}
): MannWhitney | NotTestable => {
  const first = sum(one)
  const second = sum(other)
  if (!(first > 0) || !(second > 0)) return 'no-answers'
  const pool = poolOf([one, other])
  if (pool.filter((count) => count > 0).length < 2) return 'all-equal'
  const pairs = first * second
  const u = pairsWon(one, other)
  const delta = (2 * u) / pairs - 1
  const n = first + second
  const counted = [...one, ...other].every(Number.isInteger) && n <= EXACT_LIMIT
  if (counted && method !== 'normal')
    return { statistic: u, u, delta, p: exactRankTails(pool, first, u)[alternative], method: 'exact' }
  const spread = Math.sqrt((pairs / 12) * (n + 1) * tieFactor(pool))
  const away = u - pairs / 2
  const half = continuity ? 0.5 : 0
  const shift = { 'two-sided': Math.sign(away) * Math.min(half, Math.abs(away)), greater: half, less: -half }
  const statistic = (away - shift[alternative]) / spread
  const p = {
    'two-sided': twoSidedNormal(statistic),
    greater: normalTail(statistic),
    less: normalTail(-statistic)
  }
  return { statistic, u, delta, p: Math.min(1, p[alternative]), method: 'normal' }
}
