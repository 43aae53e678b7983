import { useEffect, useState } from 'react'
import { SwitchButton, SwitchField } from 'react-aria-components/Switch'
import { EFFORT_SIDES, VERBATIM_ORDERS, type VerbatimCounts } from '../../../shared/contract/verbatim-page'
import type { Arrangements } from '../../../shared/contract/view-state'
import { useWords } from '../../api/services'
import { Button } from '../../ui/button'
import { ChoiceMenu } from '../../ui/choice-menu'
import { Icon } from '../../ui/icon'
import { SearchBox } from '../../ui/search-box'
import { Segmented } from '../../ui/segmented'
import { useWorkbench } from '../../workbench/workbench-context'
import styles from './verbatims-view.module.css'

/** After so many milliseconds without a key a search is put, and is a step that can be undone. */
const PAUSE = 250

/** What is listed: a text searched for, one side, an order, and whether personal data are masked. */
export const ListTools = ({ counts }: { counts: VerbatimCounts | undefined }) => {
  const { t, count } = useWords()
  const { project, state, dispatch } = useWorkbench()
  const { search, side, order, masked } = state.verbatims
  const arrange = (how: Partial<Arrangements['verbatims']>) =>
    dispatch({ type: 'arrange', view: 'verbatims', how })
  const [typed, setTyped] = useState({ of: search, text: search })
  // Undo, and a saved view, change what was typed.
  const text = typed.of === search ? typed.text : search
  useEffect(() => {
    if (text === search) return
    const waiting = setTimeout(() => {
      // From here on it is the state's: an undo that goes behind it is not to be typed again.
      setTyped({ of: text, text })
      dispatch({ type: 'arrange', view: 'verbatims', how: { search: text } })
    }, PAUSE)
    return () => clearTimeout(waiting)
  }, [text, search, dispatch])
  const sides = (['all', ...EFFORT_SIDES] as const).map((id) => ({
    id,
    name: id === 'all' || !counts ? t(`verbatims.${id}`) : `${t(`verbatims.${id}`)} ${count(counts[id])}`
  }))
  return (
    <div className={styles.bar}>
      <SearchBox
        label={t('verbatims.search')}
        value={text}
        onChange={(next) => setTyped({ of: search, text: next })}
      />
      <Segmented
        label={t('verbatims.side')}
        choices={sides}
        value={side}
        onChange={(next) => arrange({ side: next })}
      />
      {project.mapping.date && (
        <ChoiceMenu
          label={t('verbatims.order')}
          choices={VERBATIM_ORDERS.map((id) => ({ id, name: t(`verbatims.${id}`) }))}
          value={order}
          onChoose={(next) => arrange({ order: next })}
        >
          <Button>
            {t(`verbatims.${order}`)}
            <Icon name="chevron" size={12} />
          </Button>
        </ChoiceMenu>
      )}
      <span title={t('verbatims.mask-about')}>
        <SwitchField isSelected={masked} onChange={(next) => arrange({ masked: next })}>
          <SwitchButton className={styles.switch ?? ''}>
            <i aria-hidden="true" />
            {t('verbatims.mask')}
          </SwitchButton>
        </SwitchField>
      </span>
    </div>
  )
}
