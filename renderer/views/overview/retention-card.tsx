import { retentionBy, retentionChange, type RetentionGroup } from '../../../shared/figures/retention'
import type { SliceRetention } from '../../../shared/contract/slice-retention'
import type { SidesText } from '../../../shared/locale/comparison-words'
import { leavesOutZero } from '../../../shared/figures/touchpoints'
import { retentionLines } from '../../../shared/locale/retention-lines'
import {
  customersText,
  pointsRangeText,
  pointsText,
  rateIntervalText,
  rateText
} from '../../../shared/locale/retention-words'
import { whyText } from '../../../shared/locale/score-words'
import type { Figure } from '../../../shared/measures/figure'
import { askRetention, askRetentionSides } from '../../../shared/views/ask-retention'
import { useWords } from '../../api/services'
import { useLongQuestion } from '../../state/use-long-question'
import { Button } from '../../ui/button'
import { ChangeMark } from '../../ui/change-mark'
import { Failed } from '../../ui/failed'
import { useFigure } from '../../ui/figure-hint'
import { LongProgress } from '../../ui/long-progress'
import { useWorkbench } from '../../workbench/workbench-context'
import view from '../view.module.css'
import styles from './overview-view.module.css'

const everybodyIn = (counts: SliceRetention, weighted: boolean): RetentionGroup | undefined =>
  retentionBy(counts, [], { weighted, correction: 'none' })[0]

/** How many customers stayed, and the change. It loads by itself: the metrics do not wait for it. */
export const RetentionCard = ({ sides: told }: { sides: SidesText | null }) => {
  const words = useWords()
  const { t } = words
  const { project, state } = useWorkbench()
  const { comparison, slice, weighted } = state
  const whole = useLongQuestion(project, ['retention', slice], (client, options) =>
    askRetention(client, slice, options)
  )
  const sidesOf = useLongQuestion(
    project,
    [`retention ${JSON.stringify(comparison)}`, slice],
    (client, options) => askRetentionSides(client, slice, { comparison, project }, options)
  )
  const { question } = whole
  const { question: compared } = sidesOf
  const running = [whole, sidesOf].find(({ progress }) => progress !== null)
  const isStopped = whole.isStopped || sidesOf.isStopped
  const stop = () => [whole, sidesOf].forEach((one) => one.stop())
  const goOn = () => [whole, sidesOf].forEach((one) => one.isStopped && void one.question.refetch())
  const found = question.data && everybodyIn(question.data, weighted)
  const { data: sides } = compared
  const [now, before] =
    sides === undefined || typeof sides === 'string'
      ? []
      : [everybodyIn(sides.now, weighted), everybodyIn(sides.before, weighted)]
  const figure = useFigure()
  const explain = () =>
    found
      ? {
          name: t('inspector.retention'),
          lines: retentionLines(
            found,
            now && before
              ? {
                  difference: retentionChange(now, before, question.data.unit),
                  unit: question.data.unit,
                  sides: told
                }
              : null,
            words
          )
        }
      : undefined
  const isStale = question.isPlaceholderData || compared.isPlaceholderData
  return (
    <section
      className={isStale ? `${styles.card} ${view.stale}` : styles.card}
      aria-label={t('inspector.retention')}
      aria-busy={question.isFetching}
      {...figure(explain)}
    >
      <h2 className={styles.metric}>{t('overview.retention')}</h2>
      {question.error ? (
        <Failed question={question} isLine />
      ) : !question.data ? null : !found ? (
        <p className={styles.faint}>{t('why.no-answers')}</p>
      ) : (
        <>
          <p className={styles.score}>
            <strong className={found.rate.value === null ? styles.why : undefined}>
              {rateText(found.rate, words)}
            </strong>
            {found.rate.value !== null && <span>{rateIntervalText(found.rate, words)}</span>}
          </p>
          <p className={styles.change}>
            {now && before && (
              <ChangeText
                change={retentionChange(now, before, question.data.unit)}
                unit={question.data.unit}
              />
            )}
          </p>
          <p className={styles.faint}>{customersText(found, words)}</p>
        </>
      )}
      {question.data && <Failed question={compared} isLine />}
      {running?.progress && <LongProgress progress={running.progress} stop={stop} />}
      {isStopped && (
        <>
          <p className={styles.faint}>{t('health.stopped')}</p>
          <Button onPress={goOn}>{t('health.count')}</Button>
        </>
      )}
    </section>
  )
}

const ChangeText = ({ change, unit }: { change: Figure; unit: SliceRetention['unit'] }) => {
  const words = useWords()
  if (change.value === null) return <span className={styles.faint}>{whyText(change, words)}</span>
  return (
    <>
      <ChangeMark isBeyond={leavesOutZero(change)} isGood={change.value > 0}>
        {pointsText(change.value, words)}
      </ChangeMark>{' '}
      <span className={styles.faint}>
        {unit === 'respondents' ? words.t('retention.no-interval') : pointsRangeText(change, words)}
      </span>
    </>
  )
}
