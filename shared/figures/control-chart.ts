import type { Definition } from '../measures/definition'
import type { Figure } from '../measures/figure'
import { pChart, type Dispersion } from '../statistics/p-chart'
import { RUN_RULES, runSignals, type RunSignal } from '../statistics/run-rules'
import type { Interval } from '../statistics/sample'
import { xmr, type ControlLimits, type NoChart } from '../statistics/xmr'

/** Limits from fewer points than this would be drawn around little more than the points themselves. */
export const LEAST_POINTS = 4

/** Limits from fewer points than this are rough, and move with each further one. */
export const ROUGH_BELOW = 10

/**
 * `p`: binomial limits by each point's base; `laney`: those widened, as periods vary more than sampling does; `xmr`:
 * limits from the moving range, the same for every point whatever its base.
 */
export type ChartKind = 'p' | 'laney' | 'xmr'

export interface ControlPoint {
  /** Cut at the ends of the scale. */
  readonly limits: ControlLimits
  /** Distance to the centre in the standard deviations that the limits rest on. */
  readonly z: number
}

export interface ControlChart {
  readonly kind: ChartKind
  readonly centre: number
  readonly points: readonly ControlPoint[]
  /** Places are those of the points that were given. */
  readonly signals: readonly RunSignal[]
  /** Of shares: whether sampling alone explains how they vary. */
  readonly dispersion: Dispersion | null
  readonly rough: boolean
}

export type NoControlChart = NoChart | 'too-few'

export const CHART_RULES = RUN_RULES

type ChartFigure = Pick<Figure, 'effective'> & { readonly value: number }

const cut = ({ centre, low, high }: ControlLimits, range: Interval): ControlLimits => ({
  centre,
  low: Math.max(range.low, low),
  high: Math.min(range.high, high)
})

/**
 * The control chart of scores in the order of time: shares by the p chart or Laney's, whichever the dispersion test
 * says; means, the index and net scores by individual values and moving ranges. Not given of fewer than four points.
 */
export const controlChart = (
  { measure }: Definition,
  figures: readonly ChartFigure[],
  range: Interval
): ControlChart | NoControlChart => {
  if (figures.length === 0) return 'no-points'
  if (figures.length < LEAST_POINTS) return 'too-few'
  const rough = figures.length < ROUGH_BELOW
  if (measure.kind === 'share') {
    const chart = pChart(figures.map(({ value, effective }) => ({ hits: value * effective, n: effective })))
    if (typeof chart === 'string') return chart
    const { kind, centre, dispersion } = chart
    const points = chart.points.map(({ low, high, z }) => ({ limits: { centre, low, high }, z }))
    return { kind, centre, points, signals: runSignals(points.map(({ z }) => z)), dispersion, rough }
  }
  const values = figures.map(({ value }) => value)
  const chart = xmr(values)
  if (typeof chart === 'string') return chart
  const points = values.map((value) => ({
    limits: cut(chart, range),
    z: (value - chart.centre) / chart.sigma
  }))
  const signals = runSignals(points.map(({ z }) => z))
  return { kind: 'xmr', centre: chart.centre, points, signals, dispersion: null, rough }
}
