import { forwardSolve, TOLERANCE } from './cholesky'
import { dot, type Matrix } from './matrix'

/** Columns of a model that are one driver, as the values of a dimension are, by their places. */
export type Factors = readonly (readonly number[])[]

/** 2^12 models are fitted in milliseconds, also within a bootstrap; beyond it Johnson's weights stand alone. */
export const MOST_SHAPLEY = 12

/**
 * Shapley's division of R^2 (LMG): what each driver adds to R^2, averaged over all orders in which the drivers
 * may enter. Exact: every one of the 2^p models is fitted, each from the one before by one further row of
 * Cholesky's triangle. A driver of several columns enters with all of them, so that what a dimension adds does not
 * depend on the value that the others are set against.
 *
 * Parts of R^2: each 0..1, together R^2. At most `MOST_SHAPLEY` drivers, not collinear (see `driversOf`).
 *
 * Source: Lindeman, Merenda & Gold (1980); Groemping (2006), J. Stat. Software 17(1), with its groups. Fixture: mtcars mpg ~ cyl,
 * disp, hp, wt gives .2157094, .2006984, .1700769, .2621501.
 */
export const shapleyWeights = (
  correlations: Matrix,
  withOutcome: readonly number[],
  factors: Factors = correlations.map((_, column) => [column])
): number[] => {
  const drivers = factors.length
  if (drivers > MOST_SHAPLEY) throw new RangeError(`At most ${MOST_SHAPLEY} drivers, not ${drivers}`)
  const explained = new Float64Array(2 ** drivers)
  /** Fits every model that has one more driver than `chosen` has, from `from` on. */
  const extend = (from: number, before: Model, model: number): void => {
    for (let driver = from; driver < drivers; driver++) {
      const next = (factors[driver] ?? []).reduce(withColumn, before)
      const place = model | (1 << driver)
      explained[place] = next.explained
      extend(driver + 1, next, place)
    }
  }
  const withColumn = ({ chosen, lower, scores, explained }: Model, column: number): Model => {
    const row = correlations[column] ?? []
    const left = forwardSolve(
      lower,
      chosen.map((other) => row[other] ?? 0)
    )
    const diagonal = Math.sqrt(Math.max(TOLERANCE, 1 - dot(left, left)))
    const score = ((withOutcome[column] ?? 0) - dot(left, scores)) / diagonal
    return {
      chosen: [...chosen, column],
      lower: [...lower, [...left, diagonal]],
      scores: [...scores, score],
      explained: explained + score ** 2
    }
  }
  extend(0, { chosen: [], lower: [], scores: [], explained: 0 }, 0)
  const shareOfOrders = sharesOfOrders(drivers)
  return factors.map((_, driver) => {
    let sum = 0
    for (let model = 0; model < explained.length; model++)
      if (!(model & (1 << driver)))
        sum +=
          (shareOfOrders[bitsIn(model)] ?? 0) *
          ((explained[model | (1 << driver)] ?? 0) - (explained[model] ?? 0))
    return sum
  })
}

/** Columns that were chosen, Cholesky's triangle of them, the outcome's part along each, and R^2. */
interface Model {
  readonly chosen: readonly number[]
  readonly lower: Matrix
  readonly scores: readonly number[]
  readonly explained: number
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
