import { isInterval, type Interval, type NotEstimable } from './sample'

/** A value and its interval. */
export interface Estimate {
  readonly value: number
  readonly interval: Interval | NotEstimable
}

/**
 * Interval of the difference of two independent estimates from the interval of each (method of variance
 * estimates recovery, "square and add"), d = v1 - v2:
 *
 *   d - sqrt((v1 - l1)^2 + (u2 - v2)^2)  to  d + sqrt((u1 - v1)^2 + (v2 - l2)^2)
 *
 * Each side is as wide as its own side of the two intervals, so what keeps them within their range, and from
 * collapsing, holds for the difference too. Units and reason, where there is none, are those of the estimates.
 *
 * Source: Zou & Donner (2008), Stat Med 27:1693; of Wilson's intervals it is Newcombe's hybrid.
 */
export const moverInterval = (one: Estimate, other: Estimate): Interval | NotEstimable => {
  const [first, second] = [one.interval, other.interval]
  if (!isInterval(first)) return first
  if (!isInterval(second)) return second
  const difference = one.value - other.value
  return {
    low: difference - Math.hypot(one.value - first.low, second.high - other.value),
    high: difference + Math.hypot(first.high - one.value, other.value - second.low)
  }
}
