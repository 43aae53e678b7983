import { useEffect, useRef, useState, type Dispatch } from 'react'
import type { ProjectSummary } from '../../shared/contract/project'
import { differ, type ShownViews } from '../../shared/contract/shown-views'
import { INITIAL_VIEW, type ViewState } from '../../shared/contract/view-state'
import { fitView } from '../../shared/views/fit-view'
import { useServices } from '../api/services'
import type { SessionActions } from '../state/use-session'
import type { WorkbenchAction } from '../state/workbench-state'
import type { Saving } from './commands'

/** What the workbench begins with: what it showed last, and what was saved, as far as the project still has it. */
export interface Beginning {
  readonly shown: ViewState
  readonly saved: ViewState
}

const beginningOf = ({ kept, saved }: ShownViews, project: ProjectSummary): Beginning => {
  const fitted = (state: ViewState) => fitView(state, project).state
  return { shown: fitted(kept ?? saved ?? INITIAL_VIEW), saved: fitted(saved ?? INITIAL_VIEW) }
}

/** Asks the project what it showed; `null` until it has said so. */
export const useBeginning = (project: ProjectSummary): Beginning | null => {
  const { client } = useServices()
  const [beginning, setBeginning] = useState<Beginning | null>(null)
  useEffect(() => {
    let isGone = false
    const begin = (shown: ShownViews) => {
      if (!isGone) setBeginning((before) => before ?? beginningOf(shown, project))
    }
    client.call('project.shown', {}).then(begin, () => begin({ kept: null, saved: null }))
    return () => {
      isGone = true
    }
  }, [client, project])
  return beginning
}

interface Told {
  readonly project: ProjectSummary
  readonly beginning: Beginning
  readonly state: ViewState
  readonly dispatch: Dispatch<WorkbenchAction>
  readonly actions: SessionActions
  readonly say: (message: string) => void
}

/** Keeps what is shown as it changes, and saves it where somebody says so. */
export const useSaving = ({ project, beginning, state, dispatch, actions, say }: Told): Saving => {
  const { host, words } = useServices()
  const { t } = words
  const [saved, setSaved] = useState(beginning.saved)
  const written = useRef(beginning.shown)
  const { keep, save, saveAs } = actions
  const { chooseProjectFile } = host

  useEffect(() => {
    if (state === written.current) return
    written.current = state
    keep(state)
  }, [keep, state])

  const done = (isDone: boolean) => {
    if (!isDone) return
    setSaved(state)
    say(t('saving.done'))
  }
  return {
    isUnsaved: differ(state, saved),
    save: () => void save(state).then(done),
    saveAs:
      chooseProjectFile &&
      (() =>
        void chooseProjectFile(project.name).then((file) =>
          file === null ? undefined : saveAs(file, state).then(done)
        )),
    revert: () => dispatch({ type: 'restore', state: saved })
  }
}
