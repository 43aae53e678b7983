import type { LanguageWords, WordFigure } from '../contract/slice-words'

/** Beyond this a word is told: of words that say nothing one in twenty lies beyond it by chance. */
export const TELLING_Z = 1.96

/** The words of one language, those of hard and those of easy experiences, the strongest first. */
export interface WordLists {
  readonly hard: readonly WordFigure[]
  readonly easy: readonly WordFigure[]
  /** Words and pairs compared of which one in twenty would be listed by chance alone. */
  readonly compared: number
}

/** Comments of the word's group that hold it. */
export const commentsOf = ({ comments, group }: WordFigure): number => comments[group]

const partsOf = ({ term, words }: WordFigure): readonly string[] => (words === 2 ? term.split(' ') : [])

/**
 * Whether a listed word says the same as a stronger one: a pair and its parts in much the same comments are one
 * finding, not three. `SAME` of the comments of the larger one is much the same.
 */
const SAME = 0.8

const saysTheSame = (one: WordFigure, other: WordFigure): boolean => {
  const isPart = partsOf(one).includes(other.term) || partsOf(other).includes(one.term)
  const overlap = partsOf(one).length > 0 && partsOf(one).some((part) => partsOf(other).includes(part))
  if (!isPart && !overlap) return false
  const [fewer = 0, more = 0] = [commentsOf(one), commentsOf(other)].sort((a, b) => a - b)
  return fewer >= SAME * more
}

const listOf = (words: readonly WordFigure[], most: number): WordFigure[] =>
  words
    .filter(({ byComments }) => Math.abs(byComments.z) >= TELLING_Z)
    .reduce<WordFigure[]>(
      (listed, word) => (listed.some((known) => saysTheSame(known, word)) ? listed : [...listed, word]),
      []
    )
    .slice(0, most)

/** The words to show of one language, so many of each group; words that only repeat a stronger one are left out. */
export const wordLists = ({ words, compared }: LanguageWords, most: number): WordLists => ({
  hard: listOf(
    words.filter(({ group }) => group === 'hard'),
    most
  ),
  easy: listOf(
    words.filter(({ group }) => group === 'easy'),
    most
  ),
  compared
})
