import type { ViewState } from '../contract/view-state'
import type { Days } from '../domain/calendar'
import { dayAfter } from '../domain/period'
import { filterOn, TIME, withFilter, withoutDimension, type Condition, type Slice } from '../domain/slice'

/*
 * Days that are brushed in the trend are a filter of every number but the trend itself, which goes on showing what lies
 * around them.
 */

const filterOf = ({ from, to }: Days): Condition => ({
  op: 'between',
  dimension: TIME,
  from,
  to: dayAfter(to)
})

/** Whether the marked days are what the slice is filtered by. */
export const isBrushed = ({ slice, trend: { marked } }: Pick<ViewState, 'slice' | 'trend'>): boolean => {
  const filter = filterOn(slice, TIME)
  if (!marked || filter?.op !== 'between') return false
  const { from, to } = marked
  return filter.from.slice(0, 10) === from && filter.to.slice(0, 10) === dayAfter(to)
}

/** Filters by days, and keeps in mind what was filtered by before. */
export const brushed = (state: ViewState, days: Days): ViewState => ({
  ...state,
  slice: withFilter(state.slice, filterOf(days)),
  trend: {
    ...state.trend,
    marked: days,
    around: isBrushed(state) ? state.trend.around : (filterOn(state.slice, TIME) ?? null)
  }
})

/** No days are marked; those that were brushed are no filter any more. */
export const unbrushed = (state: ViewState): ViewState => ({
  ...state,
  slice: trendSlice(state),
  trend: { ...state.trend, marked: null, around: null }
})

/** The slice as the trend shows it. */
export const trendSlice = (state: Pick<ViewState, 'slice' | 'trend'>): Slice => {
  const { slice, trend } = state
  if (!isBrushed(state)) return slice
  return trend.around === null ? withoutDimension(slice, TIME) : withFilter(slice, trend.around)
}
