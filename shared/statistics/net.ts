import { moverInterval } from './mover'
import { Z } from './quantiles'
import type { Interval, NotEstimable } from './sample'

/** Shares of answers on the good and on the bad side, and the number of answers (or effective base). */
export interface Sides {
  readonly plus: number
  readonly minus: number
  readonly n: number
}

/** Net score, p+ - p-, as a fraction -1..1. */
export const net = (sides: Sides): number => sides.plus - sides.minus

/**
 * Variance of a net score: (p+ + p- - s^2) / n. The two shares come from the same people, so their
 * covariance -p+ p- / n belongs in it: adding the two binomial variances alone is the common error.
 *
 * Fixture: p+ = 1/2, p- = 1/6, n = 1 gives 5/9.
 */
export const netVariance = (sides: Sides): number => (sides.plus + sides.minus - net(sides) ** 2) / sides.n

/**
 * Variance of one answer if the net score were `score`: p+ + p- - score^2 at the shares most likely under it,
 * which are the root of a quadratic. 0 only at -1
 * and 1, and at 0 where all answers seen are neutral.
 *
 * Source: Tango (1998), Stat Med 17:891, equations of the restricted estimate.
 */
export const restrictedVariance = ({ plus, minus }: Pick<Sides, 'plus' | 'minus'>, score: number): number => {
  const b = (2 - plus + minus) * score - plus - minus
  const c = -minus * score * (1 - score)
  const root = Math.sqrt(Math.max(0, b * b - 8 * c))
  // Of the two forms of the same root the one that subtracts nothing alike.
  const worse = b > 0 ? (-2 * c) / (b + root) : (root - b) / 4
  return Math.max(0, 2 * worse + score * (1 - score))
}

/** Halvings until a limit between -1 and 1 is exact to a double. */
const HALVINGS = 60

/** From a score that is still within the interval to one that is not: where it ends. */
const limitBetween = (within: number, beyond: number, isWithin: (score: number) => boolean): number => {
  if (isWithin(beyond)) return beyond
  let [inside, outside] = [within, beyond]
  for (let step = 0; step < HALVINGS; step += 1) {
    const middle = (inside + outside) / 2
    if (isWithin(middle)) inside = middle
    else outside = middle
  }
  return (inside + outside) / 2
}

/**
 * Score interval of a net score: all scores D with (s - D)^2 <= z^2 V(D) / n, V(D) being the variance if D
 * were true. It is to the net score what Wilson's is to a share, and is Wilson's, 2 p - 1, where nobody is
 * neutral. Within -1..1, never of width 0: all of 40 answers on the good side give .825 to 1, all neutral
 * -.088 to .088. A single answer has an interval too. n may be an effective base. Not estimable for n = 0.
 *
 * p+ - p- of one sample is the difference of two multinomial shares, the same as the difference of paired
 * shares. Counted out over all p+, p- in steps of .05, it holds the truth in 96.4 % of samples of 10 on
 * average and in 91.4 % at the worst, of 30 in 95.4 and 93.0 % (Wald: 86.0 and 40.0 %, 92.4 and 78.2 %).
 * Source: Tango (1998), Stat Med 17:891. Fixture: 1 and 7 of 21 (Bentur) give -.517 to -.026.
 */
export const netInterval = (sides: Sides): Interval | NotEstimable => {
  const { n } = sides
  if (!(n > 0)) return 'no-answers'
  const score = net(sides)
  const isWithin = (other: number) => (score - other) ** 2 * n <= Z * Z * restrictedVariance(sides, other)
  return {
    low: score <= -1 ? -1 : limitBetween(score, -1, isWithin),
    high: score >= 1 ? 1 : limitBetween(score, 1, isWithin)
  }
}

/**
 * Wald interval of a net score, s +- 1.96 sqrt(var), cut at -1 and 1: what most tools print, kept to check
 * against them. Not estimable for n = 0, nor where the variance is 0 (all on one side, or all neutral): it
 * would collapse.
 *
 * Source: METHODS 2.4; 570 and 190 of 1,000 give .380 +- .04863.
 */
export const waldNetInterval = (sides: Sides): Interval | NotEstimable => {
  if (!(sides.n > 0)) return 'no-answers'
  const spread = netVariance(sides)
  if (!(spread > 0)) return 'all-equal'
  const reach = Z * Math.sqrt(spread)
  return { low: Math.max(-1, net(sides) - reach), high: Math.min(1, net(sides) + reach) }
}

/**
 * Interval of the difference of two independent net scores, s1 - s2, from the score interval of each (square
 * and add, as Newcombe's for shares). Range -2..2; not estimable where either group is empty.
 */
export const netDifferenceInterval = (one: Sides, other: Sides): Interval | NotEstimable =>
  moverInterval(
    { value: net(one), interval: netInterval(one) },
    { value: net(other), interval: netInterval(other) }
  )
