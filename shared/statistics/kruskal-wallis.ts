import { midRanks, poolOf, tieFactor, type Groups } from './ranks'
import { chiSquareTail } from './tails'
import type { NotTestable, TestResult } from './test-result'

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0)

/**
 * Kruskal-Wallis test of two or more independent groups of ordered answers, given as counts per answer:
 *
 *   H = 12 / (N (N + 1)) sum of n_i (mean rank_i - (N + 1)/2)^2, divided by 1 - sum(t^3 - t) / (N^3 - N) for ties
 *
 * against chi-square with k - 1 degrees of freedom; empty groups are left out. Of two groups it is
 * Mann-Whitney's z squared without continuity correction. Under weights the counts are scaled to each group's
 * effective base. Not testable with nobody, one group, or all answers equal.
 *
 * Source: Kruskal & Wallis (1952), JASA 47:583. Fixture: Hollander & Wolfe's mucociliary data, H .77143, p
 * .67996.
 */
export const kruskalWallisTest = (groups: Groups): TestResult | NotTestable => {
  const present = groups.filter((group) => sum(group) > 0)
  if (present.length === 0) return 'no-answers'
  if (present.length === 1) return 'one-group'
  const pool = poolOf(present)
  if (pool.filter((count) => count > 0).length < 2) return 'all-equal'
  const n = sum(pool)
  const ranks = midRanks(pool)
  const between = sum(
    present.map((group) => {
      const size = sum(group)
      const meanRank = sum(group.map((count, place) => count * (ranks[place] ?? 0))) / size
      return size * (meanRank - (n + 1) / 2) ** 2
    })
  )
  const statistic = ((12 / (n * (n + 1))) * between) / tieFactor(pool)
  const degreesOfFreedom = present.length - 1
  return { statistic, degreesOfFreedom, p: chiSquareTail(statistic, degreesOfFreedom) }
}
