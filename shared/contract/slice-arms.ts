/** A period of time that dates are put together by. */
export type ArmsPeriod = 'day' | 'week' | 'month'

/** Responses with one value of a dimension, `null` for blank: those that answered one metric alone. */
export interface ArmsValue {
  readonly value: string | null
  readonly first: number
  readonly second: number
}

/** The two arms of a split sample by a dimension: who answered effort alone, and who the other metric alone. */
export interface DimensionArms {
  readonly dimension: string
  /** What its values are, where they are periods: their first days. */
  readonly period: ArmsPeriod | null
  /** `null` where it has too many values to be looked at. */
  readonly values: readonly ArmsValue[] | null
}
