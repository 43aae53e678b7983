import type { SavedView } from '../../shared/contract/saved-view'
import { VIEWS, type View, type ViewState } from '../../shared/contract/view-state'
import type { ReportView } from '../../shared/contract/report'

/** A view that may stand in a report: one that is kept under a name, or one of the workbench as it stands. */
export interface Offered extends ReportView {
  readonly id: string
}

/** Everything that may stand in a report, in its order: the views as they stand, and those that are kept. */
export const offeredViews = (state: ViewState, saved: readonly SavedView[]): readonly Offered[] => [
  ...VIEWS.map((view): Offered => ({ id: `view ${view}`, name: null, state: { ...state, view } })),
  ...saved.map((view): Offered => ({ id: `saved ${view.id}`, name: view.name, state: view.state }))
]

/** What Health and Definitions say is said of every report on its pages about methods. */
const ABOUT_THE_REST: readonly View[] = ['health', 'definitions']

/** What a report holds unless something else is chosen: the views that were worth a name, else those that tell of customers. */
export const usualViews = (offered: readonly Offered[]): ReadonlySet<string> => {
  const saved = offered.filter(({ name }) => name !== null)
  const told = saved.length > 0 ? saved : offered.filter(({ state }) => !ABOUT_THE_REST.includes(state.view))
  return new Set(told.map(({ id }) => id))
}

/** The chosen ones, in the order of the report. */
export const chosenViews = (offered: readonly Offered[], chosen: ReadonlySet<string>): ReportView[] =>
  offered.filter(({ id }) => chosen.has(id)).map(({ name, state }) => ({ name, state }))
