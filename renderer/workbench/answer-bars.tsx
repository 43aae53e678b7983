import { answersOf, turn } from '../../shared/domain/scale'
import type { Tally } from '../../shared/domain/tally'
import { positionsOf } from '../../shared/measures/boxes'
import { sampleOf } from '../../shared/measures/sample-of'
import { massOf } from '../../shared/statistics/sample'
import { useWords } from '../api/services'
import styles from './answer-bars.module.css'

/** Shares of the answers as people gave them, the easy end named. */
export const AnswerBars = ({ tally, weighted }: { tally: Tally; weighted: boolean }) => {
  const { t, percent } = useWords()
  const { scale } = tally
  const sample = sampleOf(tally, weighted)
  const total = massOf(sample)
  if (total === 0) return null
  const easy = positionsOf({ side: 'good' }, scale)
  const hard = positionsOf({ side: 'bad' }, scale)
  const slots = answersOf(scale).map((answer) => {
    const position = turn(scale, answer) - scale.low
    const kind = easy.includes(position)
      ? styles.easy
      : hard.includes(position)
        ? styles.hard
        : styles.neutral
    return { answer, share: (sample.mass[position] ?? 0) / total, kind }
  })
  const most = Math.max(...slots.map(({ share }) => share))
  const summary = slots.map(({ answer, share }) => `${answer}: ${percent(share, 0)}`).join(', ')
  return (
    <section>
      <h3>{t('inspector.answers')}</h3>
      <div role="img" aria-label={summary}>
        <div className={styles.bars}>
          {slots.map(({ answer, share, kind }) => (
            <div key={answer} className={styles.slot}>
              {percent(share, 0)}
              <i className={`${styles.bar} ${kind}`} style={{ height: `${(share / most) * 82}px` }} />
            </div>
          ))}
        </div>
        <div className={styles.axis}>
          {slots.map(({ answer }) => (
            <span key={answer}>{answer}</span>
          ))}
        </div>
        <p className={styles.ends}>
          <span>{t(scale.good === 'high' ? 'inspector.difficult' : 'inspector.easy')}</span>
          <span>{t(scale.good === 'high' ? 'inspector.easy' : 'inspector.difficult')}</span>
        </p>
      </div>
    </section>
  )
}
