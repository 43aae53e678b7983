import type { Arrangements, View, ViewState } from '../../shared/contract/view-state'
import type { Comparison } from '../../shared/domain/comparison'
import type { Metric } from '../../shared/domain/metric'
import { brushed, unbrushed } from '../../shared/views/time-brush'
import { withFilter, withoutDimension, type Condition, type Slice } from '../../shared/domain/slice'

/** Changes how one view is arranged. */
type Arrange = {
  [V in keyof Arrangements]: { type: 'arrange'; view: V; how: Partial<Arrangements[V]> }
}[keyof Arrangements]

export type ViewAction =
  | Arrange
  | { type: 'show'; view: View }
  | { type: 'filter'; filter: Condition }
  | { type: 'unfilter'; dimension: string }
  | { type: 'clear-filters' }
  | { type: 'count-answers'; answers: NonNullable<Slice['answers']> }
  | { type: 'compare'; comparison: Comparison }
  | { type: 'define'; metric: Metric; definition: string }
  | { type: 'weigh'; weighted: boolean }
  | { type: 'select'; touchpoint: string | null | undefined }
  | { type: 'mark'; days: ViewState['trend']['marked']; touchpoint: string | null | undefined }
  | { type: 'brush'; days: NonNullable<ViewState['trend']['marked']> }
  | { type: 'unbrush' }
  | { type: 'restore'; state: ViewState }

export const reduceView = (state: ViewState, action: ViewAction): ViewState => {
  switch (action.type) {
    case 'arrange':
      return { ...state, [action.view]: { ...state[action.view], ...action.how } }
    case 'show':
      return { ...state, view: action.view }
    case 'filter':
      return { ...state, slice: withFilter(state.slice, action.filter) }
    case 'unfilter':
      return { ...state, slice: withoutDimension(state.slice, action.dimension) }
    case 'clear-filters':
      return { ...state, slice: { ...state.slice, filters: [] } }
    case 'count-answers':
      return { ...state, slice: { ...state.slice, answers: action.answers } }
    case 'compare':
      return { ...state, comparison: action.comparison }
    case 'define':
      return { ...state, [action.metric]: action.definition }
    case 'weigh':
      return { ...state, weighted: action.weighted }
    case 'select':
      // Nothing selected is nothing marked either: one key clears both.
      return {
        ...(action.touchpoint === undefined ? unbrushed(state) : state),
        selected: action.touchpoint
      }
    case 'mark':
      return {
        ...unbrushed(state),
        selected: action.touchpoint,
        trend: { ...state.trend, marked: action.days, around: null }
      }
    case 'brush':
      return brushed(state, action.days)
    case 'unbrush':
      return unbrushed(state)
    case 'restore':
      return action.state
  }
}
