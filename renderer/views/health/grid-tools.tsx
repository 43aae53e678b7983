import { dimensionLabel } from '../../../shared/locale/slice-words'
import { rangeText } from '../../../shared/locale/scale-words'
import { gridChoice, gridColumns, gridRanges, gridText } from '../../../shared/views/grid-question'
import { useWords } from '../../api/services'
import { Button } from '../../ui/button'
import { ChoiceMenu } from '../../ui/choice-menu'
import { Icon } from '../../ui/icon'
import { useWorkbench } from '../../workbench/workbench-context'
import { DriverPicker } from '../drivers/driver-picker'
import styles from './health-view.module.css'

/** Which columns are read as one grid, and on which range. */
export const GridTools = () => {
  const words = useWords()
  const { t, count } = words
  const { project, state, dispatch } = useWorkbench()
  const offered = gridColumns(project)
  const { columns, range } = gridChoice(project, state.health)
  if (offered.length === 0) return null
  return (
    <div className={styles.day}>
      <DriverPicker
        label={t('health.grid.columns')}
        shown={
          columns.length === 0
            ? t('health.grid.columns')
            : t('health.grid.chosen', { count: columns.length, n: count(columns.length) })
        }
        choices={offered.map((id) => ({
          id,
          name: dimensionLabel(id, project.dimensions, words).trim(),
          detail: count(project.dimensions.find((dimension) => dimension.id === id)?.values ?? 0)
        }))}
        chosen={columns}
        onChange={(grid) => dispatch({ type: 'arrange', view: 'health', how: { grid } })}
      />
      {columns.length > 0 && (
        <ChoiceMenu
          label={t('health.grid.range')}
          choices={gridRanges(project).map((one) => ({ id: rangeText(one), name: rangeText(one) }))}
          value={rangeText(range)}
          onChoose={(chosen) =>
            dispatch({
              type: 'arrange',
              view: 'health',
              how: { range: gridRanges(project).find((one) => rangeText(one) === chosen) ?? null }
            })
          }
        >
          <Button aria-label={words.pair(t('health.grid.range'), rangeText(range))}>
            {rangeText(range)}
            <Icon name="chevron" size={12} />
          </Button>
        </ChoiceMenu>
      )}
    </div>
  )
}

/** What is read as a grid, and why. */
export const GridNote = () => {
  const words = useWords()
  const { project, state } = useWorkbench()
  return gridText(project, state.health, words).map((text) => (
    <p key={text} className={styles.soft}>
      {text}
    </p>
  ))
}
