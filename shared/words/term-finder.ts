import { plainLetters } from '../domain/plain-letters'
import type { CommentLanguage } from './comment-language'
import { createLanguageGuesser } from './guess-language'
import { NEGATIONS } from './negations'
import { termsOf } from './terms'

/** A word as it is told: in its language, and whether comments whose language nothing decides count as of it. */
export interface ToldTerm {
  readonly term: string
  readonly language: CommentLanguage
  readonly undecided: boolean
}

/** Terms are counted by their letters without accents. */
const keyOf = (term: string): string => plainLetters(term)

/** What every comment with a term in it holds: its words, but for negations, which are written in many ways. */
export const textsOfTerm = ({ term, language }: ToldTerm): string[] =>
  keyOf(term)
    .split(' ')
    .filter((word) => !NEGATIONS[language].has(word))

/** Whether a comment holds a term, as the words of hard and easy experiences are counted. */
export const termFinder = ({ term, language, undecided }: ToldTerm): ((text: string) => boolean) => {
  const guess = createLanguageGuesser()
  const key = keyOf(term)
  return (text) => {
    const found = guess(text)
    const isOwn = found === language || (found === 'unknown' && undecided)
    return isOwn && termsOf(text, language).some((each) => each.key === key)
  }
}
