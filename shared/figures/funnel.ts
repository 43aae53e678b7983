import type { Frequencies } from '../domain/tally'
import { scoreSample } from '../measures/answer-scores'
import { directionOf, rangeOf, type Definition } from '../measures/definition'
import { comparable } from '../measures/definitions'
import type { Figure } from '../measures/figure'
import { funnel, type Funnel, type FunnelLimits, type FunnelOf, type NoFunnel } from '../statistics/funnel'
import { pooledSpread } from '../statistics/pooled-spread'
import { everybodyIn, groupsOf, onlyTally, scoreOf, type Group } from './group'
import { standingOf, type Standing } from './suppression'

/** From so many points on the outermost tenth can be drawn in, without which outliers would hide themselves. */
export const LEAST_FOR_DISPERSION = 10

export type FunnelPosition = 'far-worse' | 'worse' | 'inside' | 'better' | 'far-better'

/** What is known of a point that has a place in the funnel. */
export interface FunnelPlace {
  /** 95 % and 99.8 %, at the point's own base. */
  readonly limits: FunnelLimits
  /** Distance to the overall score in standard deviations, after the adjustment. */
  readonly z: number
  readonly position: FunnelPosition
}

export interface FunnelRow {
  readonly group: Group
  readonly score: Figure
  readonly base: Standing
  /** `null` where the point is hidden or has no score: it is counted and has no place. */
  readonly place: FunnelPlace | null
}

/**
 * `few-points`: fewer than ten, of which none could be drawn in; `no-excess`: they differ no more than chance makes
 * them, phi at most 1 + 2 sqrt(2 / I); `excess`: they do.
 */
export type DispersionWhy = 'few-points' | 'no-excess' | 'excess'

export interface FunnelDispersion {
  readonly phi: number
  /** The largest phi that chance explains. */
  readonly expected: number
  /** Whether limits are widened by its root. */
  readonly used: boolean
  readonly why: DispersionWhy
}

export type NoFunnelFigures = NoFunnel | 'hidden' | 'different-scales'

export interface FunnelFigures {
  /** The definition asked for; of touchpoints asked on different ranges, the index in place of means. */
  readonly definition: Definition
  readonly weighted: boolean
  readonly overall: Figure
  /** Rows with a place first, the worst of them first; then those without, as they came. */
  readonly rows: readonly FunnelRow[]
  /** `null` with the reason beside it. */
  readonly dispersion: FunnelDispersion | null
  /** Limits at any base, for drawing the curves. */
  readonly limitsAt: ((n: number) => FunnelLimits) | null
  readonly why: NoFunnelFigures | null
  /** How limits vary within a point: a share by its own mean, else the spread of single answers pooled within points. */
  readonly of: FunnelOf | null
}

/** Source: Spiegelhalter (2005), QSHC 14:347: phi of I points has mean 1 and variance about 2 / I. */
const expectedPhi = (points: number): number => 1 + 2 * Math.sqrt(2 / points)

const spreadOf = (definition: Definition, groups: readonly Group[]): FunnelOf | NoFunnelFigures => {
  if (definition.measure.kind === 'share') return { kind: 'share' }
  const spread = pooledSpread(
    groups.map(({ tallies, weighted }) => scoreSample(definition, tallies, weighted))
  )
  if (typeof spread === 'string') return spread === 'no-answers' ? 'no-answers' : 'all-equal'
  const ranges = groups.flatMap(({ tallies }) => tallies.map(({ scale }) => rangeOf(definition, scale)))
  const range = {
    low: Math.min(...ranges.map(({ low }) => low)),
    high: Math.max(...ranges.map(({ high }) => high))
  }
  return { kind: 'mean', spread, range }
}

const positionOf = (value: number, { warning, alarm }: FunnelLimits, highIsGood: boolean): FunnelPosition => {
  if (value < alarm.low) return highIsGood ? 'far-worse' : 'far-better'
  if (value > alarm.high) return highIsGood ? 'far-better' : 'far-worse'
  if (value < warning.low) return highIsGood ? 'worse' : 'better'
  if (value > warning.high) return highIsGood ? 'better' : 'worse'
  return 'inside'
}

/**
 * Touchpoints, or the values of another dimension, against the score of all answers together, by limits that follow
 * from each one's base: what to look at first, where a list by score would put the smallest bases at both ends.
 * Hidden points are in the overall score, and nowhere else. `everybody` has each answer once, where the points share
 * some: a satisfaction asked once per response counts under every touchpoint it rated.
 */
export const funnelFigures = (
  frequencies: Frequencies,
  wanted: Definition,
  weighted: boolean,
  everybody: Frequencies = frequencies
): FunnelFigures | 'no-answers' => {
  const whole = everybodyIn(everybody, weighted)
  if (!whole) return 'no-answers'
  const definition = comparable(wanted, onlyTally(whole) === undefined)
  const overall = scoreOf(definition, whole)
  const rows = groupsOf(frequencies, weighted).map((group) => {
    const score = scoreOf(definition, group)
    return { group, score, base: standingOf(score) }
  })
  const placed = rows.flatMap(({ group, score }, place) =>
    score.value === null ? [] : [{ key: String(place), value: score.value, n: score.effective, group }]
  )
  const nothing = (why: NoFunnelFigures): FunnelFigures => ({
    definition,
    weighted,
    overall,
    rows: rows.map((row) => ({ ...row, place: null })),
    dispersion: null,
    limitsAt: null,
    why,
    of: null
  })
  if (overall.value === null) return nothing(whyNoOverall(overall))
  if (placed.length === 0) return nothing('hidden')
  const of = spreadOf(
    definition,
    placed.map(({ group }) => group)
  )
  if (typeof of === 'string') return nothing(of)
  const options = { target: overall.value }
  const exact = funnel(placed, of, { ...options, adjustment: 'none' })
  if (typeof exact === 'string') return nothing(exact)
  const dispersion = judge(exact)
  const used = dispersion.used ? funnel(placed, of, { ...options, adjustment: 'multiplicative' }) : exact
  if (typeof used === 'string') return nothing(used)
  const highIsGood = directionOf(definition) === 'high-is-good'
  const marks = new Map(used.marks.map((mark) => [mark.key, mark]))
  const worstFirst = (row: FunnelRow) => (row.place ? row.place.z * (highIsGood ? 1 : -1) : Infinity)
  return {
    definition,
    weighted,
    overall,
    rows: rows
      .map((row, at): FunnelRow => {
        const mark = marks.get(String(at))
        if (!mark) return { ...row, place: null }
        const { limits, z, value } = mark
        return { ...row, place: { limits, z, position: positionOf(value, limits, highIsGood) } }
      })
      .sort((one, other) => {
        const [first, second] = [worstFirst(one), worstFirst(other)]
        return first === second ? 0 : first - second
      }),
    dispersion,
    limitsAt: used.limitsAt,
    why: null,
    of
  }
}

const whyNoOverall = ({ why }: Figure): NoFunnelFigures =>
  why === 'different-scales'
    ? why
    : why === 'few-answers' || why === 'protects-smaller'
      ? 'hidden'
      : 'no-answers'

const judge = ({ dispersion: { phi }, marks }: Funnel): FunnelDispersion => {
  const expected = expectedPhi(marks.length)
  const why = phi <= expected ? 'no-excess' : marks.length < LEAST_FOR_DISPERSION ? 'few-points' : 'excess'
  return { phi, expected, used: why === 'excess', why }
}
