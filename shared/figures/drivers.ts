import type { AskedDriver, DriverFacts, Level, SliceDrivers } from '../contract/slice-drivers'
import type { Tally } from '../domain/tally'
import type { Figure } from '../measures/figure'
import { definitionOf } from '../measures/definitions'
import type { NoBootstrap } from '../statistics/bootstrap'
import type { Driver, Drivers, NoDrivers } from '../statistics/drivers'
import type { DriverIntervals, DriversWithin } from '../statistics/driver-intervals'
import { EVEN_WITHIN } from '../statistics/penalty-reward'
import { priorityQuadrants, type Quadrant, type Rated } from '../statistics/priority-quadrants'
import type { Interval } from '../statistics/sample'
import { contrastOf, type Contrast } from './driver-contrast'
import { rawScoreOf, wholeOf } from './group'
import { isHiddenBase, standingOf, type Standing } from './suppression'

/** Where the lines of the priority matrix cross: at the means of the drivers that are on it. */
const CROSS_HAIR = 'means'

/** A driver's part of R^2: by how much the model would be poorer without what it tells. */
export interface Part {
  readonly part: number
  /** Of R^2, 0..1: what drivers are ordered by. It has no interval; the part has. */
  readonly share: number
  readonly interval: Interval | NoBootstrap
}

/** What one column of the model has to do with the outcome, both in standard deviations. */
export interface Effect {
  readonly johnson: Part
  /** `null` beyond twelve drivers, and for a value of a dimension. */
  readonly shapley: Part | null
  /** Its sign says whether more of it goes with more or with less of the outcome, all others equal. */
  readonly beta: number
  readonly betaInterval: Interval | NoBootstrap
  readonly correlation: number
  readonly inflation: number
}

export interface LevelFigure {
  readonly level: Level
  readonly effect: Effect | null
}

export interface DriverFigure {
  readonly asked: AskedDriver
  readonly facts: DriverFacts
  readonly johnson: Part | null
  /** `null` beyond twelve drivers. */
  readonly shapley: Part | null
  /** Of a driver that is one column of the model; a dimension has its levels. */
  readonly effect: Effect | null
  readonly levels: readonly LevelFigure[]
  /** Mean and index of everybody in the slice who rated it, shown or not: `base` says which. */
  readonly ease: { readonly mean: Figure; readonly index: Figure; readonly base: Standing } | null
  readonly quadrant: Quadrant | null
  readonly contrast: Contrast | null
}

export interface DriversFigure {
  readonly counts: Pick<SliceDrivers, 'n' | 'used' | 'effective' | 'withoutWeight' | 'drawnBy' | 'outcome'>
  /** What the number of people in the model allows to be shown. */
  readonly base: Standing
  readonly weighted: boolean
  readonly model: (Pick<Drivers, 'r2' | 'adjustedR2'> & Resampled) | UntoldDrivers
  /** The most important first; as they were asked where there is no model. */
  readonly drivers: readonly DriverFigure[]
  /** Ease on 0..100, importance as Johnson's share of R^2; only drivers that are rated are on the matrix. */
  readonly matrix: { readonly crossHair: typeof CROSS_HAIR; readonly cross: Rated } | null
  /** Asymmetries no further from 0 than this are even. */
  readonly evenWithin: number
  readonly caution: 'association-not-cause'
}

interface Resampled {
  readonly r2Interval: Interval | NoBootstrap
  readonly rounds: number
  readonly failed: number
}

/** Why there is no model, the drivers concerned by their place among those asked for, once each. */
export interface UntoldDrivers {
  readonly why: NoDrivers['why']
  readonly n?: number
  readonly needed?: number
  readonly drivers: readonly AskedDriver[]
}

export const isModel = (model: DriversFigure['model']): model is Exclude<typeof model, UntoldDrivers> =>
  !('why' in model)

/** Whether a driver has as little as chance makes: resamples find in it more than the answers do. */
export const isAsChance = ({ johnson }: Pick<DriverFigure, 'johnson'>): boolean =>
  typeof johnson?.interval === 'object' && johnson.interval.low > johnson.part

/** Key drivers of a slice as they are told: ordered, with their intervals, their priority and their asymmetry. */
export const driversFigure = (
  counted: SliceDrivers,
  asked: readonly AskedDriver[],
  weighted: boolean
): DriversFigure => {
  const { n, used, effective, withoutWeight, drawnBy, outcome, model } = counted
  const within = 'model' in model ? model : null
  const figures = counted.drivers.flatMap((facts, at) => {
    const one = asked[at]
    const found = { parts: partsOf(counted, within, at), effects: effectsOf(counted, within, at) }
    return one ? [driverFigure(one, facts, found, weighted)] : []
  })
  const placed = placeOnMatrix(figures)
  return {
    counts: { n, used, effective, withoutWeight, drawnBy, outcome },
    base: standingOf({ n: used }),
    weighted,
    model: within
      ? {
          r2: within.model.r2,
          adjustedR2: within.model.adjustedR2,
          r2Interval: within.r2,
          rounds: within.rounds,
          failed: within.failed
        }
      : untold(model as NoDrivers, counted, asked),
    drivers: [...placed.drivers].sort((one, other) => (other.johnson?.part ?? 0) - (one.johnson?.part ?? 0)),
    matrix: placed.cross && { crossHair: CROSS_HAIR, cross: placed.cross },
    evenWithin: EVEN_WITHIN,
    caution: 'association-not-cause'
  }
}

