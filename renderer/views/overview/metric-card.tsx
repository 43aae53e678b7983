import { isBetter, isBeyondChance } from '../../../shared/figures/changes'
import type { MetricFigure } from '../../../shared/figures/overview'
import { answersText } from '../../../shared/locale/base-words'
import { changeLines } from '../../../shared/locale/change-lines'
import type { SidesText } from '../../../shared/locale/comparison-words'
import { roleName } from '../../../shared/locale/detection-words'
import { figureLines } from '../../../shared/locale/figure-lines'
import {
  differenceIntervalText,
  differenceText,
  intervalText,
  metricTitle,
  scoreText,
  whyText
} from '../../../shared/locale/score-words'
import { useWords } from '../../api/services'
import { ChangeMark } from '../../ui/change-mark'
import { useFigure } from '../../ui/figure-hint'
import styles from './overview-view.module.css'

/** A metric with its interval, its base, and its change. */
export const MetricCard = ({
  figure: { metric, definition, score, scales, change },
  sides
}: {
  figure: MetricFigure
  sides: SidesText | null
}) => {
  const words = useWords()
  const figure = useFigure()
  const explain = () => ({
    name: roleName(metric, words),
    lines: [
      ...figureLines(definition, score, scales, words, metric.toUpperCase()),
      ...(change ? changeLines(definition, change, null, sides, words) : [])
    ]
  })
  return (
    <section className={styles.card} aria-label={roleName(metric, words)} {...figure(explain)}>
      <h2 className={styles.metric}>{metricTitle(definition, words)}</h2>
      <p className={styles.score}>
        <strong className={score.value === null ? styles.why : undefined}>
          {score.value === null ? whyText(score, words) : scoreText(definition, score.value, words)}
        </strong>
        {score.value !== null && <span>{intervalText(definition, score, words)}</span>}
      </p>
      <p className={styles.change}>
        {change &&
          (change.difference.value === null ? (
            <span className={styles.faint}>{whyText(change.difference, words)}</span>
          ) : (
            <>
              <ChangeMark isBeyond={isBeyondChance(change)} isGood={isBetter(definition, change.difference)}>
                {differenceText(definition, change.difference.value, words)}
              </ChangeMark>{' '}
              <span className={styles.faint}>
                {differenceIntervalText(definition, change.difference, words)}
              </span>
            </>
          ))}
      </p>
      <p className={styles.faint}>{answersText(score.n, words)}</p>
    </section>
  )
}
