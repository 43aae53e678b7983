import type { Order } from '../contract/view-request'
import { baseOf, subtractTally, totalOf, type Frequencies, type Tally } from '../domain/tally'
import type { Definition } from '../measures/definition'
import { directionOf } from '../measures/definition'
import { hideFigure, SMALL_BASE, type Figure } from '../measures/figure'
import { measure, measureDifference, shareIn } from '../measures/measure'
import { sampleOf } from '../measures/sample-of'
import { hiddenRows } from './suppression'

/** Shares of difficult, neutral and easy answers, 0..1; they add up to 1. */
export interface Shares {
  readonly difficult: number
  readonly neutral: number
  readonly easy: number
}

export interface TouchpointRow {
  /** `null` for evaluations whose touchpoint is blank. */
  readonly touchpoint: string | null
  readonly tally: Tally
  readonly score: Figure
  /** `null` where the row is hidden or has no answers. */
  readonly shares: Shares | null
  /** Score minus that of all other touchpoints together. */
  readonly rest: Figure
  /** Whether the interval of that difference leaves out 0. Each by itself: no correction for many touchpoints. */
  readonly beyondChance: boolean
  readonly base: 'enough' | 'small' | 'hidden'
}

export interface TouchpointFigures {
  readonly definition: Definition
  readonly weighted: boolean
  readonly rows: readonly TouchpointRow[]
  readonly total: { readonly tally: Tally; readonly score: Figure } | null
}

export const sharesOf = (tally: Tally, weighted: boolean): Shares | null => {
  const sample = sampleOf(tally, weighted)
  if (sample.n === 0) return null
  const easy = shareIn({ side: 'good' }, sample, tally.scale)
  const difficult = shareIn({ side: 'bad' }, sample, tally.scale)
  return { easy, difficult, neutral: Math.max(0, 1 - easy - difficult) }
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
  const total = totalOf(frequencies)
  if (!total) return { definition, weighted, rows: [], total: null }
  const hidden = hiddenRows(frequencies.cells.map(({ tally }) => baseOf(tally)))
  const rows = frequencies.cells.map(({ key, tally }, index): TouchpointRow => {
    const score = measure(definition, tally, weighted)
    const rest = measureDifference(definition, tally, subtractTally(total, tally), weighted)
    const isHidden = hidden.has(index)
    return {
      touchpoint: key[0] ?? null,
      tally,
      score: isHidden ? hideFigure(score) : score,
      shares: isHidden ? null : sharesOf(tally, weighted),
      rest: isHidden ? hideFigure(rest) : rest,
      beyondChance: !isHidden && leavesOutZero(rest),
      base: isHidden ? 'hidden' : baseOf(tally) < SMALL_BASE ? 'small' : 'enough'
    }
  })
  return { definition, weighted, rows, total: { tally: total, score: measure(definition, total, weighted) } }
}

/** Rows in an order; those without a value go last, whatever the order. */
export const orderRows = (figures: TouchpointFigures, order: Order): TouchpointRow[] => {
  const sign = directionOf(figures.definition) === 'high-is-good' ? 1 : -1
  const by = (valueOf: (row: TouchpointRow) => number | null, direction: 1 | -1) =>
    [...figures.rows].sort((one, other) => {
      const [left, right] = [valueOf(one), valueOf(other)]
      if (left === null || right === null) return Number(left === null) - Number(right === null)
      return direction * (left - right)
    })
  switch (order) {
    case 'worst':
      return by((row) => row.score.value, sign)
    case 'best':
      return by((row) => row.score.value, -sign as 1 | -1)
    case 'difference':
      return by((row) => (row.rest.value === null ? null : Math.abs(row.rest.value)), -1)
    case 'answers':
      return by((row) => row.score.n, -1)
    case 'name':
      return [...figures.rows].sort((one, other) =>
        (one.touchpoint ?? '').localeCompare(other.touchpoint ?? '')
      )
  }
}
