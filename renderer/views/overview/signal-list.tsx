import { cesScales } from '../../../shared/domain/mapping'
import type { OverviewFigures } from '../../../shared/figures/overview'
import { changeLines } from '../../../shared/locale/change-lines'
import type { SidesText } from '../../../shared/locale/comparison-words'
import { definitionLine } from '../../../shared/locale/score-words'
import { valueLabel } from '../../../shared/locale/slice-words'
import { changeSentence, signalBasis } from '../../../shared/locale/signal-words'
import { useWords } from '../../api/services'
import { useHint } from '../../ui/figure-hint'
import { useWorkbench } from '../../workbench/workbench-context'
import styles from './overview-view.module.css'

/** What changed beyond chance, in sentences, what got worse first. */
export const SignalList = ({
  figures: { changes, signals },
  sides
}: {
  figures: OverviewFigures
  sides: SidesText | null
}) => {
  const words = useWords()
  const { t } = words
  const { project, dispatch } = useWorkbench()
  const hinted = useHint()
  const basis = typeof changes === 'string' ? null : signalBasis(changes, words)
  const isDifference = sides?.told === 'difference'
  const title = t(isDifference ? 'difference.signals' : 'overview.signals')
  return (
    <section className={`${styles.panel} ${styles.changed}`} aria-label={title}>
      <h2>{title}</h2>
      {typeof changes === 'string' ? (
        <p className={styles.faint}>{t(`overview.${changes}`)}</p>
      ) : signals.length === 0 ? (
        <p className={styles.faint}>{t(isDifference ? 'difference.no-signals' : 'overview.no-signals')}</p>
      ) : (
        <ul className={styles.signals}>
          {signals.map((signal) => (
            <li key={signal.change.touchpoint ?? ''}>
              <button
                type="button"
                className={styles.signal}
                {...hinted(() => ({
                  name: valueLabel(signal.change.touchpoint, words),
                  lines: [
                    definitionLine(changes.definition, cesScales(project.mapping), words),
                    ...changeLines(changes.definition, signal.change, changes, sides, words)
                  ]
                }))}
                onClick={() => dispatch({ type: 'select', touchpoint: signal.change.touchpoint })}
              >
                <span className={signal.isWorse ? styles.worse : styles.better} aria-hidden="true">
                  {signal.isWorse ? '▼' : '▲'}
                </span>
                <span>
                  <span className="visually-hidden">
                    {t(signal.isWorse ? 'overview.worse' : 'overview.better')}
                  </span>{' '}
                  {changeSentence(signal, changes, sides, words)}
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
