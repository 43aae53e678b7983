/**
 * Answers as counted, ready for arithmetic: `mass[i]` people, or their weights, gave the answer `low + i`, or
 * `values[i]` where the values do not follow one another in ones.
 * Every method takes one of these, so weighted and unweighted figures run through the same formulas.
 */
export interface Sample {
  readonly low: number
  readonly mass: readonly number[]
  /** What was answered at each place, lowest first, the first of them `low`; `low`, `low + 1`, ... where left out. */
  readonly values?: readonly number[]
  /** People, unweighted: what decides whether a figure may be shown. */
  readonly n: number
  /** The number of answers the variance may count on: `n`, or Kish's effective base under weights. */
  readonly effective: number
}

export interface Interval {
  readonly low: number
  readonly high: number
}

/** Why no interval can be given; there is never one of width nought that merely looks precise. */
export type NotEstimable = 'no-answers' | 'one-answer' | 'all-equal'

/** Two-sided confidence of every interval in the product. */
export const CONFIDENCE = 0.95

export const isInterval = (outcome: Interval | NotEstimable): outcome is Interval =>
  typeof outcome !== 'string'

export const valueAt = ({ values, low }: Sample, place: number): number => values?.[place] ?? low + place

export const massOf = (sample: Sample): number => sample.mass.reduce((sum, mass) => sum + mass, 0)
