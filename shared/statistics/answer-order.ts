import { effectiveBase } from './kish'
import type { Sample } from './sample'
import type { JointCounts } from './spearman'

/** Weighted people by pair of answers, with the sum of their squared weights. */
export interface JointWeights {
  readonly mass: JointCounts
  readonly squares: number
}

const totalOf = (counts: JointCounts): number => counts.flat().reduce((sum, count) => sum + count, 0)

/**
 * What respondents gave later less what the same respondents gave before, as a sample of differences: -(k - 1) to
 * k - 1 on a scale of k points. `counts[i][j]` people gave answer i first and j later, both turned so that high is
 * easy. `mean` and `meanInterval` of it are the paired difference and its Student interval.
 *
 * Only people who gave both answers are compared with themselves: means of all first against all second answers
 * would also show who comes back. The steps of the scale count alike.
 */
export const pairedDifferences = (counts: JointCounts, weights?: JointWeights): Sample => {
  const points = Math.max(counts.length, ...counts.map((row) => row.length), 1)
  const low = 1 - points
  const mass = new Array<number>(2 * points - 1).fill(0)
  for (const [first, row] of (weights?.mass ?? counts).entries())
    for (const [later, count] of row.entries())
      mass[later - first - low] = (mass[later - first - low] ?? 0) + count
  const n = totalOf(counts)
  if (!weights) return { low, mass, n, effective: n }
  const total = totalOf(weights.mass)
  return { low, mass, n, effective: effectiveBase(total, weights.squares) }
}
