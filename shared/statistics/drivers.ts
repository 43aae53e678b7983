import { cholesky, choleskySolve, isSingular } from './cholesky'
import { dot, entry, type Matrix } from './matrix'
import { spreadOf, type Moments } from './moments'
import { relativeWeights } from './relative-weights'
import { MOST_SHAPLEY, shapleyWeights, type Factors } from './shapley'

/** What one driver has to do with the outcome. An association: nothing here shows a cause. */
export interface Driver {
  /** Correlation with the outcome, the other drivers left aside. */
  readonly correlation: number
  /** Standardised coefficient in the model with all drivers: its sign is the driver's sign. */
  readonly beta: number
  /** Variance inflation, 1 / (1 - R^2 of this driver on the others): 1 alone, above 10 hard to tell apart. */
  readonly inflation: number
  /** Johnson's relative weight: this driver's part of R^2. */
  readonly johnson: number
  /** Shapley's part of R^2 (LMG); `null` beyond twelve drivers, and for a column that is only part of one. */
  readonly shapley: number | null
}

/** What a driver of one column or several has of R^2. */
export interface Factor {
  /** The sum of its columns. Of a dimension it depends on the value that the others are set against. */
  readonly johnson: number
  /** Depends on no such choice; `null` beyond twelve drivers. */
  readonly shapley: number | null
}

export interface Drivers {
  /** People who answered the outcome and every driver: whoever left one out is not in the model. */
  readonly n: number
  readonly r2: number
  /** 1 - (1 - R^2)(n - 1) / (n - p - 1), unweighted n. */
  readonly adjustedR2: number
  /** By column of the model. */
  readonly drivers: readonly Driver[]
  /** By driver: the same but for drivers of several columns. */
  readonly factors: readonly Factor[]
}

/** Why no drivers can be told. Drivers are named by their place among the drivers, from 0. */
export type NoDrivers =
  | { readonly why: 'no-drivers' }
  | { readonly why: 'too-few-answers'; readonly n: number; readonly needed: number }
  /** The weights of all of them are 0. */
  | { readonly why: 'no-weights' }
  | { readonly why: 'outcome-all-equal' }
  | { readonly why: 'driver-all-equal'; readonly drivers: readonly number[] }
  /** The driver follows exactly from those `of`, all of which stand before it. */
  | { readonly why: 'collinear'; readonly driver: number; readonly of: readonly number[] }

export const areDrivers = (outcome: Drivers | NoDrivers): outcome is Drivers => !('why' in outcome)

/** Every column a driver of its own. */
const alone = ({ variables }: Moments): Factors => Array.from({ length: variables - 1 }, (_, at) => [at])

/** A coefficient that is no more than rounding. */
const NOTHING = 1e-4

/** The drivers before a collinear one that it is made of. */
const madeOf = (correlations: Matrix, driver: number): number[] => {
  const before = correlations.slice(0, driver).map((row) => row.slice(0, driver))
  const lower = cholesky(before)
  if (isSingular(lower)) return []
  const parts = choleskySolve(lower, correlations[driver]?.slice(0, driver) ?? [])
  return parts.flatMap((part, index) => (Math.abs(part) > NOTHING ? [index] : []))
}

const inflationOf = (lower: Matrix, driver: number): number => {
  const unit = lower.map((_, index) => (index === driver ? 1 : 0))
  return choleskySolve(lower, unit)[driver] ?? NaN
}

/**
 * Key drivers from sums of products, the outcome first: R^2 of the linear model with all drivers, divided among
 * them by Johnson and by Shapley, with the signs of that model. Weighted where the moments are. Missing answers:
 * only people with the outcome and every driver are in the moments (listwise), and `n` says how many.
 *
 * A reason instead of numbers: without drivers, with fewer than p + 2 people, with weights of 0 only, where the outcome or a driver has
 * one answer only, and where a driver follows exactly from others (a dimension with all of its values).
 *
 * Columns that are one driver together are told as `factors`.
 *
 * Source: METHODS 2.7; R relaimpo and lm on `swiss` and `mtcars`.
 */
export const driversOf = (moments: Moments, factors = alone(moments)): Drivers | NoDrivers => {
  const count = moments.variables - 1
  if (count < 1) return { why: 'no-drivers' }
  if (moments.n < count + 2) return { why: 'too-few-answers', n: moments.n, needed: count + 2 }
  if (!((moments.products[0] ?? 0) > 0)) return { why: 'no-weights' }
  const { variances, correlations } = spreadOf(moments)
  if (!((variances[0] ?? 0) > 0)) return { why: 'outcome-all-equal' }
  const flat = variances.slice(1).flatMap((variance, index) => (variance > 0 ? [] : [index]))
  if (flat.length > 0) return { why: 'driver-all-equal', drivers: flat }
  const among = correlations.slice(1).map((row) => row.slice(1))
  const withOutcome = correlations.slice(1).map((row) => row[0] ?? 0)
  const lower = cholesky(among)
  if (isSingular(lower))
    return { why: 'collinear', driver: lower.singular, of: madeOf(among, lower.singular) }
  const betas = choleskySolve(lower, withOutcome)
  const r2 = Math.min(1, dot(betas, withOutcome))
  const johnson = relativeWeights(among, withOutcome)
  const shapley = factors.length > MOST_SHAPLEY ? null : shapleyWeights(among, withOutcome, factors)
  const only = new Map(factors.map(([first, ...more], at) => [more.length === 0 ? first : undefined, at]))
  return {
    n: moments.n,
    r2,
    adjustedR2: 1 - ((1 - r2) * (moments.n - 1)) / (moments.n - count - 1),
    drivers: betas.map((beta, index) => ({
      correlation: entry(correlations, 0, index + 1),
      beta,
      inflation: inflationOf(lower, index),
      johnson: johnson[index] ?? 0,
      shapley: shapley?.[only.get(index) ?? -1] ?? null
    })),
    factors: factors.map((columns, at) => ({
      johnson: columns.reduce((sum, column) => sum + (johnson[column] ?? 0), 0),
      shapley: shapley?.[at] ?? null
    }))
  }
}
