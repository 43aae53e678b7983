import { useMemo } from 'react'
import type { SinceFigures } from '../../../shared/figures/since'
import { testsText } from '../../../shared/locale/since-words'
import { viewText } from '../../../shared/locale/view-words'
import { readSince, type ViewSince } from '../../../shared/views/ask-since'
import type { ViewCounts } from '../../../shared/views/view-counts'
import { useWords } from '../../api/services'
import { Button } from '../../ui/button'
import { cardOf } from '../../workbench/card-menu'
import { useWorkbench } from '../../workbench/workbench-context'
import view from '../view.module.css'
import styles from './since-page.module.css'
import { SinceTable } from './since-table'

/** Whether there is something new in it that could be set against what there was. */
const isEmpty = ({ total, untested }: SinceFigures): boolean => untested === null && total?.now.n === 0

/** A saved view: its key figures as they were and as they are. */
export const SinceCard = ({ since }: { since: ViewSince }) => {
  const words = useWords()
  const { t } = words
  const { project, dispatch } = useWorkbench()
  const figures = useMemo(() => readSince(since, project), [since, project])
  const name = since.name ?? t('since.everything')
  return (
    <section {...cardOf()} className={`${view.card} ${styles.card}`} aria-label={name}>
      <header className={styles.head}>
        <div>
          <h2>{name}</h2>
          <p>{viewText(since.state, project, words)}</p>
        </div>
        <Button
          aria-label={words.pair(t('since.show'), name)}
          onPress={() => dispatch({ type: 'restore', state: since.state })}
        >
          {t('since.show')}
        </Button>
      </header>
      {since.isLess && <p>{t('since.less')}</p>}
      {figures.map((each) => (
        <Question key={`${each.metric} ${each.by ?? ''}`} figures={each} />
      ))}
    </section>
  )
}

const Question = ({ figures }: { figures: SinceFigures & ViewCounts }) => {
  const words = useWords()
  const tests = testsText(figures, words)
  return (
    <>
      <SinceTable figures={figures} />
      {(isEmpty(figures) || tests !== null) && (
        <p className={styles.note}>{isEmpty(figures) ? words.t('since.nothing-new') : tests}</p>
      )}
    </>
  )
}
