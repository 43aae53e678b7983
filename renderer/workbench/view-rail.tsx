import { useEffect, useRef } from 'react'
import { Button } from 'react-aria-components/Button'
import { useWords } from '../api/services'
import type { SessionActions } from '../state/use-session'
import { VIEWS } from '../../shared/contract/view-state'
import { WindowControls, type WindowChoices } from '../ui/window-controls'
import styles from './view-rail.module.css'
import { SavedViews } from './saved-views'
import { useWorkbench } from './workbench-context'

interface Props {
  readonly actions: SessionActions
  readonly choices: WindowChoices
  readonly onShow: (panel: 'keys' | 'commands') => void
  /** Whether what an update changed is in sight instead of a view. */
  readonly showsChanges: boolean
  /** `null` where no update is known. */
  readonly onShowChanges: (() => void) | null
}

/** As the system writes it. */
const commandKey = navigator.platform.startsWith('Mac') ? '⌘K' : 'Ctrl K'

/** The views, and the way out. */
export const ViewRail = ({ actions, choices, onShow, showsChanges, onShowChanges }: Props) => {
  const { t } = useWords()
  const { state, dispatch } = useWorkbench()
  const rail = useRef<HTMLElement>(null)
  // A key that shows another view leaves no focus on the one before: two would look chosen.
  useEffect(() => {
    if (!document.activeElement?.matches('[data-view]')) return
    rail.current?.querySelector<HTMLElement>(`[data-view="${state.view}"]`)?.focus()
  }, [state.view])
  return (
    <nav ref={rail} className={styles.rail} aria-label={t('rail.name')}>
      {VIEWS.map((view, index) => (
        <Button
          key={view}
          data-view={view}
          className={styles.view ?? ''}
          aria-current={view === state.view && !showsChanges ? 'page' : undefined}
          onPress={() => dispatch({ type: 'show', view })}
        >
          {t(`view.${view}.name`)}
          <kbd aria-hidden="true">{index + 1}</kbd>
        </Button>
      ))}
      <SavedViews />
      {onShowChanges && (
        <Button
          className={styles.view ?? ''}
          aria-current={showsChanges ? 'page' : undefined}
          onPress={onShowChanges}
        >
          {t('since.title')}
        </Button>
      )}
      <span className={styles.grow} />
      <Button className={styles.view ?? ''} onPress={() => onShow('commands')}>
        {t('command.name')}
        <kbd aria-hidden="true">{commandKey}</kbd>
      </Button>
      <Button className={styles.view ?? ''} onPress={() => onShow('keys')}>
        {t('rail.keys')}
        <kbd aria-hidden="true">?</kbd>
      </Button>
      <Button className={styles.view ?? ''} onPress={actions.close}>
        {t('rail.close')}
      </Button>
      <div className={styles.look}>
        <WindowControls {...choices} />
      </div>
    </nav>
  )
}
