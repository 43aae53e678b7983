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

/** Parts of a step that the ends of a tight axis are rounded to. */
const PARTS = 4

/**
 * An axis with round ends and steps that holds `low` to `high` in about `ticks` steps, within `range`.
 * Equal ends get some room around them. Where it is to be tight, its ends are round in smaller steps and may
 * lie between two ticks: a narrow chart does not give half its width away to be round.
 */
export const niceAxis = (
  low: number,
  high: number,
  ticks: number,
  { range = { low: -Infinity, high: Infinity }, tight = false } = {}
): Axis => {
  const flat = high - low < 1e-9
  const room = flat ? Math.max(Math.abs(high) * 0.1, 1e-6) : high - low
  const interval = roundStep(room / Math.max(1, ticks))
  const step = tight ? roundStep(interval / PARTS) : interval
  const tidy = (value: number) => Number(value.toPrecision(12))
  const min = Math.max(range.low, tidy(Math.floor((flat ? low - room : low) / step + 1e-9) * step))
  const max = Math.min(range.high, tidy(Math.ceil((flat ? high + room : high) / step - 1e-9) * step))
  return { min, max, interval }
}

/** An axis with 0 in the middle that holds `-most` to `most`, one step to each side. */
export const mirroredAxis = (most: number): Axis => {
  const interval = roundStep((most || 1) / 2)
  const max = interval * Math.ceil((most || 1) / interval - 1e-9)
  return { min: -max, max, interval }
}

/** Where the ticks of an axis stand: at the multiples of its step, which its ends need not be. */
export const ticksOf = ({ min, max, interval }: Axis): number[] => {
  const first = Math.ceil(min / interval - 1e-9)
  const last = Math.floor(max / interval + 1e-9)
  return Array.from({ length: last - first + 1 }, (_, index) =>
    Number(((first + index) * interval).toPrecision(12))
  )
}
