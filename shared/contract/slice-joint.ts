import type { JointCounts } from '../statistics/spearman'

/** Pairs of answers to effort and to another metric: effort in rows, the other in columns, worst first. */
export interface JointTable {
  /** How many there are: a response that rated several touchpoints gives several. */
  readonly pairs: number
  readonly counts: JointCounts
  /** Sums of their weights, and of the squares of these; empty where the project has no weight column. */
  readonly w: JointCounts
  readonly w2: JointCounts
  /** Pairs without a usable weight: counted in `counts`, absent from `w`. */
  readonly unweighted: number
  /** Effort was asked on several scales, so that no table holds all pairs: there are no counts. */
  readonly mixed?: true
}

/** How the people of a slice answered effort and another metric together. */
export interface SliceJoint extends JointTable {
  /** Responses the pairs come from, and the sums of their weights and of the squares of these. */
  readonly responses: number
  readonly w1: number
  readonly squares: number
  /** Responses with an answer on effort, with one to the other metric, and with both, be it of the same touchpoint or not. */
  readonly answered: { readonly first: number; readonly second: number; readonly both: number }
  /** The dimension the pairs are broken down by as well. */
  readonly by: string | null
  /** The pairs by each of its values; empty where they are broken down by none. */
  readonly groups: readonly (JointTable & { readonly key: string | null })[]
}
