import type { Interval, NotEstimable } from './sample'
import { wilsonInterval } from './wilson'

/** So many of so many responses, with the share and its interval. */
export interface Part {
  readonly count: number
  readonly n: number
  readonly share: number
  readonly interval: Interval | NotEstimable
}

const partOf = (count: number, n: number): Part => ({
  count,
  n,
  share: count / n,
  interval: wilsonInterval(count / n, n)
})

/** Sets of responses that are alike: how many sets hold how many. */
export interface AlikeCount {
  readonly size: number
  readonly sets: number
}

/**
 * Responses that repeat another one, of all: a set of s alike has s - 1 of them, the first being no repetition.
 * With Wilson's interval. `no-answers` without responses.
 */
export const duplicatesOf = (counts: readonly AlikeCount[]): Part | 'no-answers' => {
  const all = counts.reduce((sum, { size, sets }) => sum + size * sets, 0)
  if (all === 0) return 'no-answers'
  return partOf(
    counts.reduce((sum, { size, sets }) => sum + (size - 1) * sets, 0),
    all
  )
}

/**
 * Answers missing to a question, of the people who were asked it, with Wilson's interval. `no-answers` where nobody
 * was asked: a question that is not put has no missing answers.
 */
export const missingOf = (answered: number, missing: number): Part | 'no-answers' =>
  answered + missing === 0 ? 'no-answers' : partOf(missing, answered + missing)
