import type { SliceFacts } from '../../../shared/contract/slice-facts'
import type { OverviewFigures } from '../../../shared/figures/overview'
import { daysText } from '../../../shared/locale/slice-words'
import { coverageTable } from '../../../shared/tables/coverage-table'
import { mayRepeat } from '../../../shared/views/every-answer'
import { useWords } from '../../api/services'
import { DataTable } from '../../ui/data-table'
import { cardOf } from '../../workbench/card-menu'
import { useWorkbench } from '../../workbench/workbench-context'
import view from '../view.module.css'
import styles from './overview-view.module.css'

interface Props {
  readonly figures: OverviewFigures
  /** Of the slice that the figures are of. */
  readonly facts: SliceFacts
}

/** What the figures rest on: files, days, responses, and how many of those asked gave a score. */
export const CoveragePanel = ({ figures: { metrics, touchpoints }, facts: { responses, period } }: Props) => {
  const words = useWords()
  const { t, count } = words
  const { project, state } = useWorkbench()
  const { sources } = project
  const shown = touchpoints.rows.length
  return (
    <section
      {...cardOf()}
      className={`${styles.panel} ${styles.coverage}`}
      aria-label={t('overview.coverage')}
    >
      <h2>{t('overview.coverage')}</h2>
      <p className={styles.soft}>
        {[
          t('status.responses', { n: count(responses), of: count(project.responses) }),
          t('count.touchpoints', { count: shown, n: count(shown) }),
          t('count.files', { count: sources.length, n: count(sources.length) }),
          period ? daysText(period.from, period.to, words) : t('overview.undated')
        ].join(' · ')}
      </p>
      <DataTable
        table={coverageTable(metrics, [], words)}
        className={`${view.table ?? ''} ${styles.ranking ?? ''}`}
      />
      {mayRepeat(project, state.slice, true) && <p className={styles.faint}>{t('note.every-answer')}</p>}
    </section>
  )
}
