import { ProgressBar } from 'react-aria-components/ProgressBar'
import { useWords } from '../api/services'
import type { TimedProgress } from '../state/timed-progress'
import styles from './progress.module.css'

/** Rates and times left are said only once they mean something. */
const WORTH_SAYING = 2000

/** What a long call is doing: phase, rows, rate and the time left. */
export const ProgressView = ({ progress }: { progress: TimedProgress }) => {
  const words = useWords()
  const { t } = words
  const { fraction, rows, phase, file, elapsed } = progress
  const name = t(`phase.${phase}`)
  const said = elapsed > WORTH_SAYING && fraction !== null && fraction > 0.02
  const left = said ? Math.max(1, Math.round((elapsed / fraction) * (1 - fraction) * 0.001)) : null
  return (
    <ProgressBar
      aria-label={name}
      className={styles.progress ?? ''}
      isIndeterminate={fraction === null}
      value={(fraction ?? 0) * 100}
    >
      <div className={styles.facts}>
        <span>{file === undefined ? name : words.pair(name, file)}</span>
        <span className={styles.grow} />
        {rows !== undefined && rows > 0 && <span>{t('progress.rows', { n: words.count(rows) })}</span>}
        {said && rows !== undefined && (
          <span>{t('progress.rate', { n: words.count(Math.round((rows / elapsed) * 1000)) })}</span>
        )}
        {left !== null && <span>{t('progress.left', { count: left, n: words.count(left) })}</span>}
      </div>
      <div className={styles.track}>
        <div
          className={fraction === null ? `${styles.bar} ${styles.unknown}` : styles.bar}
          style={fraction === null ? {} : { width: `${fraction * 100}%` }}
        />
      </div>
    </ProgressBar>
  )
}
