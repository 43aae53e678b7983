/** Mean moving range of two normal values, in standard deviations: d2 for ranges of two. */
export const D2 = 1.128

/** Upper limit of a moving range in mean ranges: 1 + 3 d3 / d2 = 3.267 (some texts print 3.268). */
export const D4 = 3.267

export interface ControlLimits {
  readonly centre: number
  readonly low: number
  readonly high: number
}

export interface Xmr extends ControlLimits {
  /** Standard deviation from point to point, mean moving range / 1.128. */
  readonly sigma: number
  /** Of the moving ranges: their mean, 0 and 3.267 times the mean. */
  readonly ranges: ControlLimits
  /** |x - the point before| for each point from the second on. */
  readonly moving: readonly number[]
}

/** Why there is no chart: no points, one point, or points that never move (limits of width nought). */
export type NoChart = 'no-points' | 'one-point' | 'no-movement'

/** Ranges between neighbours. */
export const movingRanges = (values: readonly number[]): number[] =>
  values.slice(1).map((value, index) => Math.abs(value - (values[index] ?? NaN)))

export const average = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length

/**
 * Chart of individual values and their moving ranges: mean +- 3 (mean moving range / 1.128), in the units of the
 * values; ranges up to 3.267 mean ranges. Periods without answers are no points: they are left out before
 * ranges are formed, so a range may span a gap. Limits are not cut at the ends of a scale. Of fewer than about
 * ten points they are rough.
 *
 * Source: Shewhart; NIST/SEMATECH e-Handbook 6.3.2.2. Fixture: its flow rates give 50.81, 45.8159-55.8041.
 */
export const xmr = (values: readonly number[]): Xmr | NoChart => {
  if (values.length === 0) return 'no-points'
  if (values.length === 1) return 'one-point'
  const moving = movingRanges(values)
  const range = average(moving)
  if (!(range > 0)) return 'no-movement'
  const centre = average(values)
  const sigma = range / D2
  return {
    centre,
    low: centre - 3 * sigma,
    high: centre + 3 * sigma,
    sigma,
    moving,
    ranges: { centre: range, low: 0, high: D4 * range }
  }
}
