import { bootstrap, isBootstrap, type BootstrapOptions, type NoBootstrap, type Unit } from './bootstrap'
import { areDrivers, driversOf, type Drivers, type NoDrivers } from './drivers'
import { addMoments, type Moments } from './moments'
import type { Interval } from './sample'
import type { Factors } from './shapley'

/** How far the numbers of a driver of one column or several may lie off, as its resamples do. */
export interface FactorIntervals {
  /** A part of R^2 is never below 0: that its interval stays clear of 0 proves nothing. */
  readonly johnson: Interval
  readonly shapley: Interval | null
}

/** The same of one column of the model. */
export interface DriverIntervals extends FactorIntervals {
  readonly beta: Interval
}

export interface DriversWithin {
  readonly model: Drivers
  readonly r2: Interval | NoBootstrap
  readonly intervals: readonly DriverIntervals[] | NoBootstrap
  readonly factors: readonly FactorIntervals[] | NoBootstrap
  readonly rounds: number
  readonly failed: number
}

/** R^2, then coefficient, Johnson and Shapley of each column, then Johnson and Shapley of each driver; 0 for none. */
const numbersOf = ({ r2, drivers, factors }: Drivers): number[] => [
  r2,
  ...drivers.flatMap(({ beta, johnson, shapley }) => [beta, johnson, shapley ?? 0]),
  ...factors.flatMap(({ johnson, shapley }) => [johnson, shapley ?? 0])
]

const intervalsFor = (
  { drivers, factors }: Drivers,
  intervals: readonly Interval[]
): Pick<DriversWithin, 'intervals' | 'factors'> => {
  const [, ...rest] = intervals
  const ofFactors = rest.slice(3 * drivers.length)
  return {
    intervals: drivers.flatMap(({ shapley }, at) => {
      const [beta, johnson, part] = rest.slice(3 * at, 3 * at + 3)
      return beta && johnson ? [{ beta, johnson, shapley: shapley === null ? null : (part ?? null) }] : []
    }),
    factors: factors.flatMap(({ shapley }, at) => {
      const [johnson, part] = ofFactors.slice(2 * at, 2 * at + 2)
      return johnson ? [{ johnson, shapley: shapley === null ? null : (part ?? null) }] : []
    })
  }
}

/**
 * Key drivers with bootstrap intervals of R^2, of the coefficients and of the parts of R^2. The shares of R^2 in
 * per cent have none: they are tied to one another, and inference on them is advised against (METHODS 2.7).
 */
export const driversWithin = async (
  units: readonly Unit[],
  options: BootstrapOptions & { readonly factors?: Factors }
): Promise<DriversWithin | NoDrivers> => {
  const { factors } = options
  const model = driversOf(addMoments(units.map(({ moments }) => moments)), factors)
  if (!areDrivers(model)) return model
  const told = (resample: Moments) => {
    const drawn = driversOf(resample, factors)
    return areDrivers(drawn) ? numbersOf(drawn) : null
  }
  const outcome = await bootstrap(units, told, options)
  if (!isBootstrap(outcome))
    return {
      model,
      r2: outcome,
      intervals: outcome,
      factors: outcome,
      rounds: options.rounds,
      failed: options.rounds
    }
  const { rounds, failed, intervals } = outcome
  return { model, r2: intervals[0] ?? 'unstable', ...intervalsFor(model, intervals), rounds, failed }
}
