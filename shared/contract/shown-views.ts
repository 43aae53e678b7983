import type { ViewState } from './view-state'

/** `kept` for now, so that nothing is lost when the window closes; `saved` because somebody said so. */
export const SHOWN_AS = ['kept', 'saved'] as const

export type ShownAs = (typeof SHOWN_AS)[number]

/** What a project showed; `null` where nothing was kept that way. */
export type ShownViews = Readonly<Record<ShownAs, ViewState | null>>

const isObject = (part: unknown): part is object =>
  typeof part === 'object' && part !== null && !Array.isArray(part)

/** Its parts are in one order, whoever put them together. */
const written = (state: ViewState): string =>
  JSON.stringify(state, (_, part: unknown) =>
    isObject(part)
      ? Object.fromEntries(Object.entries(part).sort(([one], [other]) => (one < other ? -1 : 1)))
      : part
  )

/** Whether two states are the same to who looks at them. */
export const isSame = (one: ViewState, other: ViewState): boolean =>
  one === other || written(one) === written(other)

/** A state without what is only looking: which view is open, what is selected, what is marked. */
const arranged = (state: ViewState): ViewState => ({
  ...state,
  view: 'overview',
  selected: null,
  trend: { ...state.trend, marked: null }
})

/** Whether two states differ in more than in what is looked at: going to another view leaves nothing to save. */
export const differ = (one: ViewState, other: ViewState): boolean => !isSame(arranged(one), arranged(other))
