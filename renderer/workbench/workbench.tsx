import { useMemo, useReducer, useState } from 'react'
import type { ProjectSummary } from '../../shared/contract/project'
import { faultText } from '../../shared/locale/fault-words'
import { useWords } from '../api/services'
import { startHistory } from '../state/history'
import type { Session } from '../state/session'
import type { SessionActions } from '../state/use-session'
import { INITIAL_VIEW } from '../../shared/contract/view-state'
import { reduceWorkbench } from '../state/workbench-state'
import type { LookControl } from '../ui/look-switch'
import { Notice } from '../ui/notice'
import { CompareView } from '../views/compare/compare-view'
import { DefinitionsView } from '../views/definitions/definitions-view'
import { TouchpointsView } from '../views/touchpoints/touchpoints-view'
import { Inspector } from './inspector'
import { ShortcutList } from './shortcut-list'
import { SliceBar } from './slice-bar'
import { StatusBar } from './status-bar'
import { useShortcuts } from './use-shortcuts'
import { ViewRail } from './view-rail'
import { WorkbenchProvider } from './workbench-context'
import styles from './workbench.module.css'

interface Props {
  readonly project: ProjectSummary
  readonly session: Session
  readonly actions: SessionActions
  readonly look: LookControl
}

const VIEWS = { touchpoints: TouchpointsView, compare: CompareView, definitions: DefinitionsView }

/** An open project: the slice above, the views to the left, what is selected to the right. */
export const Workbench = ({ project, session, actions, look }: Props) => {
  const words = useWords()
  const [history, dispatch] = useReducer(reduceWorkbench, startHistory(INITIAL_VIEW))
  const [message, setMessage] = useState<string | null>(null)
  const [showsKeys, setShowsKeys] = useState(false)
  const state = history.present
  const View = VIEWS[state.view]
  const value = useMemo(() => ({ project, state, dispatch, say: setMessage }), [project, state])
  useShortcuts(dispatch, () => setShowsKeys(true))

  return (
    <WorkbenchProvider value={value}>
      <div className={styles.workbench}>
        <SliceBar canUndo={history.past.length > 0} canRedo={history.future.length > 0} />
        <ViewRail actions={actions} look={look} onShowKeys={() => setShowsKeys(true)} />
        <main className={styles.main}>
          {session.fault && (
            <div className={styles.notices}>
              <Notice onDismiss={actions.dismiss}>{faultText(session.fault, words)}</Notice>
            </div>
          )}
          <View />
        </main>
        <Inspector />
        <StatusBar message={message} />
      </div>
      <ShortcutList isOpen={showsKeys} onClose={() => setShowsKeys(false)} />
    </WorkbenchProvider>
  )
}
