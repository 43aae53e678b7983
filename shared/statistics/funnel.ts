import { zBelow } from './quantiles'
import type { Interval } from './sample'
import { dispersionOf, type Adjustment, type Dispersion } from './over-dispersion'

/** A touchpoint: its score and the answers it rests on (the effective base under weights). */
export interface FunnelPoint {
  readonly key: string
  readonly value: number
  readonly n: number
}

/**
 * What varies within a touchpoint: a share by its own mean, other scores by the standard deviation of single
 * answers, pooled within touchpoints. `range` is where limits are cut.
 */
export type FunnelOf =
  { readonly kind: 'share' } | { readonly kind: 'mean'; readonly spread: number; readonly range: Interval }

export interface FunnelLimits {
  /** About one touchpoint in twenty lies outside by chance. */
  readonly warning: Interval
  /** About one in five hundred does. */
  readonly alarm: Interval
}

export interface FunnelMark extends FunnelPoint {
  readonly limits: FunnelLimits
  /** Distance from the target in standard deviations, after the adjustment. */
  readonly z: number
}

export interface FunnelSignal {
  readonly key: string
  readonly side: 'above' | 'below'
  /** The outermost limit passed. */
  readonly level: 'warning' | 'alarm'
  /** How far beyond that limit, in units of the score. */
  readonly beyond: number
  readonly z: number
}

export interface Funnel {
  /** The score of all answers together, or the one given, which the limits stand around. */
  readonly target: number
  readonly adjustment: Adjustment
  readonly dispersion: Dispersion
  /** In funnel order: from furthest below the target to furthest above. */
  readonly marks: readonly FunnelMark[]
  readonly signals: readonly FunnelSignal[]
  /** Limits at a base of n, for drawing the curve; what is added to each touchpoint is in them. */
  readonly limitsAt: (n: number) => FunnelLimits
}

export interface FunnelOptions {
  readonly adjustment?: Adjustment
  /** The score the limits stand around, where it is known better: under weights `n` is not what scores weigh. */
  readonly target?: number
}

/** `all-equal`: every answer is the same, so there is no spread to draw limits from. */
export type NoFunnel = 'no-answers' | 'one-touchpoint' | 'all-equal'

/** 1.96 and 3.0902: 95 % and 99.8 % lie between. */
const WARNING = zBelow(0.975)
const ALARM = zBelow(0.999)

const signalOf = ({ key, value, z, limits }: FunnelMark): FunnelSignal[] => {
  const side = z > 0 ? 'above' : 'below'
  const past = ({ low, high }: Interval) => (side === 'above' ? value - high : low - value)
  const level = past(limits.alarm) > 0 ? 'alarm' : 'warning'
  return past(limits[level]) > 0 ? [{ key, side, level, beyond: past(limits[level]), z }] : []
}

/**
 * Funnel plot: limits target +- z s_i around the score of all answers, for each touchpoint by its own n, with
 * z = 1.96 (95 %) and 3.0902 (99.8 %), and s_i = sqrt(target (1 - target) / n) of a share, spread / sqrt(n) of a
 * mean. Over-dispersion among the touchpoints (see `dispersionOf`) widens them: `multiplicative` by
 * sqrt(phi), `additive` to sqrt(s_i^2 + tau^2), never narrower than without. Limits end where the scale does; a score
 * there is then no signal. A signal lies strictly beyond a limit; twenty touchpoints give one warning by chance.
 *
 * Touchpoints without answers are left out; not given for fewer than two, nor where nothing varies.
 *
 * Source: Spiegelhalter (2005), Stat Med 24:1185. Fixture: target .72, n = 100: .6320-.8080 and .5813-.8587.
 */
export const funnel = (
  all: readonly FunnelPoint[],
  of: FunnelOf,
  { adjustment = 'multiplicative', target: given }: FunnelOptions = {}
): Funnel | NoFunnel => {
  const points = all.filter(({ n }) => n > 0)
  if (points.length === 0) return 'no-answers'
  if (points.length === 1) return 'one-touchpoint'
  const target =
    given ??
    points.reduce((sum, { value, n }) => sum + value * n, 0) / points.reduce((sum, { n }) => sum + n, 0)
  const spread = of.kind === 'share' ? Math.sqrt(target * (1 - target)) : of.spread
  if (!(spread > 0)) return 'all-equal'
  const range = of.kind === 'share' ? { low: 0, high: 1 } : of.range
  const dispersion = dispersionOf(
    points.map(({ value, n }) => ({ distance: value - target, error: spread / Math.sqrt(n) }))
  )
  const errorAt = (n: number): number => {
    const error = spread / Math.sqrt(n)
    if (adjustment === 'multiplicative') return error * Math.sqrt(Math.max(1, dispersion.phi))
    return adjustment === 'additive' ? Math.hypot(error, Math.sqrt(dispersion.tau2)) : error
  }
  const limitsAt = (n: number): FunnelLimits => {
    const at = (z: number) => ({
      low: Math.max(range.low, target - z * errorAt(n)),
      high: Math.min(range.high, target + z * errorAt(n))
    })
    return { warning: at(WARNING), alarm: at(ALARM) }
  }
  const marks = points
    .map((point) => ({
      ...point,
      limits: limitsAt(point.n),
      z: (point.value - target) / errorAt(point.n)
    }))
    .sort((one, other) => one.z - other.z)
  return { target, adjustment, dispersion, marks, signals: marks.flatMap(signalOf), limitsAt }
}
