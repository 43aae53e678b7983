import { plainLetters } from '../domain/plain-letters'
import { GUESSED_LANGUAGES, marksOf, OTHER_LANGUAGE, type GuessedLanguage } from './language-marks'
import { writtenAlike } from './tokens'

/** As many words as it takes to know. */
const MOST_WORDS = 25

/** What the best language has to have, and to have more than the next. */
const LEAST = 0.9
const LEAD = 0.4
const LEAD_SHARE = 0.2

/** Words come again: what was found of so many is kept. */
const MOST_KNOWN = 50_000

export type GuessLanguage = (text: string) => GuessedLanguage | 'unknown'

/**
 * Guesses the language a comment is written in: the one whose words that say nothing, common words, letters and
 * endings it has most of. `other` for a language that words are not told of, `unknown` where nothing decides: a
 * comment of a word or two, or of signs.
 */
export const createLanguageGuesser = (): GuessLanguage => {
  const known = new Map<string, Float64Array>()
  const marks = (word: string): Float64Array => {
    const found = known.get(word)
    if (found) return found
    if (known.size >= MOST_KNOWN) known.clear()
    const made = marksOf(word)
    known.set(word, made)
    return made
  }
  return (text) => {
    const words = firstWords(text)
    const scores = new Float64Array(GUESSED_LANGUAGES.length)
    for (const word of words) {
      const own = marks(word)
      for (let at = 0; at < scores.length; at += 1) scores[at] = (scores[at] ?? 0) + (own[at] ?? 0)
    }
    let best = 0
    let next = 0
    for (const score of scores)
      if (score > best) [next, best] = [best, score]
      else if (score > next) next = score
    if (best >= LEAST && best - next >= Math.max(LEAD, LEAD_SHARE * best))
      return GUESSED_LANGUAGES[scores.indexOf(best)] ?? 'unknown'
    return isOtherScript(words) ? OTHER_LANGUAGE : 'unknown'
  }
}

const WORD = /\p{L}[\p{L}\p{M}]*/gu

const firstWords = (text: string): string[] => {
  const words: string[] = []
  const alike = writtenAlike(text)
  WORD.lastIndex = 0
  for (let found = WORD.exec(alike); found && words.length < MOST_WORDS; found = WORD.exec(alike))
    words.push(found[0])
  return words
}

/** Most words in letters that none of the languages is written in. */
const isOtherScript = (words: readonly string[]): boolean =>
  words.length > 0 && words.filter((word) => !/\p{Script=Latin}/u.test(word)).length * 2 > words.length

const NAMES: readonly (readonly [RegExp, GuessedLanguage])[] = [
  [/^(?:en|eng)\b|^(?:english|anglais|inglese|engleza|englisch|ingles)/, 'en'],
  [/^(?:fr|fra|fre)\b|^(?:french|francais|francese|franceza|franzosisch|frances)/, 'fr'],
  [/^(?:it|ita)\b|^(?:italian|italien|italiano|italiana|italienisch)/, 'it'],
  [/^(?:ro|ron|rum)\b|^(?:romanian|roumain|rumeno|romeno|romana|rumanisch|rumano|limba romana)/, 'ro']
]

/** A language by what a survey tool calls it: "fr", "fr-FR", "FR_fr", "French", "français"; `unknown` of nothing. */
export const languageNamed = (name: string | null): GuessedLanguage | 'unknown' => {
  const written = plainLetters(name ?? '')
    .trim()
    .replaceAll('_', '-')
  if (written === '') return 'unknown'
  return NAMES.find(([pattern]) => pattern.test(written))?.[1] ?? OTHER_LANGUAGE
}
