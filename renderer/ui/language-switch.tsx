import { LANGUAGES, languageName } from '../../shared/locale/words'
import { useWords } from '../api/services'
import { Button } from './button'
import { ChoiceMenu } from './choice-menu'
import { Icon } from './icon'
import type { LanguageChoice } from './use-language'

export interface LanguageControl {
  readonly choice: LanguageChoice
  readonly choose: (choice: LanguageChoice) => void
}

/** The language of the window, or as the system. */
export const LanguageSwitch = ({ choice, choose }: LanguageControl) => {
  const { t } = useWords()
  return (
    <ChoiceMenu<LanguageChoice>
      label={t('language.name')}
      choices={[
        { id: 'system', name: t('language.system') },
        ...LANGUAGES.map((id) => ({ id, name: languageName(id) }))
      ]}
      value={choice}
      onChoose={choose}
    >
      <Button kind="quiet">
        {t('language.name')}
        <Icon name="chevron" size={12} />
      </Button>
    </ChoiceMenu>
  )
}
