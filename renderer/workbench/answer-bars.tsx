import { answersOf, turn } from '../../shared/domain/scale'
import type { Tally } from '../../shared/domain/tally'
import { sideOf } from '../../shared/measures/boxes'
import { sampleOf } from '../../shared/measures/sample-of'
import { massOf } from '../../shared/statistics/sample'
import { useWords } from '../api/services'
import { Bars } from '../ui/bars'
import styles from './answer-bars.module.css'

/** Shares of the answers as people gave them, the easy end named. */
export const AnswerBars = ({ tally, weighted }: { tally: Tally; weighted: boolean }) => {
  const { t, percent } = useWords()
  const { scale } = tally
  const sample = sampleOf(tally, weighted)
  const total = massOf(sample)
  if (total === 0) return null
  const bars = answersOf(scale).map((answer) => {
    const share = (sample.mass[turn(scale, answer) - scale.low] ?? 0) / total
    return { name: String(answer), size: share, text: percent(share, 0), tone: sideOf(answer, scale) }
  })
  const summary = bars.map(({ name, text }) => `${name}: ${text}`).join(', ')
  return (
    <section>
      <h3>{t('inspector.answers')}</h3>
      <div className={styles.bars}>
        <Bars bars={bars} height={104} label={summary} />
        <p className={styles.ends}>
          <span>{t(scale.good === 'high' ? 'inspector.difficult' : 'inspector.easy')}</span>
          <span>{t(scale.good === 'high' ? 'inspector.easy' : 'inspector.difficult')}</span>
        </p>
      </div>
    </section>
  )
}
