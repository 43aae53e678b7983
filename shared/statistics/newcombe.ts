import { isInterval, type Interval, type NotEstimable } from './sample'
import { wilsonInterval } from './wilson'

/** A share and the number of answers (or the effective base) it was seen in. */
export interface Share {
  readonly share: number
  readonly n: number
}

/**
 * Newcombe's hybrid score interval of the difference of two independent shares, d = p1 - p2:
 *
 *   d - sqrt((p1 - l1)^2 + (u2 - p2)^2)  to  d + sqrt((u1 - p1)^2 + (p2 - l2)^2)
 *
 * with l, u the Wilson limits. Within -1..1; not estimable where either group is empty.
 *
 * Source: Newcombe (1998), Stat Med 17:873, method 10. Fixture: 56/70 against 48/80 gives .0524-.3339.
 */
export const shareDifferenceInterval = (one: Share, other: Share): Interval | NotEstimable => {
  const first = wilsonInterval(one.share, one.n)
  const second = wilsonInterval(other.share, other.n)
  if (!isInterval(first)) return first
  if (!isInterval(second)) return second
  const difference = one.share - other.share
  return {
    low: difference - Math.hypot(one.share - first.low, second.high - other.share),
    high: difference + Math.hypot(first.high - one.share, other.share - second.low)
  }
}
