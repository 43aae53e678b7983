import { useMemo, useReducer, useState } from 'react'
import type { ProjectSummary } from '../../shared/contract/project'
import { faultText } from '../../shared/locale/fault-words'
import { useWords } from '../api/services'
import { startHistory } from '../state/history'
import type { Session } from '../state/session'
import type { SessionActions } from '../state/use-session'
import { INITIAL_VIEW } from '../../shared/contract/view-state'
import { reduceWorkbench } from '../state/workbench-state'
import { Notice } from '../ui/notice'
import type { WindowChoices } from '../ui/window-controls'
import { CompareView } from '../views/compare/compare-view'
import { CrosstabView } from '../views/crosstab/crosstab-view'
import { DefinitionsView } from '../views/definitions/definitions-view'
import { DriversView } from '../views/drivers/drivers-view'
import { HealthView } from '../views/health/health-view'
import { OverviewView } from '../views/overview/overview-view'
import { TouchpointsView } from '../views/touchpoints/touchpoints-view'
import { VerbatimsView } from '../views/verbatims/verbatims-view'
import { TrendView } from '../views/trend/trend-view'
import { CommandPalette } from './command-palette'
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
  readonly choices: WindowChoices
}

const VIEWS = {
  overview: OverviewView,
  touchpoints: TouchpointsView,
  compare: CompareView,
  crosstab: CrosstabView,
  drivers: DriversView,
  health: HealthView,
  verbatims: VerbatimsView,
  trend: TrendView,
  definitions: DefinitionsView
}

/** An open project: the slice above, the views to the left, what is selected to the right. */
export const Workbench = ({ project, session, actions, choices }: Props) => {
  const words = useWords()
  const [history, dispatch] = useReducer(reduceWorkbench, startHistory(INITIAL_VIEW))
  const [message, setMessage] = useState<string | null>(null)
  const [panel, setPanel] = useState<'keys' | 'commands' | null>(null)
  const state = history.present
  const View = VIEWS[state.view]
  const value = useMemo(() => ({ project, state, dispatch, say: setMessage }), [project, state])
  useShortcuts(dispatch, {
    showKeys: () => setPanel('keys'),
    showCommands: () => setPanel('commands')
  })

  return (
    <WorkbenchProvider value={value}>
      <div className={styles.workbench}>
        <SliceBar canUndo={history.past.length > 0} canRedo={history.future.length > 0} />
        <ViewRail actions={actions} choices={choices} onShow={setPanel} />
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
      <ShortcutList isOpen={panel === 'keys'} onClose={() => setPanel(null)} />
      <CommandPalette
        isOpen={panel === 'commands'}
        onClose={() => setPanel(null)}
        choices={choices}
        closeProject={actions.close}
      />
    </WorkbenchProvider>
  )
}
