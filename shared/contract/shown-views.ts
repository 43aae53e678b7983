import { viewStateSchema, type ViewState } from './view-state'

/** `kept` for now, so that nothing is lost when the window closes; `saved` because somebody said so. */
export const SHOWN_AS = ['kept', 'saved'] as const

export type ShownAs = (typeof SHOWN_AS)[number]

/** What a project showed; `null` where nothing was kept that way. */
export type ShownViews = Readonly<Record<ShownAs, ViewState | null>>

/** A state without what is only looking: which view is open, what is selected, what is marked. */
const arranged = (state: ViewState): string => {
  const trend = { ...state.trend, marked: null }
  // Parsed, its parts are in one order, whoever put them together.
  return JSON.stringify(viewStateSchema.parse({ ...state, view: 'overview', selected: null, trend }))
}

/** Whether two states differ in more than in what is looked at: going to another view leaves nothing to save. */
export const differ = (one: ViewState, other: ViewState): boolean =>
  one !== other && arranged(one) !== arranged(other)
