import type { Inspection } from '../../shared/contract/inspection'
import type { ColumnProfile } from '../../shared/detection/column-profile'
import { guessDate, guessZone } from '../../shared/detection/date-guess'
import { columnsWith, type Draft } from '../../shared/detection/draft/draft'
import { readDay } from '../../shared/detection/read-day'
import { useWords } from '../api/services'
import { Segmented } from '../ui/segmented'
import styles from './card.module.css'
import type { DraftControl } from './use-draft'
import { ZoneChoice } from './zone-choice'

/**
 * What the dates are read as, and in which zone. Asks about dates that read both ways: 03/04 is the third of April
 * or the fourth of March.
 */
export const DateCard = ({ inspection, control }: { inspection: Inspection; control: DraftControl }) => {
  const { t, date } = useWords()
  const { draft, change } = control
  const [column] = columnsWith(draft, 'date', inspection.columns)
  const guess = column && guessDate(column)
  if (!column || !guess) return null
  const written = column.values[0]?.value ?? ''
  const choices = guess.formats.flatMap(({ format, order }) =>
    order ? [{ id: format, name: t(`import.${order}`) }] : []
  )
  const day = draft.dateFormat === null ? undefined : readDay(written, draft.dateFormat)
  return (
    <section className={styles.card} aria-labelledby="date-card">
      <h2 id="date-card" className={styles.title}>
        {t('role.date')} <span>{t('import.in-column', { header: column.header.trim() })}</span>
      </h2>
      {guess.ambiguous && (
        <>
          <p className={styles.soft}>{t('import.date-order', { example: written })}</p>
          <Segmented
            wide
            label={t('import.date-order', { example: written })}
            choices={choices}
            value={draft.dateFormat}
            onChange={(dateFormat) => change({ dateFormat })}
          />
        </>
      )}
      {day !== undefined && (
        <p className={styles.soft}>{t('import.date-example', { written, date: date(day) })}</p>
      )}
      <div className={styles.stack}>
        <ZoneText column={column} draft={draft} />
        <ZoneChoice value={draft.dateZone} onChange={(dateZone) => change({ dateZone })} />
      </div>
    </section>
  )
}

const ZoneText = ({ column, draft }: { column: ColumnProfile; draft: Draft }) => {
  const { t } = useWords()
  const zone = draft.dateZone
  if (zone === null) return <p className={styles.soft}>{t('import.zone-none')}</p>
  const said = guessZone(column, draft.dateFormat) === zone
  return <p className={styles.soft}>{t(said ? 'import.zone-file' : 'import.zone-known', { zone })}</p>
}
