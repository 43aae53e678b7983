import { mean } from './mean'
import type { Interval, NotEstimable, Sample } from './sample'
import { meanDifferenceInterval } from './welch'

/** The outcome's answers of people for whom the driver went badly, neither well nor badly, and well. */
export interface OutcomeByDriver {
  readonly low: Sample
  readonly middle: Sample
  readonly high: Sample
}

/**
 * `basic`: going badly costs more than going well brings. `reward`: the other way round. `even`: both alike.
 * `against`: who fares badly is happier than the middle, or who fares well less so: no such factor.
 * `neither`: the outcome does not change with the driver at all.
 */
export type FactorKind = 'basic' | 'reward' | 'even' | 'against' | 'neither'

export interface PenaltyReward {
  /** Mean outcome of the middle group, which the others are set against. */
  readonly reference: number
  /** Mean of the low group less the reference: as a rule below 0. */
  readonly penalty: number
  readonly reward: number
  readonly penaltyInterval: Interval | NotEstimable
  readonly rewardInterval: Interval | NotEstimable
  /** (reward - |penalty|) / (reward + |penalty|), -1..1; `null` where it is against or neither. */
  readonly asymmetry: number | null
  readonly kind: FactorKind
}

/** A group without a single answer: there is nothing to set against, or to be set. */
export interface EmptyGroup {
  readonly why: 'no-answers'
  readonly group: keyof OutcomeByDriver
}

/** Asymmetries no further from 0 than this count as even. A choice of ours: the literature agrees on none. */
export const EVEN_WITHIN = 0.1

const GROUPS = ['low', 'middle', 'high'] as const

/**
 * Penalty-reward contrast: the two coefficients of outcome ~ low + high with the middle as reference, which are
 * differences of group means, with Welch's intervals (the groups need not spread alike). In points of the outcome.
 *
 * Source: Brandt (1987); the asymmetry as in Mikulic & Prebezac (2008). Fixture: means 2.0, 3.6, 4.2 of 20, 50 and
 * 30 answers give 3.6, -1.6, +0.6: basic.
 */
export const penaltyReward = (groups: OutcomeByDriver): PenaltyReward | EmptyGroup => {
  const empty = GROUPS.find((group) => groups[group].n === 0)
  if (empty) return { why: 'no-answers', group: empty }
  const reference = mean(groups.middle)
  const penalty = mean(groups.low) - reference
  const reward = mean(groups.high) - reference
  const asymmetry = asymmetryOf(penalty, reward)
  return {
    reference,
    penalty,
    reward,
    penaltyInterval: meanDifferenceInterval(groups.low, groups.middle),
    rewardInterval: meanDifferenceInterval(groups.high, groups.middle),
    asymmetry,
    kind: asymmetry === null ? (penalty > 0 || reward < 0 ? 'against' : 'neither') : kindOf(asymmetry)
  }
}

const asymmetryOf = (penalty: number, reward: number): number | null =>
  penalty > 0 || reward < 0 || penalty === reward ? null : (reward + penalty) / (reward - penalty)

const kindOf = (asymmetry: number): FactorKind => {
  if (Math.abs(asymmetry) <= EVEN_WITHIN) return 'even'
  return asymmetry < 0 ? 'basic' : 'reward'
}
