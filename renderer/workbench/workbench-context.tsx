import { createContext, useContext, type Dispatch } from 'react'
import type { ProjectSummary } from '../../shared/contract/project'
import type { WorkbenchAction } from '../state/workbench-state'
import type { ViewState } from '../../shared/contract/view-state'

/** What every part of the workbench looks at, and how it asks for a change. */
export interface WorkbenchValue {
  readonly project: ProjectSummary
  readonly state: ViewState
  readonly dispatch: Dispatch<WorkbenchAction>
  /** Says something in the status bar, until something else is said. */
  readonly say: (message: string) => void
  /** Opens the dialog in which several views are put together as a document. */
  readonly openReport: () => void
  /** Opens the dialog in which single answers are taken away. */
  readonly openRows: () => void
}

const WorkbenchContext = createContext<WorkbenchValue | null>(null)

export const WorkbenchProvider = WorkbenchContext.Provider

export const useWorkbench = (): WorkbenchValue => {
  const value = useContext(WorkbenchContext)
  if (!value) throw new Error('No workbench above this part')
  return value
}
