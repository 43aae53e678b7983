import { pairsWon } from './mann-whitney'
import type { NotEstimable } from './sample'

/**
 * Cliff's delta of two independent groups of ordered answers, P(X > Y) - P(X < Y) = 2 U / (n1 n2) - 1, from
 * counts or weights per answer. -1..1: 1 where every answer of the first is above every one of the second. 0
 * where all answers are equal; not estimable where a group is empty.
 *
 * Source: Cliff (1993), Psychol Bull 114:494. Fixture (R's effsize): -.25.
 */
export const cliffsDelta = (one: readonly number[], other: readonly number[]): number | NotEstimable => {
  const pairs = one.reduce((sum, n) => sum + n, 0) * other.reduce((sum, n) => sum + n, 0)
  return pairs > 0 ? (2 * pairsWon(one, other)) / pairs - 1 : 'no-answers'
}
