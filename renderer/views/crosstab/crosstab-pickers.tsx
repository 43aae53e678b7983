import { ToggleButton } from 'react-aria-components/ToggleButton'
import type { Arrangements } from '../../../shared/contract/view-state'
import { METRICS } from '../../../shared/domain/metric'
import { ANSWER } from '../../../shared/figures/crosstab-asked'
import { crosstabDimensionText } from '../../../shared/locale/crosstab-words'
import { crosstabDimensions, withRows, type CrosstabChoice } from '../../../shared/views/ask-crosstab'
import { useWords } from '../../api/services'
import { Button, buttonClass } from '../../ui/button'
import { Segmented } from '../../ui/segmented'
import { SelectField } from '../../ui/select-field'
import { DefinitionSwitch } from '../../workbench/definition-switch'
import { useWorkbench } from '../../workbench/workbench-context'
import styles from './crosstab-view.module.css'

const NOTHING = '@nothing'

/** What stands in the rows, in the columns and within them, and what the cells say. */
export const CrosstabPickers = ({ choice }: { choice: CrosstabChoice }) => {
  const words = useWords()
  const { t } = words
  const { project, state, dispatch } = useWorkbench()
  const { rows, columns } = choice
  const [outer, inner] = columns
  const arrange = (how: Partial<Arrangements['crosstab']>) =>
    dispatch({ type: 'arrange', view: 'crosstab', how })
  const dimensions = crosstabDimensions(project)
  const choiceOf = (id: string) => ({
    id,
    name: crosstabDimensionText(id, choice.metric, project.dimensions, words)
  })
  const metrics = METRICS.filter((metric) => metric === 'ces' || project.mapping[metric])
  return (
    <div className={styles.pickers}>
      <div className={styles.dimensions}>
        <SelectField
          label={t('crosstab.rows')}
          choices={[...dimensions, ANSWER].map(choiceOf)}
          value={rows}
          onChange={(chosen) => arrange(withRows(choice, chosen))}
        />
        <SelectField
          label={t('crosstab.columns')}
          choices={dimensions.filter((id) => id !== rows && id !== inner).map(choiceOf)}
          value={outer ?? null}
          onChange={(chosen) => arrange({ columns: [chosen, ...(inner === undefined ? [] : [inner])] })}
        />
        <SelectField
          label={t('crosstab.inner')}
          choices={[
            { id: NOTHING, name: t('crosstab.no-inner') },
            ...dimensions.filter((id) => id !== rows && id !== outer).map(choiceOf)
          ]}
          value={inner ?? NOTHING}
          onChange={(chosen) =>
            outer !== undefined && arrange({ columns: chosen === NOTHING ? [outer] : [outer, chosen] })
          }
        />
        <Button
          aria-label={t('crosstab.swap')}
          isDisabled={rows === ANSWER || outer === undefined}
          onPress={() => outer !== undefined && arrange(withRows(choice, outer))}
        >
          {t('crosstab.swap-short')}
        </Button>
      </div>
      <div className={styles.cells}>
        {metrics.length > 1 && (
          <Segmented
            label={t('crosstab.metric')}
            choices={metrics.map((id) => ({ id, name: id.toUpperCase() }))}
            value={choice.metric}
            onChange={(metric) => arrange({ metric })}
          />
        )}
        {rows !== ANSWER && (
          <Segmented
            label={t('crosstab.content')}
            choices={[
              { id: 'score', name: t('crosstab.score') },
              { id: 'shares', name: t('crosstab.shares') }
            ]}
            value={choice.content}
            onChange={(content) => arrange({ content })}
          />
        )}
        {choice.metric === 'csat' && choice.content === 'score' && <DefinitionSwitch metric="csat" />}
        <ToggleButton
          className={`${buttonClass()} ${styles.shade ?? ''}`}
          isSelected={state.crosstab.shaded}
          onChange={(shaded) => arrange({ shaded })}
        >
          {t('crosstab.shade')}
        </ToggleButton>
      </div>
    </div>
  )
}
