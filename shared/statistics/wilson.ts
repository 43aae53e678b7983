import { Z } from './quantiles'
import type { Interval, NotEstimable } from './sample'

/**
 * Wilson's score interval of a share p seen in n answers (n may be an effective base):
 *
 *   (p + z^2/2n +- z sqrt(p(1-p)/n + z^2/4n^2)) / (1 + z^2/n)
 *
 * Within 0..1 always, and of honest width at p = 0 and p = 1. Not estimable for n = 0.
 *
 * Source: Wilson (1927), JASA 22:209; checked against Newcombe (1998), Stat Med 17:857:
 * 81/263 gives .2553-.3662; 0/20 gives 0-.1611.
 */
export const wilsonInterval = (share: number, n: number): Interval | NotEstimable => {
  if (n <= 0) return 'no-answers'
  const square = Z * Z
  const centre = share + square / (2 * n)
  const reach = Z * Math.sqrt((share * (1 - share)) / n + square / (4 * n * n))
  const scale = 1 + square / n
  return {
    low: share === 0 ? 0 : (centre - reach) / scale,
    high: share === 1 ? 1 : (centre + reach) / scale
  }
}
