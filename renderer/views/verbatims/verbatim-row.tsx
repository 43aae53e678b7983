import { memo } from 'react'
import type { VerbatimPage } from '../../../shared/contract/verbatim-page'
import { cesScales } from '../../../shared/domain/mapping'
import { rangeText } from '../../../shared/locale/scale-words'
import { markText } from '../../../shared/words/mark-text'
import { useWords } from '../../api/services'
import { useWorkbench } from '../../workbench/workbench-context'
import styles from './verbatims-view.module.css'

interface Props {
  readonly id: string
  /** Nothing while it is on its way. */
  readonly page: VerbatimPage | undefined
  readonly row: number
  readonly y: number
  readonly height: number
  readonly index: number
  readonly total: number
  readonly isActive: boolean
  readonly onChoose: (index: number) => void
}

/** A comment: how hard it was, of which touchpoint, when, and what was written. It is drawn once while the list moves. */
export const VerbatimRow = memo(({ id, page, row, y, height, index, total, isActive, onChoose }: Props) => {
  const words = useWords()
  const { t } = words
  const { project } = useWorkbench()
  const scales = cesScales(project.mapping)
  const common = {
    id,
    role: 'option',
    'aria-selected': isActive,
    'aria-setsize': total,
    'aria-posinset': index + 1,
    className: isActive ? `${styles.row} ${styles.active}` : styles.row,
    style: { height, transform: `translateY(${y}px)` }
  } as const
  const text = page?.texts[row]
  if (!page || text === undefined)
    return <div {...common} aria-label={t('verbatims.loading')} aria-busy="true" />
  const side = page.sides[row] ?? null
  const answer = page.answers[row] ?? null
  const day = page.days[row] ?? null
  const range = rangeText(scales[page.scales[row] ?? 0] ?? scales[0])
  return (
    <div {...common} onClick={() => onChoose(index)}>
      <span
        className={`${styles.score} ${side ? styles[side] : ''}`}
        {...(answer === null ? {} : { title: t('verbatims.scale', { answer, range }) })}
      >
        {answer !== null && <b>{answer}</b>}
        <small>{t(side ? `verbatims.is-${side}` : 'verbatims.unrated')}</small>
      </span>
      <span className={styles.body}>
        <span className={styles.facts}>
          <strong>{page.touchpoints[row] ?? ''}</strong>
          {day !== null && <time dateTime={day}>{words.date(day)}</time>}
        </span>
        <span className={styles.text}>
          <MarkedText text={text} />
        </span>
      </span>
    </div>
  )
})
VerbatimRow.displayName = 'VerbatimRow'

/** A comment with the chosen word, and what was searched for, marked. */
export const MarkedText = ({ text }: { text: string }) => {
  const { search, word } = useWorkbench().state.verbatims
  return markText(text, { search, term: word ?? '' }).map((piece, index) =>
    piece.isMarked ? <mark key={index}>{piece.text}</mark> : <span key={index}>{piece.text}</span>
  )
}
