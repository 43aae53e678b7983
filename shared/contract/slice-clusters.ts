import type { ClusterOverlap } from '../statistics/cluster-difference'
import type { ClusterSums } from '../statistics/cluster-robust'
import type { RespondentsAre } from './project'

/** The answers of one value of a dimension, summed over the people who gave them. */
export interface GroupClusters {
  readonly key: string | null
  readonly sums: ClusterSums
  /** People who answered in this group and in no other. */
  readonly alone: number
}

/** Two groups, as places in the list of groups, that have people in common. */
export interface SharedClusters {
  readonly one: number
  readonly other: number
  readonly overlap: ClusterOverlap
}

/** What makes answers those of one person: the same respondent, where the mapping names one, else the same response. */
export type Person = 'response' | RespondentsAre

/** Answers by group and by who gave them. */
export interface SliceClusters {
  readonly by: string
  readonly who: Person
  /** People with an answer that counts, in any group. */
  readonly people: number
  readonly groups: readonly GroupClusters[]
  readonly shared: readonly SharedClusters[]
  readonly revision: number
}
