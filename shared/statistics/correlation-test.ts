import type { NoAssociation } from './joint'
import { twoSidedT } from './tails'

export interface CorrelationTest {
  /** Student's t; `null` where p is exact. */
  readonly t: number | null
  readonly degrees: number | null
  /** Two-sided p of no correlation. */
  readonly p: number
  readonly method: 'exact' | 't'
}

/**
 * Two-sided test of no correlation: t = r sqrt((n - 2) / (1 - r^2)) against Student's t with n - 2 degrees of
 * freedom; exact for Pearson's r of normal variables, an approximation for Spearman's and for answers on a
 * scale. `n` is the effective base under weights.
 *
 * Not given for n = 0, n < 3, a correlation that is NaN (all equal), or one of -1 or 1, where t is infinite.
 *
 * Source: Student (1908), Biometrika 6:302. Fixture: rho = .6, n = 9 gives p = .0876.
 */
export const correlationTest = (correlation: number, n: number): CorrelationTest | NoAssociation => {
  if (n <= 0) return 'no-answers'
  if (n < 3) return 'too-few'
  if (Number.isNaN(correlation)) return 'all-equal'
  const rest = (1 - correlation) * (1 + correlation)
  // Rounding may leave a perfect correlation a hair off 1.
  if (rest < 1e-14) return 'perfect'
  const degrees = n - 2
  const t = correlation * Math.sqrt(degrees / rest)
  return { t, degrees, p: twoSidedT(t, degrees), method: 't' }
}
