import { plainLetters } from '../domain/plain-letters'
import type { CommentLanguage } from './comment-language'
import { createLanguageGuesser } from './guess-language'
import { NEGATIONS } from './negations'
import { termsOfClause } from './terms'
import { clausesOf } from './tokens'

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

/** Letters that are no others with their accents taken off. */
const PLAIN = /^[\0-\x7f]*$/

/** Whether a comment holds a term, as the words of hard and easy experiences are counted. */
export const termFinder = (told: ToldTerm): ((text: string) => boolean) => {
  const { language, undecided } = told
  const guess = createLanguageGuesser()
  const key = keyOf(told.term)
  const words = textsOfTerm(told)
  // To look for a word in a clause costs less than to take the clause apart.
  const mayHold = (clause: string) => !PLAIN.test(clause) || words.every((word) => clause.includes(word))
  const isOwn = (text: string) => {
    const found = guess(text)
    return found === language || (found === 'unknown' && undecided)
  }
  return (text) =>
    clausesOf(text).some(
      (clause) => mayHold(clause) && termsOfClause(clause, language).some((each) => each.key === key)
    ) && isOwn(text)
}
