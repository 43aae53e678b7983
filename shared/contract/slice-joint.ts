import type { JointCounts } from '../statistics/spearman'

/** How the people of a slice answered effort and another metric together. */
export interface SliceJoint {
  /** Pairs of answers: a response that rated several touchpoints gives several. */
  readonly counts: JointCounts
  /** Responses the pairs come from. */
  readonly responses: number
  /** Effort was asked on several scales in this slice, so that no table holds all pairs: there are no counts. */
  readonly mixed?: true
}
