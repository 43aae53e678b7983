import { net, netVariance, restrictedVariance, type Sides } from './net'
import { twoSidedNormal } from './tails'
import type { NotTestable, TestResult } from './test-result'

/** Which variance stands under the difference: as equality has it, or of each group by itself. */
export type NetVariance = 'score' | 'unpooled'

const HALVINGS = 60

/**
 * The net score most likely to be that of both groups: where the slopes of their likelihoods, n (s - D) /
 * V(D), cancel. It lies between the two.
 */
const commonNet = (one: Sides, other: Sides): number => {
  const slope = (sides: Sides, score: number) =>
    (sides.n * (net(sides) - score)) / restrictedVariance(sides, score)
  let [low, high] = [Math.min(net(one), net(other)), Math.max(net(one), net(other))]
  for (let step = 0; step < HALVINGS && low < high; step += 1) {
    const middle = (low + high) / 2
    if (slope(one, middle) + slope(other, middle) > 0) low = middle
    else high = middle
  }
  return (low + high) / 2
}

/**
 * z test of two independent net scores, two-sided, z = (s1 - s2) / sqrt(V1 / n1 + V2 / n2):
 *
 *   score      V the variance of each group if both had the same net score, the most likely one; where nobody is
 *              neutral this is the pooled z of two shares. Sound near -1 and 1 and in small groups.
 *   unpooled   V = p+ + p- - s^2 of each group as seen, the common form; it takes a group that is all of one mind for
 *              one without error.
 *
 * n may be an effective base. Not testable where a group is empty, nor where both are all of one mind and
 * alike.
 *
 * Source: METHODS 2.4, unpooled: .57/.19 of 1,000 against .52/.24 of 800 gives 2.610. Score: the constrained
 * variance of Tango (1998), Stat Med 17:891, under a common value as Farrington & Manning (1990), Stat Med
 * 9:1447, for shares.
 */
export const netDifferenceTest = (
  one: Sides,
  other: Sides,
  variance: NetVariance = 'score'
): TestResult | NotTestable => {
  if (!(one.n > 0) || !(other.n > 0)) return 'no-answers'
  const difference = net(one) - net(other)
  const common = variance === 'score' ? commonNet(one, other) : 0
  const spreadOf = (sides: Sides) =>
    variance === 'score' ? restrictedVariance(sides, common) / sides.n : netVariance(sides)
  const spread = spreadOf(one) + spreadOf(other)
  // Rounding may leave a hair where all are of one mind.
  if (!(spread > 1e-15 / Math.min(one.n, other.n))) return 'all-equal'
  const statistic = difference / Math.sqrt(spread)
  return { statistic, p: twoSidedNormal(statistic) }
}
