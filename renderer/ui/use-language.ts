import { LANGUAGES, toLanguage, type Language } from '../../shared/locale/words'
import { useKept } from './use-kept'

/** A language, or that of the system. */
export type LanguageChoice = Language | 'system'

const CHOICES: readonly LanguageChoice[] = [...LANGUAGES, 'system']

/** The language in use, the choice behind it, and how to choose. Remembered. */
export const useLanguage = () => {
  const [choice, choose] = useKept('effortscope.language', CHOICES, 'system')
  return { language: choice === 'system' ? toLanguage(navigator.language) : choice, choice, choose }
}
