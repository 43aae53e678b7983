import type { Order } from '../contract/view-state'
import type { Frequencies } from '../domain/tally'
import type { Definition } from '../measures/definition'
import { directionOf } from '../measures/definition'
import { comparable } from '../measures/definitions'
import type { Figure } from '../measures/figure'
import {
  differenceOf,
  everybodyIn,
  groupsOf,
  onlyTally,
  restOf,
  scoreOf,
  sharesOf,
  type Group,
  type Shares
} from './group'
import { standingOf, type Standing } from './suppression'

export interface TouchpointRow extends Group {
  /** `null` for evaluations whose touchpoint is blank. */
  readonly touchpoint: string | null
  readonly score: Figure
  /** `null` where the row is hidden or has no answers. */
  readonly shares: Shares | null
  /** Score minus that of all other touchpoints together. */
  readonly rest: Figure
  /** Whether the interval of that difference leaves out 0. Each by itself: no correction for many touchpoints. */
  readonly beyondChance: boolean
  readonly base: Standing
  /** What the row is ordered by: the score, but the index where means of different scales stand beside each other. */
  readonly rank: number | null
}

/** All touchpoints together. */
export interface TouchpointTotal extends Group {
  readonly score: Figure
  readonly shares: Shares | null
  readonly base: Standing
}

export interface TouchpointFigures {
  readonly definition: Definition
  readonly weighted: boolean
  /** Whether touchpoints were asked on different ranges: their scores stand beside each other, and are not alike. */
  readonly mixed: boolean
  readonly rows: readonly TouchpointRow[]
  readonly total: TouchpointTotal | null
}

/** Whether an interval leaves out 0. */
export const leavesOutZero = ({ low, high }: Figure): boolean =>
  low !== null && high !== null && (low > 0 || high < 0)

/** One row a touchpoint from its frequencies: score, shares, and difference from the rest. */
export const touchpointFigures = (
  frequencies: Frequencies,
  definition: Definition,
  weighted: boolean
): TouchpointFigures => {
  const whole = everybodyIn(frequencies, weighted)
  if (!whole) return { definition, weighted, mixed: false, rows: [], total: null }
  const mixed = onlyTally(whole) === undefined
  const ranking = comparable(definition, mixed)
  const rows = groupsOf(frequencies, weighted).map((group): TouchpointRow => {
    const score = scoreOf(definition, group)
    const rest = differenceOf(definition, group, restOf(whole, group))
    return {
      ...group,
      touchpoint: group.key[0] ?? null,
      score,
      shares: sharesOf(group),
      rest,
      beyondChance: leavesOutZero(rest),
      base: standingOf(score),
      rank: scoreOf(ranking, group).value
    }
  })
  const score = scoreOf(definition, whole)
  const total = { ...whole, score, shares: sharesOf(whole), base: standingOf(score) }
  return { definition, weighted, mixed, rows, total }
}

/**
 * Rows in an order; those without a value go last, whatever the order. Names are compared as readers of the
 * language do.
 */
export const orderRows = (
  figures: TouchpointFigures,
  order: Order,
  compare: (one: string, other: string) => number
): TouchpointRow[] => {
  const sign = directionOf(figures.definition) === 'high-is-good' ? 1 : -1
  const by = (valueOf: (row: TouchpointRow) => number | null, direction: 1 | -1) =>
    [...figures.rows].sort((one, other) => {
      const [left, right] = [valueOf(one), valueOf(other)]
      if (left === null || right === null) return Number(left === null) - Number(right === null)
      return direction * (left - right)
    })
  switch (order) {
    case 'worst':
      return by((row) => row.rank, sign)
    case 'best':
      return by((row) => row.rank, -sign as 1 | -1)
    case 'difference':
      return by((row) => (row.rest.value === null ? null : Math.abs(row.rest.value)), -1)
    case 'answers':
      return by((row) => row.score.n, -1)
    case 'name':
      return [...figures.rows].sort((one, other) => compare(one.touchpoint ?? '', other.touchpoint ?? ''))
  }
}
