import type { Inspection } from '../../shared/contract/inspection'
import { columnsWith, NPS_SCALE, type DraftScale } from '../../shared/detection/draft'
import { mergeValues, missingAnswers } from '../../shared/detection/forecast'
import { useWords } from '../api/services'
import { Segmented } from '../ui/segmented'
import { AddColumn } from './add-column'
import styles from './card.module.css'
import { ratingsFirst } from './ces-card'
import { EvidenceList, type Remark } from './evidence-list'
import { Histogram } from './histogram'
import { ScaleEnds } from './scale-ends'
import type { DraftControl } from './use-draft'

interface Props {
  readonly inspection: Inspection
  readonly control: DraftControl
}

/** CSAT and NPS: asked once per response. */
export const OtherMetricCards = (props: Props) => (
  <>
    <MetricCard {...props} metric="csat" />
    <MetricCard {...props} metric="nps" />
  </>
)

/** What the usual definitions call good and bad. */
const BOXES = {
  csat: { good: { side: 'top', answers: 2 }, bad: { side: 'bottom', answers: 2 } },
  nps: { good: { side: 'top', answers: 2 }, bad: { side: 'bottom', answers: 7 } }
} as const

const MetricCard = ({ inspection, control, metric }: Props & { metric: 'csat' | 'nps' }) => {
  const { t } = useWords()
  const { draft, assign, change } = control
  const [column] = columnsWith(draft, metric, inspection.columns)
  const scale: DraftScale = metric === 'csat' ? draft.csat : NPS_SCALE
  const title = `${metric}-card`
  const name = metric.toUpperCase()
  if (!column)
    return (
      <section className={styles.card} aria-labelledby={title}>
        <h2 id={title} className={styles.title}>
          {name}
        </h2>
        <AddColumn
          label={t(`import.add-${metric}`)}
          placeholder={t(`import.add-${metric}`)}
          columns={ratingsFirst(inspection.columns)}
          onAdd={(key) => assign(key, metric)}
        />
      </section>
    )
  return (
    <section className={styles.card} aria-labelledby={title}>
      <h2 id={title} className={styles.title}>
        {name} <span>{t('import.in-column', { header: column.header.trim() })}</span>
      </h2>
      <Histogram values={mergeValues([column])} scale={scale} missing={[]} boxes={BOXES[metric]} />
      {metric === 'csat' && (
        <>
          <ScaleEnds
            label={name}
            scale={scale}
            onChange={(range) => change({ csat: { ...draft.csat, ...range } })}
          />
          <div className={styles.row}>
            <span>{t('import.which-satisfied')}</span>
            <Segmented
              wide
              label={t('import.which-satisfied')}
              choices={[
                { id: 'low', name: t('import.is-satisfied', { answer: scale.low }) },
                { id: 'high', name: t('import.is-satisfied', { answer: scale.high }) }
              ]}
              value={scale.good}
              onChange={(good) => change({ csat: { ...draft.csat, good } })}
            />
          </div>
        </>
      )}
      <MissingList columns={[column]} scale={scale} />
    </section>
  )
}

const MissingList = ({ columns, scale }: { columns: Inspection['columns']; scale: DraftScale }) => {
  const { t, count } = useWords()
  const missing = missingAnswers(columns, { ...scale, good: 'high' }, [])
  if (missing.length === 0) return null
  return (
    <EvidenceList
      remarks={missing.slice(0, 8).map(({ value, n, why }): Remark => ({
        text:
          value === null
            ? t('import.blank', { n: count(n) })
            : t(`import.missing-${why}`, { value, n: count(n), low: scale.low, high: scale.high }),
        settles: true
      }))}
    />
  )
}
