import { quantileOf } from './quantile'

/** A driver by how easy it is (high is easy, whatever the scale says) and how much of the outcome is its own. */
export interface Rated {
  readonly ease: number
  readonly importance: number
}

/**
 * Where the lines cross, which decides what is urgent and therefore is said beside the picture: at the means of the
 * drivers, at their medians, or at the middle of the ease scale, with the mean importance on the other axis as
 * importance has no scale.
 */
export type CrossHair = 'means' | 'medians' | 'scale-middle'

/** `concentrate`: important and hard. `keep-up`: important and easy. `low-priority`: neither. `enough`: easy only. */
export type Quadrant = 'concentrate' | 'keep-up' | 'low-priority' | 'enough'

export interface Priorities {
  readonly cross: Rated
  /** In the order of the drivers. */
  readonly quadrants: readonly Quadrant[]
}

const meanOf = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length

const medianOf = (values: readonly number[]): number =>
  quantileOf(
    [...values].sort((one, other) => one - other),
    0.5
  )

/**
 * Importance-performance analysis with ease as performance: concentrate where importance is high and ease low. On
 * a line counts as easy, or as important. A single driver stands on both lines of its own means: `keep-up`.
 * `null` without drivers.
 *
 * Source: Martilla & James (1977), J. of Marketing 41:77.
 */
export const priorityQuadrants = (
  drivers: readonly Rated[],
  at: CrossHair,
  scale: { readonly low: number; readonly high: number }
): Priorities | null => {
  if (drivers.length === 0) return null
  const ease = drivers.map((driver) => driver.ease)
  const importance = drivers.map((driver) => driver.importance)
  const cross: Record<CrossHair, () => Rated> = {
    means: () => ({ ease: meanOf(ease), importance: meanOf(importance) }),
    medians: () => ({ ease: medianOf(ease), importance: medianOf(importance) }),
    'scale-middle': () => ({ ease: (scale.low + scale.high) / 2, importance: meanOf(importance) })
  }
  const lines = cross[at]()
  return { cross: lines, quadrants: drivers.map((driver) => quadrantOf(driver, lines)) }
}

const quadrantOf = (driver: Rated, lines: Rated): Quadrant => {
  const easy = driver.ease >= lines.ease
  if (driver.importance >= lines.importance) return easy ? 'keep-up' : 'concentrate'
  return easy ? 'enough' : 'low-priority'
}
