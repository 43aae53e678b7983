import betainc from '@stdlib/math-base-special-betainc'
import erfc from '@stdlib/math-base-special-erfc'
import gammainc from '@stdlib/math-base-special-gammainc'

/**
 * Upper tails of the distributions that tests refer to, each computed as a tail and never as 1 minus the rest:
 * a p of 1e-200 is 1e-200. Range 0..1, and never 0: what a double cannot hold is told as the smallest that it can,
 * 5e-324.
 *
 * Checked against SciPy's survival functions: relative difference below 1e-11 (normal to z = 37.5, chi-square
 * to 1,400, t to 200, degrees of freedom from 0.7 to 10 million).
 */

const neverNought = (p: number): number => (p === 0 ? Number.MIN_VALUE : p)

/** P(Z > z) of the standard normal: erfc(z / sqrt 2) / 2. */
export const normalTail = (z: number): number => neverNought(erfc(z / Math.SQRT2) / 2)

/** P(|Z| > |z|). */
export const twoSidedNormal = (z: number): number => neverNought(erfc(Math.abs(z) / Math.SQRT2))

/** P(X > x) of chi-square, the regularised upper incomplete gamma function Q(df/2, x/2); 1 for x <= 0. */
export const chiSquareTail = (x: number, degreesOfFreedom: number): number =>
  x <= 0 ? 1 : neverNought(gammainc(x / 2, degreesOfFreedom / 2, true, true))

/**
 * P(|T| > |t|) of Student's t, the regularised incomplete beta function of df / (df + t^2). Degrees of
 * freedom may be fractional. Of the two forms of that function the one whose argument is not rounded against
 * 1 is taken.
 */
export const twoSidedT = (t: number, degreesOfFreedom: number): number => {
  const square = t * t
  return neverNought(
    square < degreesOfFreedom
      ? betainc(square / (degreesOfFreedom + square), 0.5, degreesOfFreedom / 2, true, true)
      : betainc(degreesOfFreedom / (degreesOfFreedom + square), degreesOfFreedom / 2, 0.5)
  )
}
