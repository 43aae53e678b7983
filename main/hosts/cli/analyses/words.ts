import type {
  HardAndEasy,
  LanguageWords,
  SliceWords,
  WordFigure
} from '../../../../shared/contract/slice-words'
import { ratesSeveral, scalesOf } from '../../../../shared/domain/mapping'
import { plainLetters } from '../../../../shared/domain/plain-letters'
import { wordLists } from '../../../../shared/figures/words'
import { answerRange } from '../../../../shared/locale/score-words'
import type { Words } from '../../../../shared/locale/words'
import { answersIn, type Boxes } from '../../../../shared/measures/boxes'
import { boxesOf } from '../../../../shared/measures/effort-boxes'
import { COMMENT_LANGUAGES } from '../../../../shared/words/comment-language'
import { excerptOf } from '../../../../shared/words/excerpt'
import { FEWEST_COMMENTS, PRIOR_DOCUMENTS, PRIOR_TOKENS } from '../../../../shared/words/telling-words'
import { columnFinder, type FindColumn } from '../column-names'
import { DataError } from '../usage-error'
import { cell, type Analysis, type AnalysisInput, type Ask, type Cell } from './analysis'
import { readScore } from './asked-score'

/** Words a table has of each group and language. */
const MOST_SHOWN = 15

/** Characters of an example in a table. */
const EXAMPLE_LENGTH = 90

/** The words that tell hard from easy experiences, with comments that show how they are used. */
export const askWords: Ask = async (input) => {
  const { client, project, slice, options, words } = input
  const find = columnFinder(input.columns, words)
  const columns = options.comment?.map((name) => find(name).key)
  if (!columns && project.mapping.comments.length === 0) throw new DataError(words.t('words.no-comments'))
  const { definition } = readScore(input, 'ces')
  const told = await client.call('slice.words', {
    slice,
    definition: definition.id,
    ...(columns ? { columns } : {}),
    ...languageOf(options.language, find)
  })
  if (told.columns.length === 0) throw new DataError(words.t('words.no-comments'))
  return describe(told, definition.id, boxesOf(definition), input)
}

/** A language by its code, else the column that says it. */
const languageOf = (said: string | undefined, find: FindColumn) => {
  if (said === undefined) return {}
  const language = COMMENT_LANGUAGES.find((code) => code === said.toLowerCase())
  return language ? { language } : { languageColumn: find(said).key }
}

const describe = (told: SliceWords, definition: string, boxes: Boxes, input: AnalysisInput): Analysis => {
  const { t } = input.words
  const { columns, counts, languageBy, dominant, languages } = told
  return {
    json: {
      definition,
      method: 'log-odds-informative-dirichlet',
      prior: { comments: PRIOR_DOCUMENTS, tokens: PRIOR_TOKENS },
      fewestComments: FEWEST_COMMENTS,
      weighted: false,
      columns,
      counts,
      languageBy,
      dominant,
      languages
    },
    columns: [
      { name: 'language', title: t('words.column.language') },
      { name: 'experience', title: t('words.column.experience') },
      { name: 'word', title: t('words.column.word') },
      { name: 'hard', title: t('words.column.hard'), isNumber: true },
      { name: 'easy', title: t('words.column.easy'), isNumber: true },
      { name: 'z', title: 'z', isNumber: true },
      { name: 'example', title: t('words.column.example') }
    ],
    rows: told.languages.flatMap((language) => rowsOf(language, input.words)),
    notes: [
      ...told.languages.map((language) => languageNote(language, input.words)),
      ...methodNotes(told, boxes, input)
    ]
  }
}

const rowsOf = (language: LanguageWords, words: Words): Cell[][] => {
  const { hard, easy } = wordLists(language, MOST_SHOWN)
  return [...hard, ...easy].map((word) => rowOf(language, word, words))
}

const rowOf = ({ language, comments }: LanguageWords, word: WordFigure, words: Words): Cell[] => {
  const { t } = words
  const share = (group: keyof HardAndEasy) =>
    cell(
      word.comments[group],
      t('words.comments-share', {
        n: words.count(word.comments[group]),
        share: words.percent(word.comments[group] / comments[group], 0)
      })
    )
  const [example = ''] = word.examples
  return [
    cell(language),
    cell(word.group, t(`words.${word.group}`)),
    cell(word.term),
    share('hard'),
    share('easy'),
    cell(word.byComments.z, words.signed(word.byComments.z, 1)),
    cell(example, excerptOf(example, plainLetters(word.term), EXAMPLE_LENGTH))
  ]
}

const languageNote = (language: LanguageWords, words: Words): string => {
  const { t } = words
  const { comments, undecided, compared, why, forgotten } = language
  const name = t(`words.language.${language.language}`)
  const counts = { hard: words.count(comments.hard), easy: words.count(comments.easy) }
  return [
    why
      ? t('words.too-few', { language: name, ...counts, needed: FEWEST_COMMENTS })
      : t('words.language-counts', { language: name, ...counts, compared: words.count(compared) }),
    ...(undecided > 0 ? [t('words.undecided', { n: words.count(undecided) })] : []),
    ...(forgotten > 0 ? [t('words.forgotten', { n: words.count(forgotten) })] : [])
  ].join(' ')
}

const methodNotes = ({ counts, columns }: SliceWords, boxes: Boxes, input: AnalysisInput): string[] => {
  const { project, words } = input
  const { t } = words
  const scales = scalesOf(project, 'ces')
  const answers = (box: Boxes['good']) =>
    words.list([...new Set(scales.map((scale) => answerRange(answersIn(box, scale))))])
  const leftOut = (['neutral', 'unrated', 'otherLanguage', 'wordless', 'cut'] as const).flatMap((why) =>
    counts[why] === 0 ? [] : [t(`words.left-out.${why}`, { count: counts[why], n: words.count(counts[why]) })]
  )
  return [
    t('words.sides', { hard: answers(boxes.bad), easy: answers(boxes.good) }),
    ...(ratesSeveral(project.mapping) ? [t('words.hardest')] : []),
    ...(columns.length > 1 ? [t('words.columns', { columns: words.every(columns) })] : []),
    ...leftOut,
    t('words.method', { fewest: FEWEST_COMMENTS, prior: PRIOR_DOCUMENTS }),
    t(project.hasWeights ? 'words.unweighted' : 'words.masked')
  ]
}
