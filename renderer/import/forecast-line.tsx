import type { Inspection } from '../../shared/contract/inspection'
import { forecast } from '../../shared/detection/forecast'
import { evaluationsSum, rowsSum } from '../../shared/locale/account-words'
import { problemText } from '../../shared/locale/detection-words'
import { useWords } from '../api/services'
import styles from './import-sheet.module.css'
import type { DraftControl } from './use-draft'

/** What the import will do, or what has to be said before it can. */
export const ForecastLine = ({ inspection, control }: { inspection: Inspection; control: DraftControl }) => {
  const words = useWords()
  const { t, count } = words
  const [problem] = control.problems
  if (problem !== undefined || !control.mapping)
    return (
      <p className={styles.problem} role="status">
        {problem === undefined ? '' : problemText(problem, words)}
      </p>
    )
  const { kept } = control
  if (!kept) return <p className={styles.forecast} role="status" />
  const { responses, touchpoints, evaluations, missing, account } = forecast(
    inspection,
    kept,
    control.mapping
  )
  const refused = t('count.refused', { count: inspection.refused, n: count(inspection.refused) })
  if (!inspection.exact) {
    const rows = inspection.rows
    return (
      <p className={styles.forecast} role="status">
        <strong>{t('import.about', { rows: t('count.rows', { count: rows, n: count(rows) }) })}</strong>,{' '}
        {t('import.looked-at', { n: count(inspection.files.reduce((sum, file) => sum + file.rows, 0)) })}
      </p>
    )
  }
  return (
    <p className={styles.forecast} role="status">
      <strong>{t('count.responses', { count: responses, n: count(responses) })}</strong>,{' '}
      {[
        t('count.touchpoints', { count: touchpoints, n: count(touchpoints) }),
        t('count.evaluations', { count: evaluations, n: count(evaluations) }),
        t('count.missing', { count: missing, n: count(missing) }),
        refused
      ].join(', ')}{' '}
      <span className={styles.sum}>
        {words.apart([rowsSum(account, words), evaluationsSum(account, words)])}
      </span>
    </p>
  )
}
