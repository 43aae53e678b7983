import type { Interval, NotEstimable } from './sample'
import { wilsonInterval } from './wilson'

/** Responses that took as long. */
export interface DurationCount {
  readonly seconds: number
  readonly n: number
}

export interface Speeders {
  /** Responses with a duration above 0: the base. */
  readonly n: number
  /** Durations of 0 or less are none; they are left out and counted here. */
  readonly leftOut: number
  readonly median: number
  /** Faster than this is a speeder; as fast as this is not. */
  readonly threshold: number
  readonly speeders: number
  readonly share: number
  readonly interval: Interval | NotEstimable
}

/** A speeder takes less than this part of the median duration: a convention, which is said wherever it is used. */
export const SPEEDER_PART = 1 / 3

/**
 * Responses given in less than a third of the median duration, with Wilson's interval, unweighted. The median does
 * not mind those who left the questionnaire open overnight; of an even number it lies midway between the middle
 * two. `no-answers` without durations above 0. Where all are equal there is no speeder.
 */
export const speedersOf = (counts: readonly DurationCount[]): Speeders | 'no-answers' => {
  const timed = counts
    .filter(({ seconds, n }) => seconds > 0 && n > 0)
    .sort((one, other) => one.seconds - other.seconds)
  const n = timed.reduce((sum, count) => sum + count.n, 0)
  if (n === 0) return 'no-answers'
  const all = counts.reduce((sum, count) => sum + count.n, 0)
  /** The duration at a place among all of them in order, from 1. */
  const at = (place: number) => {
    let seen = 0
    return timed.find((count) => (seen += count.n) >= place)?.seconds ?? NaN
  }
  const median = (at(Math.floor((n + 1) / 2)) + at(Math.ceil((n + 1) / 2))) / 2
  const threshold = median * SPEEDER_PART
  const speeders = timed.reduce((sum, count) => (count.seconds < threshold ? sum + count.n : sum), 0)
  return {
    n,
    leftOut: all - n,
    median,
    threshold,
    speeders,
    share: speeders / n,
    interval: wilsonInterval(speeders / n, n)
  }
}
