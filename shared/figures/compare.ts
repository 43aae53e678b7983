import type { DimensionArms } from '../contract/slice-arms'
import type { SliceJoint } from '../contract/slice-joint'
import type { Frequencies, Tally } from '../domain/tally'
import { directionOf, type Definition } from '../measures/definition'
import { comparable } from '../measures/definitions'
import type { Figure } from '../measures/figure'
import { associationOf, type Association } from './association'
import { everybodyIn, groupsOf, onlyTally, scoreOf, wholeOf } from './group'
import { standingOf, type Standing } from './suppression'

export interface ComparePoint {
  readonly touchpoint: string | null
  /** Its answers on effort. */
  readonly tallies: readonly Tally[]
  readonly ces: Figure
  readonly csat: Figure
  /** That of the lesser of the two. */
  readonly base: Standing
}

export interface CompareFigures {
  readonly ces: Definition
  readonly csat: Definition
  readonly weighted: boolean
  /** Whether touchpoints were asked on different ranges. */
  readonly mixed: boolean
  readonly points: readonly ComparePoint[]
  /** Grand values, where the quadrants meet; `null` where either was not answered, or effort on different scales. */
  readonly grand: { readonly ces: Figure; readonly csat: Figure } | null
  /** Where the quadrants meet: at what is aimed at, else at the grand values; `null` where there is neither. */
  readonly cross: Cross | null
  readonly association: Association
}

export interface Cross {
  readonly ces: CrossLine
  readonly csat: CrossLine
}

export interface CrossLine {
  readonly value: number | null
  readonly isTarget: boolean
}

/** What is aimed at by a definition, in its own units. */
export type TargetOf = (definition: Definition) => number | null

const NO_TARGET: TargetOf = () => null

export interface CompareCounts {
  readonly ces: Frequencies
  readonly csat: Frequencies
  /** CSAT of the slice, each response once. */
  readonly csatTotal: Tally | undefined
  readonly joint: SliceJoint
  /** The arms of a split sample, where it is one. */
  readonly arms: readonly DimensionArms[] | null
}

/** From what may least be shown to what may most. */
const STANDINGS: readonly Standing[] = ['empty', 'hidden', 'protecting', 'small', 'enough']

const lesserOf = (one: Figure, other: Figure): Standing => {
  const standings = [standingOf(one), standingOf(other)]
  return STANDINGS.find((standing) => standings.includes(standing)) ?? 'enough'
}

/**
 * Touchpoints by CES and CSAT (or another metric in its place), each with its own base and interval. Each metric hides among all its own
 * touchpoints, also those that lack the other: what one view hides no other tells. In place of the means of
 * different scales stands the index.
 */
export const compareFigures = (
  counts: CompareCounts,
  wanted: Definition,
  csat: Definition,
  weighted: boolean,
  targetOf = NO_TARGET
): CompareFigures => {
  const everybody = everybodyIn(counts.ces, weighted)
  const mixed = everybody !== undefined && onlyTally(everybody) === undefined
  const ces = comparable(wanted, mixed)
  const csatOf = new Map(groupsOf(counts.csat, weighted).map((group) => [group.key[0] ?? null, group]))
  const points = groupsOf(counts.ces, weighted).flatMap((group): ComparePoint[] => {
    const touchpoint = group.key[0] ?? null
    const other = csatOf.get(touchpoint)
    if (!other) return []
    const figures = { ces: scoreOf(ces, group), csat: scoreOf(csat, other) }
    return [{ touchpoint, tallies: group.tallies, ...figures, base: lesserOf(figures.ces, figures.csat) }]
  })
  const whole = everybody && scoreOf(ces, everybody)
  const grand =
    whole && counts.csatTotal && whole.why !== 'different-scales'
      ? { ces: whole, csat: scoreOf(csat, wholeOf(counts.csatTotal, weighted)) }
      : null
  const aims = { ces: targetOf(ces), csat: targetOf(csat) }
  const line = (metric: 'ces' | 'csat'): CrossLine => ({
    value: aims[metric] ?? grand?.[metric].value ?? null,
    isTarget: aims[metric] !== null
  })
  return {
    ces,
    csat,
    weighted,
    mixed,
    points,
    grand,
    cross: grand || aims.ces !== null || aims.csat !== null ? { ces: line('ces'), csat: line('csat') } : null,
    association: associationOf({
      joint: counts.joint,
      arms: counts.arms,
      groups: points,
      definitions: { ces, csat },
      weighted
    })
  }
}

export type Quadrant = 'easy-satisfied' | 'hard-satisfied' | 'hard-dissatisfied' | 'easy-dissatisfied'

const isGood = (definition: Definition, value: number, line: number): boolean =>
  directionOf(definition) === 'high-is-good' ? value >= line : value <= line

/** On which side of both lines a touchpoint lies; `null` where one of the four is not known. */
export const quadrantOf = (
  point: Pick<ComparePoint, 'ces' | 'csat'>,
  { ces, csat, cross }: Pick<CompareFigures, 'ces' | 'csat' | 'cross'>
): Quadrant | null => {
  const lines = { ces: cross?.ces.value ?? null, csat: cross?.csat.value ?? null }
  if (point.ces.value === null || point.csat.value === null) return null
  if (lines.ces === null || lines.csat === null) return null
  const satisfied = isGood(csat, point.csat.value, lines.csat) ? 'satisfied' : 'dissatisfied'
  return `${isGood(ces, point.ces.value, lines.ces) ? 'easy' : 'hard'}-${satisfied}`
}

/** Why no touchpoint can be drawn: nobody answered both, or all are hidden; `null` where one can. */
export const nothingDrawn = ({ points }: CompareFigures): 'nobody' | 'hidden' | null => {
  if (points.some(({ ces, csat }) => ces.value !== null && csat.value !== null)) return null
  return points.some(({ base }) => base === 'hidden' || base === 'protecting') ? 'hidden' : 'nobody'
}
