import type { Inspection } from '../../shared/contract/inspection'
import type { ColumnProfile } from '../../shared/detection/column-profile'
import { columnsWith } from '../../shared/detection/draft'
import { mergeValues, missingAnswers } from '../../shared/detection/forecast'
import { looksLikeRating } from '../../shared/detection/scale-guess'
import { readNumber } from '../../shared/domain/answer'
import { evidenceText } from '../../shared/locale/detection-words'
import { useWords } from '../api/services'
import { Button } from '../ui/button'
import { Segmented } from '../ui/segmented'
import { AddColumn } from './add-column'
import styles from './card.module.css'
import { EvidenceList, type Remark } from './evidence-list'
import { Histogram } from './histogram'
import { ScaleEnds } from './scale-ends'
import type { DraftControl } from './use-draft'

interface Props {
  readonly inspection: Inspection
  readonly control: DraftControl
}

/** Columns that may be a rating first, the rest behind. */
export const ratingsFirst = (columns: readonly ColumnProfile[]): ColumnProfile[] => {
  const likely = new Map(columns.map((column) => [column, looksLikeRating(column)]))
  return [...columns].sort((one, other) => Number(likely.get(other)) - Number(likely.get(one)))
}

/** The effort question: its columns, answers, scale, easy end with the evidence, and codes for no answer. */
export const CesCard = ({ inspection, control }: Props) => {
  const words = useWords()
  const { t } = words
  const { draft, polarity, assign, change, chooseEase } = control
  const columns = columnsWith(draft, 'ces', inspection.columns)
  const isLong = columnsWith(draft, 'touchpoint', inspection.columns).length > 0
  const others = ratingsFirst(inspection.columns.filter((column) => !columns.includes(column)))
  const { low, high, good } = draft.ces
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
          <Histogram values={mergeValues(columns)} scale={draft.ces} missing={draft.missing} />
          <ScaleEnds
            label="CES"
            scale={draft.ces}
            onChange={(range) => change({ ces: { ...draft.ces, ...range } })}
          />
          <div className={styles.row}>
            <span>{t('import.which-easy')}</span>
            <Segmented
              wide
              label={t('import.which-easy')}
              choices={[
                { id: 'low', name: t('import.is-easy', { answer: low }) },
                { id: 'high', name: t('import.is-easy', { answer: high }) }
              ]}
              value={good}
              onChange={chooseEase}
            />
          </div>
          <EvidenceList
            remarks={polarity.evidence.map((piece): Remark => ({
              text: evidenceText(piece, words),
              settles: piece.good !== undefined
            }))}
          />
          <OutsideCodes columns={columns} control={control} />
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

/** The longest scale a stray code may stretch the answers to. */
const LONGEST = 11

/** Answers outside of the scale: no answer, or part of a longer scale? Asked, and counted as no answer until said. */
const OutsideCodes = ({ columns, control }: { columns: readonly ColumnProfile[]; control: DraftControl }) => {
  const words = useWords()
  const { t, count } = words
  const { draft, change } = control
  const missing = missingAnswers(columns, { ...draft.ces, good: 'high' }, draft.missing)
  const outside = missing.filter(({ why }) => why === 'outside')
  const numbers = outside.map(({ value }) => readNumber(value ?? '')?.number ?? NaN)
  const range = { low: Math.min(draft.ces.low, ...numbers), high: Math.max(draft.ces.high, ...numbers) }
  const codes = outside.map(({ value }) => value ?? '')
  const settled = missing
    .filter(({ why }) => why !== 'outside')
    .map(({ value, n, why }): Remark => ({
      text:
        value === null
          ? t('import.blank', { n: count(n) })
          : t(`import.missing-${why}`, { value, n: count(n) }),
      settles: true
    }))
  return (
    <>
      <EvidenceList remarks={settled} />
      {outside.length > 0 && (
        <div className={styles.question}>
          <p>
            {t('import.outside', {
              codes: new Intl.ListFormat(words.language).format(codes),
              low: draft.ces.low,
              high: draft.ces.high,
              n: count(outside.reduce((sum, { n }) => sum + n, 0))
            })}{' '}
            <strong>{t('import.no-answer')}</strong>
          </p>
          <Button onPress={() => change({ missing: [...draft.missing, ...codes] })}>{t('import.yes')}</Button>
          {range.high - range.low < LONGEST && (
            <Button onPress={() => change({ ces: { ...draft.ces, ...range } })}>
              {t('import.part-of-scale')}
            </Button>
          )}
        </div>
      )}
    </>
  )
}
