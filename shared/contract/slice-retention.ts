import type { Outcome } from '../domain/retention'
import type { Scale } from '../domain/scale'
import type { Cell } from '../domain/tally'

/** A value of the column that says who stayed, and what it is taken for; `null` for what says neither. */
export interface OutcomeValue {
  readonly value: string | null
  readonly outcome: Outcome | null
  /** Customers. */
  readonly n: number
}

/** What became of the customers of a slice. */
export interface SliceRetention {
  /** Header of the column that says it. */
  readonly header: string
  /** What a customer is: somebody by name, counted once with the last known status, or a response. */
  readonly unit: 'respondents' | 'responses'
  /** Answers of customers who gave a later one: where respondents are known, one of each counts. */
  readonly earlier: number
  /** Of everybody in the slice; empty where it is broken down. */
  readonly values: readonly OutcomeValue[]
  /** Customers on the scale from lost to kept, by what was asked; those of unknown status are missing. */
  readonly customers: readonly Cell[]
  /**
   * The same by how they answered the effort question, for each of its scales: the first part of a key is the
   * answer, turned so that high is easy, `null` for no answer. In a wide file a customer has one for each touchpoint.
   */
  readonly effort: readonly { readonly scale: Scale; readonly cells: readonly Cell[] }[]
  /** Whether a customer may have several of these answers, as several touchpoints are counted together. */
  readonly shared: boolean
  readonly revision: number
}
