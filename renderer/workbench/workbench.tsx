import { useCallback, useMemo, useReducer, useState } from 'react'
import type { ProjectSummary } from '../../shared/contract/project'
import { faultText } from '../../shared/locale/fault-words'
import { useServices } from '../api/services'
import { startHistory } from '../state/history'
import type { Session } from '../state/session'
import type { SessionActions } from '../state/use-session'
import { useLastUpdate } from '../state/use-last-update'
import { reduceWorkbench, type WorkbenchAction } from '../state/workbench-state'
import { ReportDialog } from '../report/report-dialog'
import { RowsDialog } from '../rows/rows-dialog'
import { Button } from '../ui/button'
import { Notice } from '../ui/notice'
import { ProgressView } from '../ui/progress-view'
import type { WindowChoices } from '../ui/window-controls'
import { CompareView } from '../views/compare/compare-view'
import { CrosstabView } from '../views/crosstab/crosstab-view'
import { DefinitionsView } from '../views/definitions/definitions-view'
import { DriversView } from '../views/drivers/drivers-view'
import { HealthView } from '../views/health/health-view'
import { OverviewView } from '../views/overview/overview-view'
import { SincePage } from '../views/since/since-page'
import { TouchpointsView } from '../views/touchpoints/touchpoints-view'
import { VerbatimsView } from '../views/verbatims/verbatims-view'
import { TrendView } from '../views/trend/trend-view'
import { CommandPalette } from './command-palette'
import { Inspector } from './inspector'
import { ShortcutList } from './shortcut-list'
import { SliceBar } from './slice-bar'
import { StatusBar } from './status-bar'
import type { FrameCommands } from './use-commands'
import { UpdateDialog } from './update-dialog'
import { useShortcuts } from './use-shortcuts'
import { useBeginning, useSaving, type Beginning } from './use-shown'
import { ViewRail } from './view-rail'
import { WorkbenchProvider } from './workbench-context'
import { choiceCommands, openCommands } from './window-commands'
import { WorkbenchWindow } from './workbench-window'
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

/** An open project, once it has said what it showed last. */
export const Workbench = (props: Props) => {
  const beginning = useBeginning(props.project)
  return beginning && <BegunWorkbench {...props} beginning={beginning} />
}

/** The slice above, the views to the left, what is selected to the right. */
const BegunWorkbench = ({
  project,
  session,
  actions,
  choices,
  beginning
}: Props & { readonly beginning: Beginning }) => {
  const { host, words } = useServices()
  const [history, change] = useReducer(reduceWorkbench, startHistory(beginning.shown))
  const [message, setMessage] = useState<string | null>(null)
  const [panel, setPanel] = useState<'keys' | 'commands' | 'report' | 'rows' | null>(null)
  const last = useLastUpdate(project)
  const showsChanges = last !== null && session.showsChanges
  const setChanges = actions.showChanges
  // Whatever is done next is done to a view.
  const dispatch = useCallback(
    (action: WorkbenchAction) => {
      setChanges(false)
      change(action)
    },
    [setChanges]
  )
  const showChanges = last && (() => setChanges(true))
  const state = history.present
  const View = VIEWS[state.view]
  const value = useMemo(
    () => ({
      project,
      state,
      dispatch,
      say: setMessage,
      openReport: () => setPanel('report'),
      openRows: () => setPanel('rows')
    }),
    [dispatch, project, state]
  )
  const canUndo = history.past.length > 0
  const canRedo = history.future.length > 0
  const saving = useSaving({ project, beginning, state, dispatch, actions, say: setMessage })
  const panels = { showKeys: () => setPanel('keys'), showCommands: () => setPanel('commands') }
  useShortcuts(dispatch, { ...panels, save: saving.save })
  const frame: FrameCommands = {
    always: {
      open: openCommands(host, actions, words),
      choices: choiceCommands(choices, words)
    },
    canUndo,
    canRedo,
    showChanges,
    saving,
    ...panels,
    close: actions.close
  }

  return (
    <WorkbenchProvider value={value}>
      <div className={styles.workbench}>
        <SliceBar canUndo={canUndo} canRedo={canRedo} isUnsaved={saving.isUnsaved} />
        <ViewRail
          actions={actions}
          choices={choices}
          onShow={setPanel}
          showsChanges={showsChanges}
          onShowChanges={showChanges}
        />
        <main className={showsChanges ? `${styles.main} ${styles.wide}` : styles.main}>
          {session.fault && !session.fitting && (
            <div className={styles.notices}>
              <Notice onDismiss={actions.dismiss}>{faultText(session.fault, words)}</Notice>
            </div>
          )}
          {session.job && !session.fitting && (
            <div className={styles.job}>
              <ProgressView progress={session.job.progress} />
              <Button onPress={actions.cancel}>{words.t('ui.cancel')}</Button>
            </div>
          )}
          {showsChanges ? <SincePage last={last} onClose={() => setChanges(false)} /> : <View />}
        </main>
        {!showsChanges && <Inspector />}
        <StatusBar message={message} />
      </div>
      <UpdateDialog session={session} actions={actions} />
      <ShortcutList isOpen={panel === 'keys'} onClose={() => setPanel(null)} />
      <ReportDialog isOpen={panel === 'report'} onClose={() => setPanel(null)} />
      <RowsDialog isOpen={panel === 'rows'} onClose={() => setPanel(null)} />
      <CommandPalette isOpen={panel === 'commands'} onClose={() => setPanel(null)} frame={frame} />
      <WorkbenchWindow {...frame} />
    </WorkbenchProvider>
  )
}
