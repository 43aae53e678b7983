import type { NotCompared } from '../domain/comparison'
import type { Metric } from '../domain/metric'
import type { Scale } from '../domain/scale'
import type { Frequencies } from '../domain/tally'
import type { Definition } from '../measures/definition'
import type { Figure } from '../measures/figure'
import {
  changesBetween,
  changeSignals,
  compareGroups,
  type Change,
  type Changes,
  type ChangeSignal
} from './changes'
import { everybodyIn, missingIn, scalesIn, scoreOf, type Group } from './group'
import { touchpointFigures, type TouchpointFigures } from './touchpoints'

/** What was asked of some responses: effort by touchpoint, the others once of each; `null` where it was not asked. */
export interface SideCounts {
  readonly ces: Frequencies
  readonly csat: Frequencies | null
  readonly nps: Frequencies | null
}

export interface OverviewCounts {
  readonly whole: SideCounts
  readonly compared: { readonly now: SideCounts; readonly before: SideCounts } | NotCompared
}

/** A metric of the slice, and its change. */
export interface MetricFigure {
  readonly metric: Metric
  readonly definition: Definition
  readonly score: Figure
  /** The ranges it was asked on. */
  readonly scales: readonly Scale[]
  /** Asked, with an answer that is no score. */
  readonly missing: number
  readonly change: Change | null
}

export interface OverviewFigures {
  readonly metrics: readonly MetricFigure[]
  readonly touchpoints: TouchpointFigures
  /** Touchpoint by touchpoint; why nothing is compared, where nothing is. */
  readonly changes: Changes | NotCompared
  /** Changes beyond chance, what got worse first. */
  readonly signals: readonly ChangeSignal[]
}

export type MetricDefinitions = Readonly<Partial<Record<Metric, Definition>>>

const METRICS = ['ces', 'csat', 'nps'] as const

/** What matters at a glance: each metric with its change, touchpoints, and what changed beyond chance. */
export const overviewFigures = (
  { whole, compared }: OverviewCounts,
  definitions: MetricDefinitions & { readonly ces: Definition },
  weighted: boolean
): OverviewFigures => {
  const everybody = (side: SideCounts, metric: Metric): Group | undefined => {
    const frequencies = side[metric]
    return frequencies ? everybodyIn(frequencies, weighted) : undefined
  }
  const metrics = METRICS.flatMap((metric): MetricFigure[] => {
    const definition = definitions[metric]
    const group = everybody(whole, metric)
    if (!definition || !group) return []
    const sides =
      typeof compared === 'string'
        ? []
        : [everybody(compared.now, metric), everybody(compared.before, metric)]
    const [now, before] = sides
    return [
      {
        metric,
        definition,
        score: scoreOf(definition, group),
        scales: scalesIn(group),
        missing: missingIn(group),
        change: now && before ? compareGroups(definition, now, before) : null
      }
    ]
  })
  const changes =
    typeof compared === 'string'
      ? compared
      : changesBetween(compared.now.ces, compared.before.ces, definitions.ces, weighted)
  return {
    metrics,
    touchpoints: touchpointFigures(whole.ces, definitions.ces, weighted),
    changes,
    signals: typeof changes === 'string' ? [] : changeSignals(changes)
  }
}
