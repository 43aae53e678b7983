import { forwardSolve, TOLERANCE } from './cholesky'
import { dot, type Matrix } from './matrix'

/** 2^12 models are fitted in milliseconds, also within a bootstrap; beyond it Johnson's weights stand alone. */
export const MOST_SHAPLEY = 12

/**
 * Shapley's division of R^2 (LMG): what each driver adds to R^2, averaged over all orders in which the drivers
 * may enter. Exact: every one of the 2^p models is fitted, each from the one before by one further row of
 * Cholesky's triangle.
 *
 * Parts of R^2: each 0..1, together R^2. At most `MOST_SHAPLEY` drivers, not collinear (see `driversOf`).
 *
 * Source: Lindeman, Merenda & Gold (1980); Groemping (2006), J. Stat. Software 17(1). Fixture: mtcars mpg ~ cyl,
 * disp, hp, wt gives .2157094, .2006984, .1700769, .2621501.
 */
export const shapleyWeights = (correlations: Matrix, withOutcome: readonly number[]): number[] => {
  const drivers = correlations.length
  if (drivers > MOST_SHAPLEY) throw new RangeError(`At most ${MOST_SHAPLEY} drivers, not ${drivers}`)
  const explained = new Float64Array(2 ** drivers)
  /** Fits every model that has one more driver than `chosen`, from `from` on. */
  const extend = (
    from: number,
    chosen: readonly number[],
    lower: Matrix,
    scores: readonly number[],
    model: number
  ): void => {
    for (let driver = from; driver < drivers; driver++) {
      const row = correlations[driver] ?? []
      const left = forwardSolve(
        lower,
        chosen.map((other) => row[other] ?? 0)
      )
      const diagonal = Math.sqrt(Math.max(TOLERANCE, 1 - dot(left, left)))
      const score = ((withOutcome[driver] ?? 0) - dot(left, scores)) / diagonal
      const next = model | (1 << driver)
      explained[next] = (explained[model] ?? 0) + score ** 2
      extend(driver + 1, [...chosen, driver], [...lower, [...left, diagonal]], [...scores, score], next)
    }
  }
  extend(0, [], [], [], 0)
  const shareOfOrders = sharesOfOrders(drivers)
  return correlations.map((_, driver) => {
    let sum = 0
    for (let model = 0; model < explained.length; model++)
      if (!(model & (1 << driver)))
        sum +=
          (shareOfOrders[bitsIn(model)] ?? 0) *
          ((explained[model | (1 << driver)] ?? 0) - (explained[model] ?? 0))
    return sum
  })
}

/** k! (p - k - 1)! / p!: the share of orders in which a driver follows one given set of k others. */
const sharesOfOrders = (drivers: number): number[] => {
  const shares = [1 / drivers]
  for (let k = 1; k < drivers; k++) shares.push(((shares[k - 1] ?? 0) * k) / (drivers - k))
  return shares
}

const bitsIn = (model: number): number => {
  let count = 0
  for (let rest = model; rest; rest &= rest - 1) count++
  return count
}
