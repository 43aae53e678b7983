import type { Inspection } from '../../shared/contract/inspection'
import { candidatesFor } from '../../shared/detection/candidates'
import { columnsWith, scalesToChoose } from '../../shared/detection/draft'
import { mergeValues } from '../../shared/detection/forecast'
import { metricAnswers } from '../../shared/detection/metric-answers'
import { evidenceText } from '../../shared/locale/detection-words'
import { useWords } from '../api/services'
import { AddColumn } from './add-column'
import styles from './card.module.css'
import { EndChoice } from './end-choice'
import { EvidenceList, type Remark } from './evidence-list'
import { Histogram } from './histogram'
import { MissingList } from './missing-list'
import { OutsideQuestion } from './outside-question'
import { ScaleEnds } from './scale-ends'
import { ScaleQuestion } from './scale-question'
import { SidesLegend } from './sides-legend'
import type { DraftControl } from './use-draft'
import { WordAnswers } from './word-answers'

interface Props {
  readonly inspection: Inspection
  readonly control: DraftControl
}

/** The effort question: its columns, answers, scale, easy end with the evidence, and codes for no answer. */
export const CesCard = ({ inspection, control }: Props) => {
  const words = useWords()
  const { t } = words
  const { draft, polarity, assign, change, chooseEase, chooseScale } = control
  const columns = columnsWith(draft, 'ces', inspection.columns)
  const isLong = columnsWith(draft, 'touchpoint', inspection.columns).length > 0
  const answers = metricAnswers(draft, inspection.columns, 'ces')
  const scales = scalesToChoose(draft, inspection.columns, 'ces')
  const others = candidatesFor(
    'ces',
    inspection.columns.filter((column) => !columns.includes(column))
  )
  return (
    <section className={styles.card} aria-labelledby="ces-card">
      <h2 id="ces-card" className={styles.title}>
        CES
        {columns.length > 0 && (
          <span>{isLong ? t('import.layout-long') : t('import.layout-wide', { count: columns.length })}</span>
        )}
      </h2>
      {columns.length === 0 ? (
        <p className={styles.soft}>{t('import.no-ces')}</p>
      ) : (
        <>
          <Histogram
            values={mergeValues(columns)}
            scale={draft.ces}
            rules={answers.rules}
            isOpen={scales.length > 0}
          />
          {scales.length > 0 ? (
            <ScaleQuestion scales={scales} onChoose={(scale) => chooseScale('ces', scale)} />
          ) : (
            <>
              <SidesLegend scale={draft.ces} good={t('import.easy')} bad={t('import.difficult')} />
              <ScaleEnds
                label="CES"
                scale={draft.ces}
                onChange={(range) => change({ ces: { ...draft.ces, ...range } })}
              />
              <EndChoice
                label={t('import.which-easy')}
                columns={columns}
                scale={draft.ces}
                labels={draft.labels.ces}
                nameOf={(answer) => t('import.is-easy', { answer })}
                onChange={chooseEase}
              />
              <EvidenceList
                remarks={polarity.evidence.map((piece): Remark => ({
                  text: evidenceText(piece, words),
                  settles: piece.good !== undefined
                }))}
              />
            </>
          )}
          <WordAnswers inspection={inspection} control={control} metric="ces" />
          <MissingList answers={answers} />
          <OutsideQuestion
            answers={answers}
            onLeaveOut={(codes) => change({ missing: [...draft.missing, ...codes] })}
            onStretch={(range) => change({ ces: { ...draft.ces, ...range } })}
          />
          {!isLong && (
            <div className={styles.names}>
              {columns.map(({ key, header }) => (
                <label key={key}>
                  <span title={header.trim()}>{header.trim()}</span>
                  <input
                    className={styles.text}
                    aria-label={t('import.touchpoint-of', { header: header.trim() })}
                    value={draft.touchpoints[key] ?? ''}
                    onChange={(event) =>
                      change({ touchpoints: { ...draft.touchpoints, [key]: event.target.value } })
                    }
                  />
                </label>
              ))}
            </div>
          )}
        </>
      )}
      {!(isLong && columns.length > 0) && (
        <AddColumn
          label={t('import.add-ces')}
          placeholder={t(columns.length === 0 ? 'import.add-ces' : 'import.add-another-ces')}
          columns={others}
          onAdd={(key) => assign(key, 'ces')}
        />
      )}
    </section>
  )
}
