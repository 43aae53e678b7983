import { baseIn, distributionOf, onlyTally, type Group } from '../../shared/figures/group'
import { binName, binsOf } from '../../shared/measures/answer-bins'
import { sideOf } from '../../shared/measures/boxes'
import { useWords } from '../api/services'
import { useFigure } from '../ui/figure-hint'
import { Bars } from '../ui/bars'
import styles from './answer-bars.module.css'

/** Shares of the answers as people gave them, the easy end named; nothing where they are hidden. */
export const AnswerBars = ({ group }: { group: Group }) => {
  const { t, count, percent } = useWords()
  const figure = useFigure()
  const scale = onlyTally(group)?.scale
  if (!scale) return <p className={styles.different}>{t('scales.choose')}</p>
  const answers = distributionOf(group)
  if (!answers) return null
  const bars = binsOf(scale).map((bin) => {
    const share = answers
      .filter(({ answer }) => answer >= bin.low && answer <= bin.high)
      .reduce((sum, each) => sum + each.share, 0)
    return {
      name: String(bin.low),
      whole: binName(bin),
      size: share,
      text: percent(share, 0),
      tone: sideOf(Math.floor((bin.low + bin.high) / 2), scale)
    }
  })
  const n = baseIn({ ...group, weighted: false })
  const summary = bars.map(({ whole, text }) => `${whole}: ${text}`).join(', ')
  return (
    <section>
      <h3>{t('inspector.answers')}</h3>
      <div
        className={styles.bars}
        {...figure(() => ({
          name: t('inspector.answers'),
          lines: [summary, t('count.answers', { count: n, n: count(n) })]
        }))}
      >
        <Bars bars={bars} height={104} label={summary} />
        <p className={styles.ends}>
          <span>{t(scale.good === 'high' ? 'inspector.difficult' : 'inspector.easy')}</span>
          <span>{t(scale.good === 'high' ? 'inspector.easy' : 'inspector.difficult')}</span>
        </p>
      </div>
    </section>
  )
}
