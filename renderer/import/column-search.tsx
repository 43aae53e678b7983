import type { Inspection } from '../../shared/contract/inspection'
import type { Draft } from '../../shared/detection/draft/draft'
import { useWords } from '../api/services'
import { SearchBox } from '../ui/search-box'
import styles from './column-grid.module.css'

interface Props {
  readonly value: string
  readonly onChange: (value: string) => void
  readonly inspection: Inspection
  readonly draft: Draft
  /** Whose rows are shown, where there are several files. */
  readonly rowsOf: string | null
}

/** Finds a column among many by a piece of its header. */
export const ColumnSearch = ({ value, onChange, inspection, draft, rowsOf }: Props) => {
  const { t, count } = useWords()
  const ignored = inspection.columns.filter(({ key }) => draft.roles[key]?.role === 'ignore').length
  const used = inspection.columns.length - ignored
  return (
    <div className={styles.tools}>
      <div className={styles.find}>
        <SearchBox label={t('import.find')} value={value} onChange={onChange} />
      </div>
      <p className={styles.hint}>
        {t('import.used', { count: used, used: count(used), ignored: count(ignored) })}
      </p>
      {rowsOf !== null && <p className={styles.rowsOf}>{t('import.preview-of', { file: rowsOf })}</p>}
    </div>
  )
}
