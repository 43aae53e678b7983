import type { Metric } from '../../shared/domain/metric'
import { definitionBoxes, definitionName } from '../../shared/locale/score-words'
import { definitionOf, definitionsFor } from '../../shared/measures/definitions'
import { scalesOfMetric } from '../../shared/views/metric-asked'
import { useWords } from '../api/services'
import { Button } from '../ui/button'
import { ChoiceMenu } from '../ui/choice-menu'
import { Icon } from '../ui/icon'
import styles from './slice-bar.module.css'
import { useWorkbench } from './workbench-context'

/** How answers become a score, always in sight; switching it re-reads every view. */
export const DefinitionSwitch = ({ metric }: { metric: Metric }) => {
  const words = useWords()
  const { t } = words
  const { project, state, dispatch } = useWorkbench()
  const [scale, ...others] = scalesOfMetric(project.mapping, metric)
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
