import type { CallOptions, Client } from '../contract/client'
import type { ProjectSummary } from '../contract/project'
import type { Grain, ViewState } from '../contract/view-state'
import { periodDimension, periodFor, type Days, type Period } from '../domain/calendar'
import { comparedSlices, spanOf, type NotCompared } from '../domain/comparison'
import type { Metric } from '../domain/metric'
import { dayBefore } from '../domain/period'
import { TOUCHPOINT, type Slice } from '../domain/slice'
import type { Frequencies } from '../domain/tally'
import { ratedTogether } from './driver-question'

export interface TrendAsked {
  readonly metric: Metric
  readonly slice: Slice
  readonly grain: Grain
  readonly by: string | null
  readonly project: Pick<ProjectSummary, 'period'>
}

/** Counts by period, with what was asked: they outlive the question in the window. */
export interface TrendCounts {
  readonly period: Period
  readonly data: Days
  readonly frequencies: Frequencies
}

/** First and last day there can be answers of in a slice; `null` without dates. */
export const trendDays = (slice: Slice, project: Pick<ProjectSummary, 'period'>): Days | null => {
  const span = spanOf(slice, project.period)
  if (!span || !project.period) return null
  const [first, last] = [project.period.from.slice(0, 10), project.period.to.slice(0, 10)]
  const end = dayBefore(span.to)
  const days = { from: span.from > first ? span.from : first, to: end < last ? end : last }
  return days.from <= days.to ? days : null
}

/** The period of a grain for these days. */
export const trendPeriod = (grain: Grain, days: Days): Period => (grain === 'auto' ? periodFor(days) : grain)

/** Answers by period, and by the values of a dimension where there is one; `null` without dates. */
export const askTrend = async (
  client: Client,
  { metric, slice, grain, by, project }: TrendAsked,
  options?: CallOptions
): Promise<TrendCounts | null> => {
  const data = trendDays(slice, project)
  if (!data) return null
  const period = trendPeriod(grain, data)
  const frequencies = await client.call(
    'slice.tabulate',
    { metric, slice, by: [periodDimension(period), ...(by === null ? [] : [by])] },
    options
  )
  return { period, data, frequencies }
}

/** The dimension that parts of a change go by: the one the trend is broken down by, touchpoints otherwise. */
export const partsOf = ({ trend }: Pick<ViewState, 'trend'>): string => trend.by ?? TOUCHPOINT

export interface ChangeCounts {
  readonly before: Frequencies
  readonly now: Frequencies
}

/** Why a change is not taken apart. */
export type NotExplained = NotCompared | 'same-dimension' | 'shared-parts'

/** Answers by part on both sides of the comparison, or why there are none. */
export const askChange = async (
  client: Client,
  { metric, slice, comparison, project, by }: Pick<ViewState, 'slice' | 'comparison'> & TrendParts,
  options?: CallOptions
): Promise<ChangeCounts | NotExplained> => {
  if (comparison.kind === 'values' && comparison.dimension === by) return 'same-dimension'
  // Asked once of people who rated several touchpoints, it would count once in each of them.
  if (metric !== 'ces' && by === TOUCHPOINT && ratedTogether(project)) return 'shared-parts'
  const compared = comparedSlices(comparison, slice, project.period)
  if (typeof compared === 'string') return compared
  const ask = (of: Slice) => client.call('slice.tabulate', { metric, slice: of, by: [by] }, options)
  const [before, now] = await Promise.all([ask(compared.before), ask(compared.now)])
  return { before, now }
}

interface TrendParts {
  readonly metric: Metric
  readonly project: Pick<ProjectSummary, 'period' | 'wide' | 'touchpoints' | 'responses' | 'evaluations'>
  readonly by: string
}
