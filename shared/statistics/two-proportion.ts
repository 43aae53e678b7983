import type { Share } from './newcombe'
import { twoSidedNormal } from './tails'
import type { NotTestable, TestResult } from './test-result'

/**
 * Which variance stands under the difference: of both groups together, as equality has it, or of each by
 * itself.
 */
export type ProportionVariance = 'pooled' | 'unpooled'

/**
 * z test of two independent shares, two-sided:
 *
 *   pooled    z = (p1 - p2) / sqrt(p (1 - p) (1/n1 + 1/n2)),  p = (n1 p1 + n2 p2) / (n1 + n2)
 *   unpooled  z = (p1 - p2) / sqrt(p1 (1 - p1)/n1 + p2 (1 - p2)/n2)
 *
 * Pooled z squared is Pearson's chi-square of the 2 x 2 table without Yates's correction. n may be an
 * effective base. Not testable where a group is empty, or where everybody (pooled) or each group (unpooled)
 * is at 0 or 1.
 *
 * Source: METHODS 2.5: 56/70 against 48/80 gives 2.65017, p .008045; unpooled 2.7509 (Alida).
 */
export const twoProportionTest = (
  one: Share,
  other: Share,
  variance: ProportionVariance = 'pooled'
): TestResult | NotTestable => {
  if (one.n <= 0 || other.n <= 0) return 'no-answers'
  const spreadOf = ({ share, n }: Share) => (share * (1 - share)) / n
  const together = (one.share * one.n + other.share * other.n) / (one.n + other.n)
  const spread =
    variance === 'pooled'
      ? spreadOf({ share: together, n: one.n }) + spreadOf({ share: together, n: other.n })
      : spreadOf(one) + spreadOf(other)
  // Rounding may leave a hair where all are alike.
  if (!(spread > 1e-15 / Math.min(one.n, other.n))) return 'all-equal'
  const statistic = (one.share - other.share) / Math.sqrt(spread)
  return { statistic, p: twoSidedNormal(statistic) }
}
