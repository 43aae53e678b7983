import { useWords } from '../api/services'
import { ChoiceMenu } from './choice-menu'
import { Button } from './button'
import { Icon } from './icon'
import { LOOK_CHOICES, type LookChoice } from '../../shared/contract/window-state'

export interface LookControl {
  readonly choice: LookChoice
  readonly choose: (choice: LookChoice) => void
}

/** Light, dark, or as the system. */
export const LookSwitch = ({ choice, choose }: LookControl) => {
  const { t } = useWords()
  return (
    <ChoiceMenu
      label={t('look.name')}
      choices={LOOK_CHOICES.map((id) => ({ id, name: t(`look.${id}`) }))}
      value={choice}
      onChoose={choose}
    >
      <Button kind="quiet">
        {t('look.name')}
        <Icon name="chevron" size={12} />
      </Button>
    </ChoiceMenu>
  )
}
