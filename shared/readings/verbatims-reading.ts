import type { LanguageWords, WordFigure } from '../contract/slice-words'
import type { WordLists } from '../figures/words'
import { noWordsText, wordCountsText } from '../locale/verbatim-words'
import type { Words } from '../locale/words'

/** Words told of each side; the table has more. */
const MOST_TOLD = 5

/** Which words mark hard and which mark easy experiences, with the comments that hold them on either side. */
export const verbatimsReading = (told: LanguageWords, { hard, easy }: WordLists, words: Words): string[] => {
  const { t, count, every } = words
  if (hard.length + easy.length === 0) return [noWordsText(told, words)]
  const wordText = ({ term, comments, group }: WordFigure): string => {
    const other = group === 'hard' ? 'easy' : 'hard'
    return t('verbatims.reading.word', {
      word: term,
      n: count(comments[group]),
      of: count(told.comments[group]),
      others: count(comments[other]),
      ofOthers: count(told.comments[other])
    })
  }
  const listOf = (list: readonly WordFigure[]) => every(list.slice(0, MOST_TOLD).map(wordText))
  return [
    wordCountsText(told, words),
    ...(hard.length > 0 ? [t('verbatims.reading.hard', { list: listOf(hard) })] : []),
    ...(easy.length > 0 ? [t('verbatims.reading.easy', { list: listOf(easy) })] : []),
    t('verbatims.reading.chance', { n: count(told.compared) })
  ]
}
