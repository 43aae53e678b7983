import { cesScales } from '../../../shared/domain/mapping'
import { rangeText } from '../../../shared/locale/scale-words'
import { markText } from '../../../shared/words/mark-text'
import { useWords } from '../../api/services'
import { useWorkbench } from '../../workbench/workbench-context'
import type { Verbatim } from './use-verbatims'
import styles from './verbatims-view.module.css'

interface Props {
  readonly id: string
  /** Nothing while its page is on its way. */
  readonly verbatim: Verbatim | undefined
  readonly y: number
  readonly height: number
  readonly place: { readonly index: number; readonly total: number }
  readonly isActive: boolean
  readonly onChoose: () => void
}

/** A comment: how hard it was, of which touchpoint, when, and what was written. */
export const VerbatimRow = ({ id, verbatim, y, height, place, isActive, onChoose }: Props) => {
  const words = useWords()
  const { t } = words
  const { project } = useWorkbench()
  const scales = cesScales(project.mapping)
  const common = {
    id,
    role: 'option',
    'aria-selected': isActive,
    'aria-setsize': place.total,
    'aria-posinset': place.index + 1,
    className: isActive ? `${styles.row} ${styles.active}` : styles.row,
    style: { height, transform: `translateY(${y}px)` }
  } as const
  if (!verbatim) return <div {...common} aria-label={t('verbatims.loading')} aria-busy="true" />
  const { side, answer, scale, touchpoint, day, text } = verbatim
  const range = rangeText(scales[scale] ?? scales[0])
  return (
    <div {...common} onClick={onChoose}>
      <span
        className={`${styles.score} ${side ? styles[side] : ''}`}
        {...(answer === null ? {} : { title: t('verbatims.scale', { answer, range }) })}
      >
        {answer !== null && <b>{answer}</b>}
        <small>{t(side ? `verbatims.is-${side}` : 'verbatims.unrated')}</small>
      </span>
      <span className={styles.body}>
        <span className={styles.facts}>
          <strong>{touchpoint ?? ''}</strong>
          {day !== null && <time dateTime={day}>{words.date(day)}</time>}
        </span>
        <span className={styles.text}>
          <MarkedText text={text} />
        </span>
      </span>
    </div>
  )
}

/** A comment with the chosen word, and what was searched for, marked. */
export const MarkedText = ({ text }: { text: string }) => {
  const { search, word } = useWorkbench().state.verbatims
  return markText(text, { search, term: word ?? '' }).map((piece, index) =>
    piece.isMarked ? <mark key={index}>{piece.text}</mark> : <span key={index}>{piece.text}</span>
  )
}
