import type { Inspection } from '../../shared/contract/inspection'
import { guessDate } from '../../shared/detection/date-guess'
import { columnsWith } from '../../shared/detection/draft'
import { useWords } from '../api/services'
import { Segmented } from '../ui/segmented'
import styles from './card.module.css'
import type { DraftControl } from './use-draft'

/** Asks about a date that reads both ways: 03/04 is the third of April or the fourth of March. */
export const DateCard = ({ inspection, control }: { inspection: Inspection; control: DraftControl }) => {
  const { t } = useWords()
  const { draft, change } = control
  const [column] = columnsWith(draft, 'date', inspection.columns)
  const guess = column && guessDate(column)
  if (!column || !guess?.ambiguous) return null
  const choices = guess.formats.flatMap(({ format, order }) =>
    order ? [{ id: format, name: t(`import.${order}`) }] : []
  )
  const example = column.values[0]?.value ?? ''
  return (
    <section className={styles.card} aria-labelledby="date-card">
      <h2 id="date-card" className={styles.title}>
        {t('role.date')} <span>{t('import.in-column', { header: column.header.trim() })}</span>
      </h2>
      <p className={styles.soft}>{t('import.date-order', { example })}</p>
      <Segmented
        wide
        label={t('import.date-order', { example })}
        choices={choices}
        value={draft.dateFormat}
        onChange={(dateFormat) => change({ dateFormat })}
      />
    </section>
  )
}
