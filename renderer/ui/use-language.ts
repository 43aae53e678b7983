import { useState } from 'react'
import { LANGUAGES, toLanguage, type Language } from '../../shared/locale/words'

/** A language, or that of the system. */
export type LanguageChoice = Language | 'system'

const KEPT_AS = 'effortscope.language'

const isLanguage = (value: string | null): value is Language =>
  LANGUAGES.some((language) => language === value)

/** The language in use, the choice behind it, and how to choose. Remembered. */
export const useLanguage = () => {
  const [choice, setChoice] = useState<LanguageChoice>(() => {
    const kept = localStorage.getItem(KEPT_AS)
    return isLanguage(kept) ? kept : 'system'
  })
  const choose = (next: LanguageChoice) => {
    localStorage.setItem(KEPT_AS, next)
    setChoice(next)
  }
  return { language: choice === 'system' ? toLanguage(navigator.language) : choice, choice, choose }
}
