import type { CallOptions, Client } from '../contract/client'
import type { ProjectSummary } from '../contract/project'
import type { Grain, ViewState } from '../contract/view-state'
import { periodDimension, periodsFrom, type Days, type Period } from '../domain/calendar'
import { comparedSlices, spanOf, type NotCompared } from '../domain/comparison'
import type { Metric } from '../domain/metric'
import { dayBefore } from '../domain/period'
import { TOUCHPOINT, type Slice } from '../domain/slice'
import type { Frequencies } from '../domain/tally'
import { shownShare } from '../figures/shown-periods'
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
  /** The shorter period that the span of the days asked for, where most of those had too few answers to be shown. */
  readonly hides: Period | null
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

/** Where so many of the periods can be shown, a trend is seen. */
const MOST_OF_THEM = 0.5

/**
 * Answers by period, and by the values of a dimension where there is one; `null` without dates. The automatic grain is
 * the shortest that is read at a glance and of which most periods have enough answers to be shown; where none is so,
 * the one of which most do.
 */
export const askTrend = async (
  client: Client,
  { metric, slice, grain, by, project }: TrendAsked,
  options?: CallOptions
): Promise<TrendCounts | null> => {
  const data = trendDays(slice, project)
  if (!data) return null
  const count = async (period: Period) => {
    const frequencies = await client.call(
      'slice.tabulate',
      { metric, slice, by: [periodDimension(period), ...(by === null ? [] : [by])] },
      options
    )
    return { period, data, frequencies, shown: shownShare(frequencies) ?? 1 }
  }
  const [first, ...longer] = grain === 'auto' ? periodsFrom(data) : [grain]
  if (!first) return null
  let best = await count(first)
  for (const period of longer) {
    if (best.shown >= MOST_OF_THEM) break
    const next = await count(period)
    if (next.shown > best.shown) best = next
  }
  const { period, frequencies } = best
  return { period, hides: period === first ? null : first, data, frequencies }
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
