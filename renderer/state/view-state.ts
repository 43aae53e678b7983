import type { Order } from '../../shared/contract/view-request'
import {
  EVERYTHING,
  withFilter,
  withoutDimension,
  type Condition,
  type Slice
} from '../../shared/domain/slice'

export const VIEWS = ['touchpoints', 'compare', 'definitions'] as const

export type View = (typeof VIEWS)[number]

/** Everything the workbench shows, as one value: it can be kept, compared, undone. */
export interface ViewState {
  readonly view: View
  readonly slice: Slice
  /** Definition of CES and of CSAT. */
  readonly ces: string
  readonly csat: string
  readonly weighted: boolean
  readonly order: Order
  /** How the touchpoints are shown. */
  readonly form: 'chart' | 'table'
  /** The selected touchpoint, `null` for the blank one; `undefined` for none. */
  readonly selected: string | null | undefined
}

export const INITIAL_VIEW: ViewState = {
  view: 'touchpoints',
  slice: EVERYTHING,
  ces: 'easy',
  csat: 'satisfied',
  weighted: false,
  order: 'worst',
  form: 'chart',
  selected: undefined
}

export type ViewAction =
  | { type: 'show'; view: View }
  | { type: 'filter'; filter: Condition }
  | { type: 'unfilter'; dimension: string }
  | { type: 'clear-filters' }
  | { type: 'define'; metric: 'ces' | 'csat'; definition: string }
  | { type: 'weigh'; weighted: boolean }
  | { type: 'order'; order: Order }
  | { type: 'form'; form: ViewState['form'] }
  | { type: 'select'; touchpoint: string | null | undefined }

export const reduceView = (state: ViewState, action: ViewAction): ViewState => {
  switch (action.type) {
    case 'show':
      return { ...state, view: action.view }
    case 'filter':
      return { ...state, slice: withFilter(state.slice, action.filter) }
    case 'unfilter':
      return { ...state, slice: withoutDimension(state.slice, action.dimension) }
    case 'clear-filters':
      return { ...state, slice: { ...state.slice, filters: [] } }
    case 'define':
      return { ...state, [action.metric]: action.definition }
    case 'weigh':
      return { ...state, weighted: action.weighted }
    case 'order':
      return { ...state, order: action.order }
    case 'form':
      return { ...state, form: action.form }
    case 'select':
      return { ...state, selected: action.touchpoint }
  }
}
