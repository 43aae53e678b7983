import { wordsOf, type ColumnProfile } from './column-profile'
import { findWord, isWord } from './header-words'
import type { Family } from './labels/label-family'
import { signOfLabel } from './polarity'
import { holdsWords } from './words-held'
import { labelsInAnswers } from './written-labels'

/** What answers speak of where the question is how easy something was. */
const SPEAKING: readonly Family[] = ['ease', 'effort', 'agreement']

/** "Ease" as the name of a column, in a list of answers (`answers.ease`) too. */
const easeNamed = (header: string): string | undefined => {
  const name = header.split(/[.:/>]/).at(-1) ?? ''
  return isWord(name, 'easeNamed') ? findWord(name, 'easeNamed') : undefined
}

/**
 * The word by which a header asks how easy something was. The metric's name and words of effort are enough;
 * a word of ease or difficulty ("Easy mode") is only in a question, in a statement to agree with, or over
 * answers that speak of ease or of agreement themselves.
 */
export const asksForEffort = (profile: ColumnProfile): string | undefined => {
  const header = wordsOf(profile)
  const named = findWord(header, 'ces') ?? findWord(header, 'effort') ?? easeNamed(header)
  if (named !== undefined) return named
  const asked =
    header.includes('?') ||
    findWord(header, 'asked') !== undefined ||
    labelsInAnswers([profile]).some(({ label }) => signOfLabel(label) !== 0) ||
    SPEAKING.some((family) => holdsWords(profile)?.family === family)
  return asked ? (findWord(header, 'ease') ?? findWord(header, 'difficulty')) : undefined
}
