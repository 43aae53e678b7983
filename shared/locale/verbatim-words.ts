import type { LanguageWords, SliceWords } from '../contract/slice-words'
import type { VerbatimPage } from '../contract/verbatim-page'
import type { ViewState } from '../contract/view-state'
import { cesScales, ratesSeveral, type Mapping } from '../domain/mapping'
import { HIDDEN_BASE } from '../figures/suppression'
import { answersIn, type Box } from '../measures/boxes'
import type { Definition } from '../measures/definition'
import { boxesOf } from '../measures/effort-boxes'
import { FEWEST_COMMENTS, PRIOR_DOCUMENTS } from '../words/telling-words'
import { answerRange } from './score-words'
import type { Words } from './words'

/** Which answers are those of hard and of easy experiences: "Hard: answers 1–3 as given. Easy: answers 5–7." */
export const effortSidesText = (
  definition: Definition,
  scales: ReturnType<typeof cesScales>,
  words: Words
): string => {
  const boxes = boxesOf(definition)
  const answers = (box: Box) =>
    words.list([...new Set(scales.map((scale) => answerRange(answersIn(box, scale))))])
  return words.t('words.sides', { hard: answers(boxes.bad), easy: answers(boxes.good) })
}

/** How many comments of either side there are, and how many words were compared. */
export const wordCountsText = (
  { language, comments, compared }: LanguageWords,
  { t, count }: Words
): string =>
  t('verbatims.counts', {
    language: t(`words.language.${language}`),
    hard: count(comments.hard),
    easy: count(comments.easy),
    compared: count(compared)
  })

/** Comments that no word is told of, by the reason. */
const leftOutTexts = (counts: SliceWords['counts'], { t, count }: Words): string[] =>
  (['neutral', 'unrated', 'otherLanguage', 'wordless', 'cut'] as const).flatMap((why) =>
    counts[why] === 0 ? [] : [t(`words.left-out.${why}`, { count: counts[why], n: count(counts[why]) })]
  )

interface Told {
  readonly told: LanguageWords
  /** Nothing while they are not known. */
  readonly counts: SliceWords['counts'] | undefined
  readonly definition: Definition
  readonly mapping: Mapping
  /** Whether figures elsewhere are weighted. */
  readonly weighted: boolean
}

/** What must be known of words: whose they are, which comments are left out, and how they were compared. */
export const wordNotes = ({ told, counts, definition, mapping, weighted }: Told, words: Words): string[] => {
  const { t, count } = words
  const leftOut = counts ? leftOutTexts(counts, words) : []
  return [
    effortSidesText(definition, cesScales(mapping), words),
    [
      wordCountsText(told, words),
      ...(told.undecided > 0 ? [t('verbatims.undecided', { n: count(told.undecided) })] : [])
    ].join(' '),
    ...(ratesSeveral(mapping) ? [t('verbatims.hardest')] : []),
    ...(leftOut.length > 0 ? [leftOut.join(' ')] : []),
    [
      t('verbatims.method', { prior: PRIOR_DOCUMENTS, fewest: FEWEST_COMMENTS }),
      ...(weighted ? [t('verbatims.unweighted')] : [])
    ].join(' ')
  ]
}

/** Why no words are told of a language. */
export const noWordsText = ({ why, comments }: LanguageWords, { t, count }: Words): string =>
  why
    ? t('verbatims.too-few', {
        hard: count(comments.hard),
        easy: count(comments.easy),
        needed: FEWEST_COMMENTS
      })
    : t('verbatims.no-words')

/** That comments of so few are not shown. */
export const hiddenCommentsText = (
  { responses }: Pick<VerbatimPage, 'responses'>,
  { t, count }: Words
): string => t('verbatims.hidden', { count: responses, n: count(responses), least: HIDDEN_BASE })

/** "3 comments with “queue”" */
export const listTitle = (
  { total }: Pick<VerbatimPage, 'total'>,
  { word }: Pick<ViewState['verbatims'], 'word'>,
  { t, count }: Words
): string =>
  word === null
    ? t('verbatims.listed', { count: total, n: count(total) })
    : t('verbatims.holding', { count: total, n: count(total), word })

/** Which comments are listed, in which order, how many of them are here, and what is covered. */
export const listNotes = (
  { total, texts, days }: Pick<VerbatimPage, 'total' | 'texts' | 'days'>,
  { side, search, order, masked }: ViewState['verbatims'],
  words: Words
): string[] => {
  const { t, count, pair } = words
  const isOrdered = order !== 'newest' || days.some((day) => day !== null)
  const listed = [
    ...(side === 'all' ? [] : [pair(t('verbatims.side'), t(`verbatims.${side}`))]),
    ...(search.trim() === '' ? [] : [pair(t('verbatims.search'), search.trim())]),
    ...(isOrdered ? [pair(t('verbatims.order'), t(`verbatims.${order}`))] : [])
  ]
  return [
    ...(listed.length > 0 ? [words.apart(listed)] : []),
    ...(texts.length < total ? [t('verbatims.first', { count: texts.length, n: count(texts.length) })] : []),
    ...(masked ? [t('verbatims.masked-in-list')] : [])
  ]
}
