import { chiSquareTail } from './tails'
import { average, D2, movingRanges, type ControlLimits, type NoChart } from './xmr'

/** One period: how many of its answers lie in the box. Both sums of weights brought to the effective base, or people. */
export interface ShareOfPeriod {
  readonly hits: number
  readonly n: number
}

export interface PointLimits extends ControlLimits {
  readonly share: number
  /** (share - centre) over the standard deviation the limits rest on: what run rules look at. */
  readonly z: number
}

export interface Dispersion {
  /** Sum of z^2 of the plain p chart, chi-square with `degrees` where only sampling varies. */
  readonly statistic: number
  readonly degrees: number
  /** Upper tail: the chance of so much spread or more. */
  readonly p: number
  /** Laney's sigma_z, mean moving range of z / 1.128: above 1, periods vary more than sampling does. */
  readonly sigmaZ: number
}

export interface PChart {
  /** `p`: binomial limits; `laney`: widened by sigma_z. */
  readonly kind: 'p' | 'laney'
  readonly centre: number
  readonly points: readonly PointLimits[]
  /** `null` for a single period, where there is no spread to judge. */
  readonly dispersion: Dispersion | null
}

/** Below this p of the dispersion test the p chart is given up for Laney's. */
export const DISPERSION_LEVEL = 0.05

/** Binomial limits, or those widened by `factor`, of each period, cut at 0 and 1. */
const limitsOf = (periods: readonly ShareOfPeriod[], centre: number, factor: number): PointLimits[] =>
  periods.map(({ hits, n }) => {
    const sigma = factor * Math.sqrt((centre * (1 - centre)) / n)
    const share = hits / n
    return {
      share,
      z: (share - centre) / sigma,
      centre,
      low: Math.max(0, centre - 3 * sigma),
      high: Math.min(1, centre + 3 * sigma)
    }
  })

const centreOf = (periods: readonly ShareOfPeriod[]): number =>
  periods.reduce((sum, { hits }) => sum + hits, 0) / periods.reduce((sum, { n }) => sum + n, 0)

/**
 * Whether shares vary more from period to period than sampling does: sum (x - n p)^2 / (n p (1 - p)) against
 * chi-square with k - 1 degrees of freedom (the homogeneity test of a 2 x k table), with Laney's sigma_z beside it.
 * Rough where periods have fewer than about five answers in the box, or outside it.
 */
const dispersionOf = (zs: readonly number[]): Dispersion | null => {
  if (zs.length < 2) return null
  const statistic = zs.reduce((sum, z) => sum + z * z, 0)
  const degrees = zs.length - 1
  return {
    statistic,
    degrees,
    p: chiSquareTail(statistic, degrees),
    sigmaZ: average(movingRanges(zs)) / D2
  }
}

/**
 * Control chart of shares, limits for each period by its own n:
 *
 *   p chart   p +- 3 sqrt(p (1 - p) / n_i), p the share over all periods
 *   Laney p'  p +- 3 sqrt(p (1 - p) / n_i) sigma_z
 *
 * Which one is stated in `kind`: Laney's where the dispersion test has p below .05 and sigma_z is above 1, else
 * the p chart. A single shift or a slow trend spreads shares as well but leaves sigma_z near 1, so its signal is
 * not widened away. Limits never become narrower than the binomial ones. `kind` may be asked for instead; Laney's
 * asked for may then be narrower too.
 *
 * Periods without answers are left out. Not given without any, nor where all answers or none lie in the box
 * (`no-movement`); Laney's is not given for one period (`one-point`).
 *
 * Source: Shewhart; Laney (2002), Quality Engineering 14:531. Fixture: NIST wafers, 347 of 1,500, n = 50, give
 * .2313, .0524-.4102.
 */
export const pChart = (all: readonly ShareOfPeriod[], kind?: PChart['kind']): PChart | NoChart => {
  const periods = all.filter(({ n }) => n > 0)
  if (periods.length === 0) return 'no-points'
  const centre = centreOf(periods)
  if (!(centre > 0 && centre < 1)) return 'no-movement'
  const plain = limitsOf(periods, centre, 1)
  const dispersion = dispersionOf(plain.map(({ z }) => z))
  const over = dispersion !== null && dispersion.p < DISPERSION_LEVEL && dispersion.sigmaZ > 1
  const chosen = kind ?? (over ? 'laney' : 'p')
  if (chosen === 'p') return { kind: 'p', centre, points: plain, dispersion }
  if (!dispersion) return 'one-point'
  if (!(dispersion.sigmaZ > 0)) return 'no-movement'
  return { kind: 'laney', centre, points: limitsOf(periods, centre, dispersion.sigmaZ), dispersion }
}
