import { useCallback, useRef, useState, type KeyboardEvent } from 'react'
import type { ListQuestion } from '../../../shared/views/ask-verbatims'
import { useWords } from '../../api/services'
import { Button } from '../../ui/button'
import { Failed } from '../../ui/failed'
import { useWorkbench } from '../../workbench/workbench-context'
import view from '../view.module.css'
import { useTallList } from './use-tall-list'
import { useVerbatimList, useVerbatims } from './use-verbatims'
import { ListProgress } from './list-progress'
import { ListTools } from './list-tools'
import { MarkedText, VerbatimRow } from './verbatim-row'
import styles from './verbatims-view.module.css'

const ROW = 76

const STEPS: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1, PageDown: 8, PageUp: -8 }

/** The comments of the slice, those that were searched for, as one long list. */
export const VerbatimList = ({ question }: { question: ListQuestion }) => {
  const { t, count } = useWords()
  const { project, dispatch } = useWorkbench()
  const long = useVerbatimList(project, question, true)
  const { question: head } = long
  // Until the first page of a new list is there the one before stays in sight, and answers what is asked of it.
  const [before, setBefore] = useState(question)
  const settled = head.isPlaceholderData ? before : question
  const name = JSON.stringify(settled)
  if (name !== JSON.stringify(before)) setBefore(settled)
  const word = settled.word?.term
  const listed = head.data?.total
  const total = listed ?? 0
  const scroller = useRef<HTMLDivElement>(null)
  const list = useTallList(scroller, { total, row: ROW, of: name })
  const { at, failure } = useVerbatims(
    project,
    settled,
    list.rows.map(({ index }) => index),
    total
  )
  const failed = head.error ? head : failure
  const [chosen, setChosen] = useState({ of: name, index: -1 })
  const active = chosen.of === name ? chosen.index : -1
  const opened = active < 0 ? undefined : at(active)

  const choose = useCallback(
    (index: number) =>
      setChosen((chosen) => ({ of: name, index: chosen.of === name && chosen.index === index ? -1 : index })),
    [name]
  )
  const go = (index: number) => {
    setChosen({ of: name, index })
    list.show(index)
  }
  const step = (event: KeyboardEvent) => {
    const by = STEPS[event.key]
    const next =
      event.key === 'Home'
        ? 0
        : event.key === 'End'
          ? total - 1
          : by === undefined
            ? undefined
            : active < 0
              ? 0
              : active + by
    if (next === undefined || total === 0) return
    event.preventDefault()
    go(Math.max(0, Math.min(total - 1, next)))
  }
  const idOf = (index: number) => `verbatim-${index}`

  return (
    <section className={styles.panel} aria-label={t('verbatims.list')}>
      <ListTools counts={head.data?.counts} />
      <div className={styles.said} hidden={listed === undefined && !head.isFetching}>
        <span role="status">
          {listed === undefined
            ? t('ui.loading')
            : word === undefined
              ? t('verbatims.listed', { count: listed, n: count(listed) })
              : t('verbatims.holding', { count: listed, n: count(listed), word })}
        </span>
        {word !== undefined && (
          <Button
            kind="quiet"
            onPress={() => dispatch({ type: 'arrange', view: 'verbatims', how: { word: null } })}
          >
            {t('verbatims.any-word')}
          </Button>
        )}
      </div>
      {failed && (
        <div className={styles.failed}>
          <Failed question={failed} />
        </div>
      )}
      <ListProgress list={long} />
      <div
        ref={scroller}
        aria-busy={head.isFetching}
        className={head.isPlaceholderData ? `${styles.scroller} ${view.stale}` : styles.scroller}
        role="listbox"
        aria-label={t('verbatims.list')}
        tabIndex={0}
        onScroll={list.onScroll}
        onKeyDown={step}
        {...(active >= 0 && opened ? { 'aria-activedescendant': idOf(active) } : {})}
      >
        <div className={styles.canvas} style={{ height: list.height }} role="presentation">
          {list.rows.map(({ index, y }) => (
            <VerbatimRow
              key={index}
              id={idOf(index)}
              page={at(index)?.page}
              row={at(index)?.row ?? 0}
              y={y}
              height={ROW}
              index={index}
              total={total}
              isActive={index === active}
              onChoose={choose}
            />
          ))}
        </div>
        {head.data && total === 0 && (
          <div className={view.empty}>
            <p>{t('verbatims.nothing-found')}</p>
            <Button
              onPress={() =>
                dispatch({
                  type: 'arrange',
                  view: 'verbatims',
                  how: { search: '', side: 'all', word: null }
                })
              }
            >
              {t('verbatims.clear')}
            </Button>
          </div>
        )}
      </div>
      {opened && (
        <div className={styles.opened} role="region" aria-label={t('verbatims.whole')} tabIndex={0}>
          <MarkedText text={opened.page.texts[opened.row] ?? ''} />
        </div>
      )}
    </section>
  )
}
