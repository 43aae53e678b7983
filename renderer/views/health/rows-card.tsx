import { sumOf } from '../../../shared/domain/left-out'
import { accountOfProject } from '../../../shared/figures/account'
import { useWords } from '../../api/services'
import { Button } from '../../ui/button'
import { AccountSum } from '../../workbench/account-sum'
import { LeftOutPanel } from '../../workbench/left-out-panel'
import { PanelTrigger } from '../../workbench/panel-trigger'
import { RefusedPanel } from '../../workbench/refused-panel'
import { useWorkbench } from '../../workbench/workbench-context'
import { CardFigure, HealthCard } from './health-card'
import styles from './health-view.module.css'

/** What became of every row of the files; the rows themselves are behind the buttons. */
export const RowsCard = () => {
  const words = useWords()
  const { t, count, percent } = words
  const { project } = useWorkbench()
  const { rowsIn, kept } = accountOfProject(project)
  const leftOut = sumOf(project.leftOut)
  return (
    <HealthCard title={t('health.rows.title')}>
      <CardFigure
        value={rowsIn === 0 ? count(0) : percent(kept / rowsIn, kept === rowsIn ? 0 : 1)}
        explain={() => ({
          name: t('health.rows.title'),
          lines: [t('hint.share', { n: count(kept), of: count(rowsIn) }), t('health.rows.whole')]
        })}
      >
        {t('health.rows.figure', { n: count(rowsIn) })}
      </CardFigure>
      <div className={styles.buttons}>
        {project.refused > 0 && (
          <PanelTrigger title={t('refused.title')} button={<Button>{t('health.rows.see-refused')}</Button>}>
            {(close) => <RefusedPanel close={close} />}
          </PanelTrigger>
        )}
        {leftOut > 0 && (
          <PanelTrigger title={t('left-out.title')} button={<Button>{t('health.rows.see-left-out')}</Button>}>
            {(close) => <LeftOutPanel close={close} />}
          </PanelTrigger>
        )}
      </div>
      <AccountSum />
      <p className={styles.faint}>{t('health.rows.whole')}</p>
    </HealthCard>
  )
}
