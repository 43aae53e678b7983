export interface Axis {
  readonly min: number
  readonly max: number
  readonly interval: number
}

const STEPS = [1, 2, 2.5, 5, 10]

/** The smallest round step that is at least `rough`. */
const roundStep = (rough: number): number => {
  const magnitude = 10 ** Math.floor(Math.log10(rough))
  const step = STEPS.find((candidate) => candidate * magnitude >= rough * (1 - 1e-9)) ?? 10
  return step * magnitude
}

/**
 * An axis with round ends and steps that holds `low` to `high` in about `ticks` steps, within `range`.
 * Equal ends get some room around them.
 */
export const niceAxis = (
  low: number,
  high: number,
  ticks: number,
  range = { low: -Infinity, high: Infinity }
): Axis => {
  const flat = high - low < 1e-9
  const room = flat ? Math.max(Math.abs(high) * 0.1, 1e-6) : high - low
  const interval = roundStep(room / Math.max(1, ticks))
  const tidy = (value: number) => Number(value.toPrecision(12))
  const min = Math.max(range.low, tidy(Math.floor((flat ? low - room : low) / interval + 1e-9) * interval))
  const max = Math.min(range.high, tidy(Math.ceil((flat ? high + room : high) / interval - 1e-9) * interval))
  return { min, max, interval }
}

/** An axis with 0 in the middle that holds `-most` to `most`, one step to each side. */
export const mirroredAxis = (most: number): Axis => {
  const interval = roundStep((most || 1) / 2)
  const max = interval * Math.ceil((most || 1) / interval - 1e-9)
  return { min: -max, max, interval }
}
