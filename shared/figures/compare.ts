import { baseOf, totalOf, type Frequencies, type Tally } from '../domain/tally'
import type { Definition } from '../measures/definition'
import { hideFigure, SMALL_BASE, type Figure } from '../measures/figure'
import { measure } from '../measures/measure'
import { spearman, spearmanInterval, type JointCounts } from '../statistics/spearman'
import { isInterval } from '../statistics/sample'
import { hiddenRows } from './suppression'

export interface ComparePoint {
  readonly touchpoint: string | null
  readonly ces: Figure
  readonly csat: Figure
  readonly base: 'enough' | 'small' | 'hidden'
}

/** Whether the people who rated effort also rated satisfaction, and how the two go together. */
export type Association =
  | { kind: 'same-people'; correlation: number; low: number | null; high: number | null; n: number }
  | { kind: 'different-people'; touchpoints: number }
  | { kind: 'unknown' }

export interface CompareFigures {
  readonly ces: Definition
  readonly csat: Definition
  readonly weighted: boolean
  readonly points: readonly ComparePoint[]
  /** Grand values, where the quadrants meet; `null` where either was not answered. */
  readonly grand: { readonly ces: Figure; readonly csat: Figure } | null
  readonly association: Association
}

export interface CompareCounts {
  readonly ces: Frequencies
  readonly csat: Frequencies
  /** CSAT of the slice, each response once. */
  readonly csatTotal: Tally | undefined
  readonly joint: JointCounts
}

export const associationOf = (joint: JointCounts, touchpoints: number): Association => {
  const n = joint.flat().reduce((sum, count) => sum + count, 0)
  if (joint.length === 0) return { kind: 'unknown' }
  if (n === 0) return { kind: 'different-people', touchpoints }
  const correlation = spearman(joint)
  if (!Number.isFinite(correlation)) return { kind: 'unknown' }
  const interval = spearmanInterval(correlation, n)
  return {
    kind: 'same-people',
    correlation,
    low: isInterval(interval) ? interval.low : null,
    high: isInterval(interval) ? interval.high : null,
    n
  }
}

/** Touchpoints by CES and CSAT, each with its own base and interval. */
export const compareFigures = (
  counts: CompareCounts,
  ces: Definition,
  csat: Definition,
  weighted: boolean
): CompareFigures => {
  const csatOf = new Map(counts.csat.cells.map(({ key, tally }) => [key[0] ?? null, tally]))
  const pairs = counts.ces.cells.flatMap(({ key, tally }) => {
    const touchpoint = key[0] ?? null
    const other = csatOf.get(touchpoint)
    return other ? [{ touchpoint, ces: tally, csat: other }] : []
  })
  const smallest = ({ ces: one, csat: other }: { ces: Tally; csat: Tally }) =>
    Math.min(baseOf(one), baseOf(other))
  const hidden = hiddenRows(pairs.map(smallest))
  const points = pairs.map((pair, index): ComparePoint => {
    const figures = { ces: measure(ces, pair.ces, weighted), csat: measure(csat, pair.csat, weighted) }
    const isHidden = hidden.has(index)
    return {
      touchpoint: pair.touchpoint,
      ces: isHidden ? hideFigure(figures.ces) : figures.ces,
      csat: isHidden ? hideFigure(figures.csat) : figures.csat,
      base: isHidden ? 'hidden' : smallest(pair) < SMALL_BASE ? 'small' : 'enough'
    }
  })
  const cesTotal = totalOf(counts.ces)
  return {
    ces,
    csat,
    weighted,
    points,
    grand:
      cesTotal && counts.csatTotal
        ? { ces: measure(ces, cesTotal, weighted), csat: measure(csat, counts.csatTotal, weighted) }
        : null,
    association: associationOf(counts.joint, points.length)
  }
}
