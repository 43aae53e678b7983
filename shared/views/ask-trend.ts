import type { CallOptions, Client } from '../contract/client'
import type { ProjectSummary } from '../contract/project'
import type { Grain, ViewState } from '../contract/view-state'
import { periodDimension, periodFor, type Days, type Period } from '../domain/calendar'
import { comparedSlices, spanOf, type NotCompared } from '../domain/comparison'
import { dayBefore } from '../domain/period'
import { TOUCHPOINT, type Slice } from '../domain/slice'
import type { Frequencies } from '../domain/tally'

export interface TrendAsked {
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

/** Effort by period, and by the values of a dimension where there is one; `null` without dates. */
export const askTrend = async (
  client: Client,
  { slice, grain, by, project }: TrendAsked,
  options?: CallOptions
): Promise<TrendCounts | null> => {
  const data = trendDays(slice, project)
  if (!data) return null
  const period = trendPeriod(grain, data)
  const frequencies = await client.call(
    'slice.tabulate',
    { metric: 'ces', slice, by: [periodDimension(period), ...(by === null ? [] : [by])] },
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

/** Effort by part on both sides of the comparison, or why there are none. */
export const askChange = async (
  client: Client,
  { slice, comparison, project, by }: Pick<ViewState, 'slice' | 'comparison'> & TrendParts,
  options?: CallOptions
): Promise<ChangeCounts | NotCompared | 'same-dimension'> => {
  if (comparison.kind === 'values' && comparison.dimension === by) return 'same-dimension'
  const compared = comparedSlices(comparison, slice, project.period)
  if (typeof compared === 'string') return compared
  const ask = (of: Slice) => client.call('slice.tabulate', { metric: 'ces', slice: of, by: [by] }, options)
  const [before, now] = await Promise.all([ask(compared.before), ask(compared.now)])
  return { before, now }
}

interface TrendParts {
  readonly project: Pick<ProjectSummary, 'period'>
  readonly by: string
}
