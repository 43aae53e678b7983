/** What is done about touchpoints that differ by more than sampling. */
export type Adjustment = 'none' | 'multiplicative' | 'additive'

export interface Dispersion {
  /** Mean of the winsorised z^2: 1 where only sampling varies. */
  readonly phi: number
  /** Variance between touchpoints beyond sampling, in squared units of the score; 0 where there is none. */
  readonly tau2: number
}

/** Share of the touchpoints at either end whose z is drawn in, so that outliers do not hide themselves. */
export const WINSORISED = 0.1

/**
 * The lowest tenth of the values set to the lowest of the rest, and the highest tenth to the highest: of I values
 * floor(I / 10) at each end, so none below ten. Source: Spiegelhalter (2005).
 */
export const winsorise = (values: readonly number[], share = WINSORISED): number[] => {
  const sorted = [...values].sort((one, other) => one - other)
  const ends = Math.floor(values.length * share)
  const low = sorted[ends] ?? -Infinity
  const high = sorted[sorted.length - 1 - ends] ?? Infinity
  return values.map((value) => Math.max(low, Math.min(high, value)))
}

/** phi of winsorised z: sum z^2 / I. NaN for none. Fixture: 2.5, -1.8, .4, -2.2, 1.1 gives 3.14. */
export const phiOf = (zs: readonly number[]): number =>
  winsorise(zs).reduce((sum, z) => sum + z * z, 0) / zs.length

/**
 * How far touchpoints differ beyond sampling, from each one's distance to the target and its standard error:
 *
 *   phi   = sum z^2 / I, of z winsorised at 10 %
 *   tau^2 = max(0, (I phi - (I - 1)) / (sum w - sum w^2 / sum w)), w = 1 / error^2 (DerSimonian & Laird's moments)
 *
 * Source: Spiegelhalter (2005), Quality and Safety in Health Care 14:347.
 */
export const dispersionOf = (
  points: readonly { readonly distance: number; readonly error: number }[]
): Dispersion => {
  const phi = phiOf(points.map(({ distance, error }) => distance / error))
  const weights = points.map(({ error }) => 1 / (error * error))
  const sum = weights.reduce((total, weight) => total + weight, 0)
  const squares = weights.reduce((total, weight) => total + weight * weight, 0)
  const excess = points.length * phi - (points.length - 1)
  return { phi, tau2: points.length < 2 ? 0 : Math.max(0, excess / (sum - squares / sum)) }
}
