import { moverInterval } from './mover'
import type { Interval, NotEstimable } from './sample'
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
export const shareDifferenceInterval = (one: Share, other: Share): Interval | NotEstimable =>
  moverInterval(
    { value: one.share, interval: wilsonInterval(one.share, one.n) },
    { value: other.share, interval: wilsonInterval(other.share, other.n) }
  )
