import type { Inspection } from '../../shared/contract/inspection'
import { candidatesFor } from '../../shared/detection/candidates'
import { scalesToChoose } from '../../shared/detection/draft/choose-scale'
import type { DraftScale } from '../../shared/detection/draft/draft'
import { withEnd } from '../../shared/detection/draft/easy-end'
import { mergeValues } from '../../shared/detection/forecast'
import { metricAnswers } from '../../shared/detection/draft/metric-answers'
import { satisfiedEnd } from '../../shared/detection/good-ends'
import { rangeEvidence } from '../../shared/detection/range-evidence'
import { evidenceText } from '../../shared/locale/detection-words'
import { isLong } from '../../shared/measures/answer-bins'
import { SIDES, type Boxes } from '../../shared/measures/boxes'
import { satisfiedBox } from '../../shared/measures/csat'
import { useWords } from '../api/services'
import { AddColumn } from './add-column'
import styles from './card.module.css'
import { EvidenceList } from './evidence-list'
import { EndChoice } from './end-choice'
import { Histogram } from './histogram'
import { MissingList } from './missing-list'
import { OutsideQuestion } from './outside-question'
import { ScaleEnds } from './scale-ends'
import { ScaleQuestion } from './scale-question'
import { SidesLegend } from './sides-legend'
import type { DraftControl } from './use-draft'
import { WavesQuestion } from './waves-question'
import { WordAnswers } from './word-answers'

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
/** Answers at the ends of a very short scale, or of a very long one, say nothing by themselves. */
const boxesOf = (metric: 'csat' | 'nps', { low, high }: DraftScale): Boxes => {
  const isUsual = !isLong({ low, high }) && satisfiedBox({ low, high, good: 'high' }).side === 'top'
  return metric === 'nps' || isUsual ? BOXES[metric] : SIDES
}

const BOXES = {
  csat: { good: { side: 'top', answers: 2 }, bad: { side: 'bottom', answers: 2 } },
  nps: { good: { side: 'top', answers: 2 }, bad: { side: 'bottom', answers: 7 } }
} as const

const MetricCard = ({ inspection, control, metric }: Props & { metric: 'csat' | 'nps' }) => {
  const words = useWords()
  const { t } = words
  const { draft, assign, change, chooseScale } = control
  const answers = metricAnswers(draft, inspection.columns, metric)
  const { scale } = answers
  const scales = scalesToChoose(draft, inspection.columns, metric)
  const [column] = answers.columns
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
          columns={candidatesFor(metric, inspection.columns)}
          onAdd={(key) => assign(key, metric)}
        />
      </section>
    )
  return (
    <section className={styles.card} aria-labelledby={title}>
      <h2 id={title} className={styles.title}>
        {name} <span>{t('import.in-column', { header: column.header.trim() })}</span>
      </h2>
      <Histogram
        values={mergeValues([column])}
        scale={scale}
        rules={answers.rules}
        isOpen={scales.length > 0}
        boxes={boxesOf(metric, scale)}
      />
      {scales.length > 0 ? (
        <ScaleQuestion scales={scales} onChoose={(scale) => chooseScale({ metric }, scale)} />
      ) : (
        <>
          <SidesLegend
            scale={scale}
            boxes={boxesOf(metric, scale)}
            good={t(`import.good-${metric}`)}
            bad={t(`import.bad-${metric}`)}
          />
          {metric === 'csat' && (
            <>
              <ScaleEnds
                label={name}
                scale={scale}
                onChange={(range) => change({ csat: { ...draft.csat, ...range } })}
              />
              <EndChoice
                label={t('import.which-satisfied')}
                columns={[column]}
                scale={scale}
                labels={draft.labels.csat}
                nameOf={(answer) => t('import.is-satisfied', { answer })}
                onChange={(good) => {
                  const { csat, labels } = withEnd(draft, inspection.columns, 'csat', good)
                  change({ csat, labels })
                }}
              />
            </>
          )}
        </>
      )}
      {metric === 'csat' && scales.length === 0 && (
        <EvidenceList
          remarks={[
            ...rangeEvidence([column], scale).map((piece) => ({
              text: evidenceText(piece, words),
              settles: true
            })),
            ...satisfiedEnd([column], draft.labels.csat).evidence.map((piece) => ({
              text: evidenceText(piece, words),
              settles: piece.good !== undefined
            }))
          ]}
        />
      )}
      <WordAnswers inspection={inspection} control={control} question={{ metric }} />
      {metric === 'csat' && (
        <WavesQuestion inspection={inspection} control={control} metric={metric} columns={[column]} />
      )}
      <MissingList answers={answers} />
      <OutsideQuestion
        answers={answers}
        onLeaveOut={(codes) => change({ csatMissing: [...draft.csatMissing, ...codes] })}
        onStretch={(range) => change({ csat: { ...draft.csat, ...range } })}
      />
    </section>
  )
}
