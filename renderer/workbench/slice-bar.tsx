import { useRef } from 'react'
import { TIME, dimensionOf, isFirstOnly } from '../../shared/domain/slice'
import { useWords } from '../api/services'
import { Button } from '../ui/button'
import { Icon } from '../ui/icon'
import { useKeptFocus } from '../ui/use-kept-focus'
import { ComparisonButton } from './comparison-editor'
import { DefinitionSwitch } from './definition-switch'
import { ExportMenu } from './export-menu'
import { FilterChip } from './filter-chip'
import { FilterButton } from './filter-editor'
import { FirstOnlyChip } from './first-only-chip'
import { NoPeriod } from './no-period'
import { PeriodButton } from './period-editor'
import styles from './slice-bar.module.css'
import { WeightSwitch } from './weight-switch'
import { useWorkbench } from './workbench-context'

interface Props {
  readonly canUndo: boolean
  readonly canRedo: boolean
  readonly isUnsaved: boolean
}

/** What is being looked at, always in sight: project, filters, period, definition. */
export const SliceBar = ({ canUndo, canRedo, isUnsaved }: Props) => {
  const { t } = useWords()
  const { project, state, dispatch } = useWorkbench()
  const element = useRef<HTMLDivElement>(null)
  useKeptFocus(element)
  const filters = state.slice.filters.filter((filter) => dimensionOf(filter) !== TIME)
  return (
    <header className={styles.bar}>
      <div className={styles.brand}>
        <strong>{t('application.name')}</strong>
        <span title={isUnsaved ? `${project.name}. ${t('saving.unsaved')}` : project.name}>
          {isUnsaved && <span className={styles.unsaved} role="img" aria-label={t('saving.unsaved')} />}
          {project.name}
        </span>
      </div>
      <div ref={element} className={styles.filters} role="group" aria-label={t('slice.name')}>
        {filters.map((filter) => (
          <FilterChip key={dimensionOf(filter)} filter={filter} />
        ))}
        {isFirstOnly(state.slice) && <FirstOnlyChip />}
        <FilterButton />
      </div>
      <div className={styles.tools}>
        <div className={styles.pair}>
          <Button
            kind="quiet"
            size="icon"
            aria-label={t('ui.undo')}
            isDisabled={!canUndo}
            onPress={() => dispatch({ type: 'undo' })}
          >
            <Icon name="undo" />
          </Button>
          <Button
            kind="quiet"
            size="icon"
            aria-label={t('ui.redo')}
            isDisabled={!canRedo}
            onPress={() => dispatch({ type: 'redo' })}
          >
            <Icon name="redo" />
          </Button>
        </div>
        {project.hasWeights && <WeightSwitch />}
        <DefinitionSwitch metric="ces" />
        {project.period ? <PeriodButton /> : <NoPeriod />}
        <ComparisonButton />
        <ExportMenu />
      </div>
    </header>
  )
}
