/** What a slice holds, before anything is measured. */
export interface SliceFacts {
  readonly responses: number
  /** Where first answers only count: the later responses of the same people, which would be in the slice too. */
  readonly laterAnswers?: number
  /** First and last answer; `null` without dates. */
  readonly period: { readonly from: string; readonly to: string } | null
  readonly revision: number
}

/** A value of a dimension, `null` for blank, and the responses that have it. */
export interface DimensionValue {
  readonly value: string | null
  readonly n: number
}
