import type { Inspection } from '../../shared/contract/inspection'
import { candidatesFor } from '../../shared/detection/candidates'
import { columnsWith } from '../../shared/detection/draft/draft'
import { useWords } from '../api/services'
import { AddColumn } from './add-column'
import styles from './card.module.css'
import { EffortScale } from './effort-scale'
import type { DraftControl } from './use-draft'

interface Props {
  readonly inspection: Inspection
  readonly control: DraftControl
}

/** The effort question: its columns, answers, scale, easy end with the evidence, and codes for no answer. */
export const CesCard = ({ inspection, control }: Props) => {
  const { t } = useWords()
  const { draft, assign } = control
  const columns = columnsWith(draft, 'ces', inspection.columns)
  const isLong = columnsWith(draft, 'touchpoint', inspection.columns).length > 0
  const isElsewhere = draft.otherScales.some(
    ({ scale: { low, high } }) => low !== draft.ces.low || high !== draft.ces.high
  )
  const several =
    draft.otherScales.length === 0 ? undefined : isElsewhere ? 'import.different-scales' : 'import.both-ways'
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
          {several !== undefined && <p className={styles.soft}>{t(several)}</p>}
          {[undefined, ...draft.otherScales].map((other) => (
            <EffortScale
              key={other?.columns[0] ?? 'common'}
              inspection={inspection}
              control={control}
              other={other}
              isLong={isLong}
            />
          ))}
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
