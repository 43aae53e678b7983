import type { Inspection } from '../../shared/contract/inspection'
import { scaleOf, type Question } from '../../shared/detection/draft/draft'
import { wordRows, type WordRow } from '../../shared/detection/draft/word-rows'
import { roleName } from '../../shared/locale/detection-words'
import { useWords } from '../api/services'
import card from './card.module.css'
import type { DraftControl } from './use-draft'
import styles from './word-answers.module.css'
import { WordTable } from './word-table'

interface Props {
  readonly inspection: Inspection
  readonly control: DraftControl
  readonly question: Question
}

/** More answers than this are no scale: the column is about something else, and nobody would fill them in. */
const MOST_ROWS = 30

const sumOf = (rows: readonly WordRow[]): number => rows.reduce((sum, { n }) => sum + n, 0)

/** Answers in words: those not understood, to be explained, and those that are, to be looked at and changed. */
export const WordAnswers = ({ inspection, control, question }: Props) => {
  const words = useWords()
  const { t, count } = words
  const { draft, explain } = control
  const { metric, other } = question
  const { known, unknown, open } = wordRows(draft, inspection.columns, metric, other)
  const scale = other?.scale ?? scaleOf(draft, metric)
  const nameOf = (answer: number) => known.find((row) => row.answer === answer)?.value
  const shown = unknown.slice(0, MOST_ROWS)
  const rest = unknown.slice(MOST_ROWS)
  const table = (rows: readonly WordRow[], label: string) => (
    <WordTable
      metric={metric}
      rows={rows}
      scale={scale}
      nameOf={nameOf}
      label={words.pair(roleName(metric, words), label)}
      onExplain={(value, answer) => explain(question, value, answer)}
    />
  )
  const unknownText =
    open.length > 0
      ? t('import.words-unknown', { count: open.length, n: count(sumOf(open)) })
      : t('import.words-explained', { count: unknown.length })
  const knownText = t('import.words-known', { count: known.length })
  return (
    <>
      {unknown.length > 0 && (
        <div className={open.length > 0 ? card.question : styles.explained}>
          <p role="status">{unknownText}</p>
          {table(shown, unknownText)}
          {rest.length > 0 && <p>{t('import.words-more', { count: rest.length, n: count(sumOf(rest)) })}</p>}
        </div>
      )}
      {known.length > 0 && (
        <details className={styles.known}>
          <summary>{knownText}</summary>
          {table(known, knownText)}
        </details>
      )}
    </>
  )
}
