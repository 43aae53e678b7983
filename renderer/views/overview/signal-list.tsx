import type { OverviewFigures } from '../../../shared/figures/overview'
import { changeSentence, signalBasis } from '../../../shared/locale/signal-words'
import { useWords } from '../../api/services'
import { useWorkbench } from '../../workbench/workbench-context'
import styles from './overview-view.module.css'

/** What changed beyond chance, in sentences, what got worse first. */
export const SignalList = ({ figures: { changes, signals } }: { figures: OverviewFigures }) => {
  const words = useWords()
  const { t } = words
  const { dispatch } = useWorkbench()
  const basis = typeof changes === 'string' ? null : signalBasis(changes, words)
  return (
    <section className={`${styles.panel} ${styles.changed}`} aria-label={t('overview.signals')}>
      <h2>{t('overview.signals')}</h2>
      {typeof changes === 'string' ? (
        <p className={styles.faint}>{t(`overview.${changes}`)}</p>
      ) : signals.length === 0 ? (
        <p className={styles.faint}>{t('overview.no-signals')}</p>
      ) : (
        <ul className={styles.signals}>
          {signals.map((signal) => (
            <li key={signal.change.touchpoint ?? ''}>
              <button
                type="button"
                className={styles.signal}
                onClick={() => dispatch({ type: 'select', touchpoint: signal.change.touchpoint })}
              >
                <span className={signal.isWorse ? styles.worse : styles.better} aria-hidden="true">
                  {signal.isWorse ? '▼' : '▲'}
                </span>
                <span>
                  <span className="visually-hidden">
                    {t(signal.isWorse ? 'overview.worse' : 'overview.better')}
                  </span>{' '}
                  {changeSentence(signal, changes, words)}
                </span>
              </button>
            </li>
          ))}
        </ul>
      )}
      {basis && <p className={styles.faint}>{basis}</p>}
    </section>
  )
}