const untold = (why: NoDrivers, { columns }: SliceDrivers, asked: readonly AskedDriver[]): UntoldDrivers => {
  const places =
    why.why === 'driver-all-equal' ? why.drivers : why.why === 'collinear' ? [why.driver, ...why.of] : []
  const drivers = new Set(places.flatMap((place) => columns[place]?.driver ?? []))
  return {
    why: why.why,
    ...('n' in why ? { n: why.n, needed: why.needed } : {}),
    drivers: [...drivers].flatMap((at) => asked[at] ?? [])
  }
}

/** The columns of the model that belong to a driver, in the order of its levels. */
const effectsOf = ({ columns }: SliceDrivers, within: DriversWithin | null, at: number): Effect[] => {
  if (!within) return []
  const { model, intervals } = within
  return columns.flatMap(({ driver }, place) => {
    const one = model.drivers[place]
    if (driver !== at || !one) return []
    return [effectOf(one, typeof intervals === 'string' ? intervals : intervals[place], model.r2)]
  })
}

const partOf = (value: number, r2: number, interval: Interval | NoBootstrap | null | undefined): Part => ({
  part: value,
  share: r2 > 0 ? value / r2 : 0,
  interval: interval ?? 'unstable'
})

const effectOf = (
  driver: Driver,
  intervals: DriverIntervals | NoBootstrap | undefined,
  r2: number
): Effect => {
  const of = <T>(read: (intervals: DriverIntervals) => T): T | NoBootstrap =>
    typeof intervals === 'object' ? read(intervals) : (intervals ?? 'unstable')
  return {
    johnson: partOf(
      driver.johnson,
      r2,
      of(({ johnson }) => johnson)
    ),
    shapley:
      driver.shapley === null
        ? null
        : partOf(
            driver.shapley,
            r2,
            of(({ shapley }) => shapley)
          ),
    beta: driver.beta,
    betaInterval: of(({ beta }) => beta),
    correlation: driver.correlation,
    inflation: driver.inflation
  }
}

/** What a driver has of R^2 with all of its columns; nothing where it has none, as all in the model are alike. */
const partsOf = (
  { columns }: SliceDrivers,
  within: DriversWithin | null,
  at: number
): Pick<DriverFigure, 'johnson' | 'shapley'> => {
  const factor = within?.model.factors[at]
  if (!within || !factor || columns.every(({ driver }) => driver !== at))
    return { johnson: null, shapley: null }
  const { r2 } = within.model
  const intervals = typeof within.factors === 'string' ? within.factors : within.factors[at]
  const of = (read: 'johnson' | 'shapley') => (typeof intervals === 'object' ? intervals[read] : intervals)
  return {
    johnson: partOf(factor.johnson, r2, of('johnson')),
    shapley: factor.shapley === null ? null : partOf(factor.shapley, r2, of('shapley'))
  }
}

const driverFigure = (
  asked: AskedDriver,
  facts: DriverFacts,
  { parts, effects }: { parts: ReturnType<typeof partsOf>; effects: readonly Effect[] },
  weighted: boolean
): DriverFigure => ({
  asked,
  facts,
  ...parts,
  effect: facts.levels ? null : (effects[0] ?? null),
  levels: (facts.levels?.levels ?? []).map((level, place) => ({ level, effect: effects[place] ?? null })),
  ease: facts.rated && easeOf(facts.rated.tally, weighted),
  quadrant: null,
  contrast:
    facts.rated && facts.rated.outcomes.length > 0
      ? contrastOf(facts.rated.tally.scale, facts.rated.outcomes, weighted)
      : null
})

const easeOf = (tally: Tally, weighted: boolean): DriverFigure['ease'] => {
  const everybody = wholeOf(tally, weighted)
  const figure = (id: 'mean' | 'index') => rawScoreOf(definitionOf('ces', id, tally.scale), everybody)
  const mean = figure('mean')
  return { mean, index: figure('index'), base: standingOf({ n: mean.n }) }
}

/**
 * Rated drivers of a model by ease and importance; one too few rated to be told of is not on the matrix, and one alone
 * has nothing to stand beside.
 */
const placeOnMatrix = (
  figures: readonly DriverFigure[]
): { readonly drivers: readonly DriverFigure[]; readonly cross: Rated | null } => {
  const rated = figures.flatMap((figure) => {
    const { value = null, n = 0 } = figure.ease?.index ?? {}
    if (!figure.johnson || value === null || isHiddenBase(n)) return []
    return [{ figure, ease: value, importance: figure.johnson.share }]
  })
  const priorities = priorityQuadrants(rated, CROSS_HAIR, { low: 0, high: 100 })
  if (!priorities || rated.length < 2) return { drivers: figures, cross: null }
  const quadrants = new Map(rated.map(({ figure }, place) => [figure, priorities.quadrants[place]]))
  return {
    drivers: figures.map((figure) => ({ ...figure, quadrant: quadrants.get(figure) ?? null })),
    cross: priorities.cross
  }
}
