import type { Inspection } from '../../shared/contract/inspection'
import { scalesToChoose } from '../../shared/detection/draft/choose-scale'
import { columnsOn, labelsOf, type OtherScale } from '../../shared/detection/draft/draft'
import { mergeValues } from '../../shared/detection/forecast'
import { metricAnswers } from '../../shared/detection/draft/metric-answers'
import { rangeEvidence } from '../../shared/detection/range-evidence'
import { evidenceText } from '../../shared/locale/detection-words'
import { rangeText } from '../../shared/locale/scale-words'
import { useWords } from '../api/services'
import styles from './card.module.css'
import { EndChoice } from './end-choice'
import { EvidenceList, type Remark } from './evidence-list'
import { Histogram } from './histogram'
import { MissingList } from './missing-list'
import { OutsideQuestion } from './outside-question'
import { ScaleEnds } from './scale-ends'
import { ScaleMenu } from './scale-menu'
import { ScaleQuestion } from './scale-question'
import { SidesLegend } from './sides-legend'
import type { DraftControl } from './use-draft'
import { WavesQuestion } from './waves-question'
import { WordAnswers } from './word-answers'

interface Props {
  readonly inspection: Inspection
  readonly control: DraftControl
  /** A scale that some columns are asked on; the common one where left out. */
  readonly other: OtherScale | undefined
  readonly isLong: boolean
}

/** A scale of the effort question: its answers, ends, easy end with the evidence, codes, and its columns. */
export const EffortScale = ({ inspection, control, other, isLong }: Props) => {
  const words = useWords()
  const { t } = words
  const { draft, change, chooseEase, chooseScale, changeOther, polarityOn } = control
  const question = { metric: 'ces', other } as const
  const columns = columnsOn(draft, inspection.columns, other)
  const answers = metricAnswers(draft, inspection.columns, 'ces', other)
  const { scale } = answers
  const scales = scalesToChoose(draft, inspection.columns, 'ces', other)
  const several = draft.otherScales.length > 0
  const names = columns.map(({ key, header }) => draft.touchpoints[key] ?? header.trim())
  const name = t('import.on-scale', { range: rangeText(scale), names: names.join(', ') })
  const stretch = (range: { low: number; high: number }) =>
    other
      ? changeOther(other, { scale: { ...scale, ...range } })
      : change({ ces: { ...draft.ces, ...range } })
  const evidence = [
    ...rangeEvidence(columns, scale).map((piece) => ({ piece, settles: true })),
    ...polarityOn(other).evidence.map((piece) => ({ piece, settles: piece.good !== undefined }))
  ]
  return (
    <section className={several ? styles.scale : styles.only} aria-label={several ? name : undefined}>
      {several && <h3>{name}</h3>}
      <Histogram
        values={mergeValues(columns)}
        scale={scale}
        rules={answers.rules}
        isOpen={scales.length > 0}
      />
      {scales.length > 0 ? (
        <ScaleQuestion scales={scales} onChoose={(chosen) => chooseScale(question, chosen)} />
      ) : (
        <>
          <SidesLegend scale={scale} good={t('import.easy')} bad={t('import.difficult')} />
          <ScaleEnds label={other ? `CES ${names.join(', ')}` : 'CES'} scale={scale} onChange={stretch} />
          <EndChoice
            label={t('import.which-easy')}
            columns={columns}
            scale={scale}
            labels={labelsOf(draft, 'ces', other)}
            nameOf={(answer) => t('import.is-easy', { answer })}
            onChange={(good) => chooseEase(good, other)}
          />
          <EvidenceList
            remarks={evidence.map(({ piece, settles }): Remark => ({
              text: evidenceText(piece, words),
              settles
            }))}
          />
        </>
      )}
      <WordAnswers inspection={inspection} control={control} question={question} />
      <WavesQuestion inspection={inspection} control={control} metric="ces" columns={columns} />
      <MissingList answers={answers} />
      <OutsideQuestion
        answers={answers}
        onLeaveOut={(codes) =>
          other
            ? changeOther(other, { missing: [...other.missing, ...codes] })
            : change({ missing: [...draft.missing, ...codes] })
        }
        onStretch={stretch}
      />
      {!isLong && (
        <div className={styles.names}>
          {columns.map(({ key, header }) => (
            <div key={key}>
              <span title={header.trim()}>{header.trim()}</span>
              <input
                className={styles.text}
                aria-label={t('import.touchpoint-of', { header: header.trim() })}
                value={draft.touchpoints[key] ?? ''}
                onChange={(event) =>
                  change({ touchpoints: { ...draft.touchpoints, [key]: event.target.value } })
                }
              />
              <ScaleMenu inspection={inspection} control={control} column={{ key, header }} other={other} />
            </div>
          ))}
        </div>
      )}
    </section>
  )
}
