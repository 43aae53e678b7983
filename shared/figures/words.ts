import type { LanguageWords, WordFigure } from '../contract/slice-words'
import { PARTICLES } from '../words/negations'

/** Beyond this a word is told: of words that say nothing one in twenty lies beyond it by chance. */
export const TELLING_Z = 1.96

/** The words of one language, those of hard and those of easy experiences, the strongest first. */
export interface WordLists {
  readonly hard: readonly WordFigure[]
  readonly easy: readonly WordFigure[]
}

const partsOf = ({ term, words }: WordFigure): readonly string[] => (words === 2 ? term.split(' ') : [])

/** A pair in this share of the comments of a word, or of another pair with the same word in it, is the same finding. */
const SAME = 0.8

const sameComments = (one: WordFigure, other: WordFigure): boolean => {
  const [first, second] = [one.comments[one.group], other.comments[other.group]]
  return Math.min(first, second) >= SAME * Math.max(first, second)
}

/** "Attendais" and "mieux" are said by "attendais mieux", where they are hardly written apart. */
const isSaidByPair = (word: WordFigure, words: readonly WordFigure[]): boolean =>
  words.some((pair) => partsOf(pair).includes(word.term) && sameComments(pair, word))

const overlaps = (one: WordFigure, other: WordFigure): boolean =>
  partsOf(one).some((part) => partsOf(other).includes(part)) && sameComments(one, other)

const listOf = (
  { words, language }: LanguageWords,
  group: WordFigure['group'],
  most: number
): WordFigure[] => {
  const telling = words.filter(
    (word) =>
      word.group === group && Math.abs(word.byComments.z) >= TELLING_Z && !PARTICLES[language].has(word.term)
  )
  return telling
    .filter((word) => !isSaidByPair(word, telling))
    .reduce<WordFigure[]>(
      (listed, word) => (listed.some((known) => overlaps(known, word)) ? listed : [...listed, word]),
      []
    )
    .slice(0, most)
}

/**
 * The words to show of one language, so many of each group: those beyond `TELLING_Z`, without words that only repeat
 * a pair, without pairs that only repeat another, and without a "not" that stands alone.
 */
export const wordLists = (words: LanguageWords, most: number): WordLists => ({
  hard: listOf(words, 'hard', most),
  easy: listOf(words, 'easy', most)
})
