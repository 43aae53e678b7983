import { cesScales } from '../../shared/domain/mapping'
import { definitionBoxes, definitionName } from '../../shared/locale/score-words'
import { definitionOf, definitionsFor } from '../../shared/measures/definitions'
import { useWords } from '../api/services'
import { Button } from '../ui/button'
import { ChoiceMenu } from '../ui/choice-menu'
import { Icon } from '../ui/icon'
import styles from './slice-bar.module.css'
import { useWorkbench } from './workbench-context'

/** How answers become a score, always in sight; switching it re-reads every view. */
export const DefinitionSwitch = ({ metric }: { metric: 'ces' | 'csat' }) => {
  const words = useWords()
  const { t } = words
  const { project, state, dispatch } = useWorkbench()
  const [scale, ...others] =
    metric === 'ces' ? cesScales(project.mapping) : project.mapping.csat ? [project.mapping.csat.scale] : []
  if (!scale) return null
  const chosen = definitionOf(metric, state[metric], scale, ...others)
  return (
    <ChoiceMenu
      label={t('definition.name', { metric: metric.toUpperCase() })}
      choices={definitionsFor(metric, scale, ...others).map((definition) => ({
        id: definition.id,
        name: definitionName(definition, words),
        detail: definitionBoxes(definition, [scale, ...others], words)
      }))}
      value={chosen.id}
      onChoose={(definition) => dispatch({ type: 'define', metric, definition })}
    >
      <Button
        aria-label={t('definition.is', { metric: metric.toUpperCase(), name: definitionName(chosen, words) })}
      >
        <span className={styles.label}>{metric.toUpperCase()}</span>
        <span className={styles.strong}>{definitionName(chosen, words)}</span>
        <span className={`${styles.label} ${styles.optional}`}>
          {definitionBoxes(chosen, [scale, ...others], words)}
        </span>
        <Icon name="chevron" size={12} />
      </Button>
    </ChoiceMenu>
  )
}
