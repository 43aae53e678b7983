import { bootstrap, isBootstrap, type BootstrapOptions, type NoBootstrap, type Unit } from './bootstrap'
import { areDrivers, driversOf, type Driver, type Drivers, type NoDrivers } from './drivers'
import { addMoments, type Moments } from './moments'
import type { Interval } from './sample'

/** How far each number of a driver may lie off, as its resamples do. */
export interface DriverIntervals {
  readonly beta: Interval
  /** A part of R^2 is never below 0: that its interval stays clear of 0 proves nothing. */
  readonly johnson: Interval
  readonly shapley: Interval | null
}

export interface DriversWithin {
  readonly model: Drivers
  readonly r2: Interval | NoBootstrap
  readonly intervals: readonly DriverIntervals[] | NoBootstrap
  readonly rounds: number
  readonly failed: number
}

/** The numbers of one driver, in the order in which `intervalsOf` takes them up again. */
const numbersOf = ({ beta, johnson, shapley }: Driver): number[] =>
  shapley === null ? [beta, johnson] : [beta, johnson, shapley]

const resampledNumbers = (resample: Moments): number[] | null => {
  const outcome = driversOf(resample)
  return areDrivers(outcome) ? [outcome.r2, ...outcome.drivers.flatMap(numbersOf)] : null
}

/**
 * Key drivers with bootstrap intervals of R^2, of the coefficients and of the parts of R^2. The shares of R^2 in
 * per cent have none: they are tied to one another, and inference on them is advised against (METHODS 2.7).
 */
export const driversWithin = async (
  units: readonly Unit[],
  options: BootstrapOptions
): Promise<DriversWithin | NoDrivers> => {
  const model = driversOf(addMoments(units.map(({ moments }) => moments)))
  if (!areDrivers(model)) return model
  const outcome = await bootstrap(units, resampledNumbers, options)
  if (!isBootstrap(outcome))
    return { model, r2: outcome, intervals: outcome, rounds: options.rounds, failed: options.rounds }
  const { rounds, failed } = outcome
  const [r2, ...rest] = outcome.intervals
  if (!r2) return { model, r2: 'unstable', intervals: 'unstable', rounds, failed }
  return { model, r2, intervals: intervalsOf(model.drivers, rest), rounds, failed }
}

const intervalsOf = (drivers: readonly Driver[], intervals: readonly Interval[]): DriverIntervals[] => {
  const each = intervals.length / drivers.length
  return drivers.flatMap((_, index) => {
    const [beta, johnson, shapley] = intervals.slice(index * each, (index + 1) * each)
    return beta && johnson ? [{ beta, johnson, shapley: shapley ?? null }] : []
  })
}
