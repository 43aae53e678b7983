import { useWords } from '../api/services'
import { Button } from '../ui/button'
import { ChoiceMenu } from '../ui/choice-menu'
import { Icon } from '../ui/icon'
import styles from './slice-bar.module.css'
import { useWorkbench } from './workbench-context'

/** Whether figures are weighted. Weights change every number, so they are never on by themselves. */
export const WeightSwitch = () => {
  const { t } = useWords()
  const { state, dispatch } = useWorkbench()
  const now = state.weighted ? 'weighted' : 'unweighted'
  return (
    <ChoiceMenu
      label={t('weight.name')}
      choices={(['unweighted', 'weighted'] as const).map((id) => ({ id, name: t(`weight.${id}`) }))}
      value={now}
      onChoose={(choice) => dispatch({ type: 'weigh', weighted: choice === 'weighted' })}
    >
      <Button>
        <span className={styles.strong}>{t(`weight.${now}`)}</span>
        <Icon name="chevron" size={12} />
      </Button>
    </ChoiceMenu>
  )
}
