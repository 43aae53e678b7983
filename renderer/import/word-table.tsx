import type { Metric } from '../../shared/domain/metric'
import { answersOf } from '../../shared/domain/scale'
import type { DraftScale } from '../../shared/detection/draft/draft'
import type { WordRow } from '../../shared/detection/draft/word-rows'
import { roleName } from '../../shared/locale/detection-words'
import { useWords } from '../api/services'
import styles from './word-answers.module.css'

interface Props {
  readonly metric: Metric
  readonly rows: readonly WordRow[]
  readonly scale: DraftScale
  /** What an answer of the scale is called in the file, where it has words for it. */
  readonly nameOf: (answer: number) => string | undefined
  readonly label: string
  readonly onExplain: (value: string, answer: number | null | undefined) => void
}

const OPEN = 'open'
const NONE = 'none'

/** Answers in words, each with what it counts as, to be changed. */
export const WordTable = ({ metric, rows, scale: { low, high }, nameOf, label, onExplain }: Props) => {
  const words = useWords()
  const { t, count } = words
  const answers = answersOf({ low, high, good: 'high' })
  const optionOf = (answer: number) => {
    const name = nameOf(answer)
    return name === undefined ? String(answer) : `${answer} ${name}`
  }
  return (
    <table className={styles.table} aria-label={label}>
      <thead>
        <tr>
          <th scope="col">{t('import.word-answer')}</th>
          <th scope="col" className={styles.count}>
            {t('import.word-count')}
          </th>
          <th scope="col">{t('import.word-means')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ value, n, answer }) => (
          <tr key={value}>
            <th scope="row" title={value}>
              {value}
            </th>
            <td className={styles.count}>{count(n)}</td>
            <td>
              <select
                className={styles.choice}
                aria-label={t('import.word-means-of', { metric: roleName(metric, words), value })}
                value={answer === undefined ? OPEN : answer === null ? NONE : String(answer)}
                onChange={({ target }) =>
                  onExplain(
                    value,
                    target.value === OPEN ? undefined : target.value === NONE ? null : Number(target.value)
                  )
                }
              >
                <option value={OPEN}>{t('import.word-open')}</option>
                {[...answers].reverse().map((option) => (
                  <option key={option} value={String(option)}>
                    {optionOf(option)}
                  </option>
                ))}
                {typeof answer === 'number' && !answers.includes(answer) && (
                  <option value={String(answer)}>{answer}</option>
                )}
                <option value={NONE}>{t('import.word-none')}</option>
              </select>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
