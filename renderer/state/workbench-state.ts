import { isSame } from '../../shared/contract/shown-views'
import type { ViewState } from '../../shared/contract/view-state'
import { advance, amend, redo, undo, type History } from './history'
import { reduceView, type ViewAction } from './view-state'

export type WorkbenchAction = ViewAction | { type: 'undo' } | { type: 'redo' }

/**
 * The workbench with its history. What changes nothing is no step, or undoing it would do nothing. Selecting and marking
 * is looking, not changing: it is no step of its own, or undoing a filter would first walk back through every glance.
 * Days that were brushed are a filter: to let go of them is a step.
 */
export const reduceWorkbench = (history: History<ViewState>, action: WorkbenchAction): History<ViewState> => {
  switch (action.type) {
    case 'undo':
      return undo(history)
    case 'redo':
      return redo(history)
    case 'select':
    case 'mark':
    case 'unbrush': {
      const next = reduceView(history.present, action)
      return (next.slice === history.present.slice ? amend : advance)(history, next)
    }
    default: {
      const next = reduceView(history.present, action)
      return isSame(next, history.present) ? history : advance(history, next)
    }
  }
}
