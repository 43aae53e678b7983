import { useWords } from '../../api/services'
import { useQuestion } from '../../state/questions'
import { useWorkbench } from '../../workbench/workbench-context'
import { EmptySlice, ViewFrame } from '../view-frame'
import { CalendarCard } from './calendar-card'
import styles from './health-view.module.css'
import { QualityCards } from './quality-cards'
import { RepeatsCards } from './repeats-cards'
import { RowsCard } from './rows-card'
import { WeightsCard } from './weights-card'

/** Whether the answers can be trusted: a card for each thing that may be wrong with them. */
export const HealthView = () => {
  const { t } = useWords()
  const { project, state } = useWorkbench()
  const { data } = useQuestion(project, 'slice.describe', state.slice, (client, slice, options) =>
    client.call('slice.describe', { slice }, options)
  )
  return (
    <ViewFrame title={t('view.health.title')} about={t('health.about')}>
      {data?.responses === 0 ? (
        <EmptySlice />
      ) : (
        <div className={styles.health}>
          <CalendarCard />
          <RepeatsCards />
          <QualityCards />
          <div className={styles.pair}>
            <RowsCard />
            <WeightsCard />
          </div>
        </div>
      )}
    </ViewFrame>
  )
}
