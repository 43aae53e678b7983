import type { CallContext } from '../../../shared/contract/progress'
import type {
  HardAndEasy,
  LanguageWords,
  SliceWords,
  WordFigure,
  WordLogOdds
} from '../../../shared/contract/slice-words'
import { cesScales } from '../../../shared/domain/mapping'
import type { Slice } from '../../../shared/domain/slice'
import { definitionOf } from '../../../shared/measures/definitions'
import { boxesOf } from '../../../shared/measures/effort-boxes'
import type { InGroups, LogOdds, NoLogOdds } from '../../../shared/statistics/log-odds'
import { COMMENT_LANGUAGES, type CommentLanguage } from '../../../shared/words/comment-language'
import { createLanguageGuesser, languageNamed } from '../../../shared/words/guess-language'
import type { GuessedLanguage } from '../../../shared/words/language-marks'
import { excerptOf } from '../../../shared/words/excerpt'
import { maskComment } from '../../../shared/words/mask-comment'
import { plainText } from '../../../shared/words/plain-text'
import { FEWEST_COMMENTS, tellingWords, type TellingWord } from '../../../shared/words/telling-words'
import { createWordCounter, type WordCounts } from '../../../shared/words/word-counter'
import type { RunContext } from '../connection'
import type { Database } from '../database'
import type { Project } from '../project/project'
import {
  headersOf,
  LONGEST_COMMENT,
  readComments,
  type CommentRow,
  type Comments,
  type WrittenComment
} from './comments'
import { inTurns } from './in-turns'

export interface WordsQuestion {
  readonly slice: Slice
  readonly columns?: readonly string[] | undefined
  readonly definition?: string | undefined
  readonly language?: CommentLanguage | undefined
  readonly languageColumn?: string | undefined
  readonly most?: number | undefined
}

const MOST_WORDS = 100

/** Comments that the language of most is told from: spread evenly, so that the order of a file does not matter. */
const LANGUAGE_SAMPLE = 5000

/**
 * The words of hard against easy experiences. A document is what one response wrote in all columns asked for; it is
 * hard where the hardest rating of the response within the slice is in the difficult box, easy where that is in the
 * easy one. Every comment is read, a page at a time; weights do not count.
 */
export const countWords = (
  database: Database,
  project: Project,
  question: WordsQuestion,
  { signal, progress }: CallContext
): Promise<SliceWords> => {
  const { slice, language, languageColumn, most = MOST_WORDS } = question
  const columns = question.columns ?? project.mapping.comments
  const languageBy = language !== undefined ? 'said' : languageColumn !== undefined ? 'column' : 'words'
  const asked = {
    slice,
    columns,
    boxes: boxesOf(definitionOf('ces', question.definition ?? '', ...cesScales(project.mapping))),
    ...(languageColumn === undefined ? {} : { languageColumn })
  }
  const context: RunContext = {
    signal,
    progress: () => {
      progress({ phase: 'counting', fraction: null })
    }
  }
  const nothing = { columns: [], counts: new Counting(null).counts, languages: [], dominant: null }
  if (columns.length === 0) return Promise.resolve({ ...nothing, languageBy, revision: project.revision })
  return database.lease((connection) =>
    readComments(connection, project, asked, context, async (comments) => {
      const dominant = languageBy === 'said' ? null : await languageOfMost(comments, languageBy, { signal })
      const counting = new Counting(language ?? dominant, languageBy)
      let done = 0
      for await (const page of comments.pages({ signal })) {
        await inTurns(page, signal, (row) => counting.add(row))
        done += page.length
        progress({ phase: 'counting', fraction: done / comments.total, rows: done })
      }
      const languages: LanguageWords[] = []
      for (const each of COMMENT_LANGUAGES) {
        const counted = counting.of(each)
        if (counted) languages.push(await wordsOf(each, counted, most, comments, { signal }))
      }
      return {
        columns: headersOf(project, columns),
        counts: counting.counts,
        languages: languages.sort((one, other) => sizeOf(other) - sizeOf(one)),
        languageBy,
        dominant: languageBy === 'said' ? null : dominant,
        revision: project.revision
      }
    })
  )
}

const sizeOf = ({ comments: { hard, easy } }: LanguageWords): number => hard + easy

type LanguageBy = SliceWords['languageBy']

/** What finds out the language of a comment. */
const languageFinder = (by: LanguageBy, said: CommentLanguage | null) => {
  const guess = createLanguageGuesser()
  return ({ language }: CommentRow, text: string): GuessedLanguage | 'unknown' => {
    if (by === 'said') return said ?? 'unknown'
    const named = by === 'column' ? languageNamed(language) : 'unknown'
    return named === 'unknown' ? guess(text) : named
  }
}

/** The language of most comments, of those that words are told of; the first of as many. */
const languageOfMost = async (
  comments: Comments,
  by: LanguageBy,
  context: RunContext
): Promise<CommentLanguage | null> => {
  const find = languageFinder(by, null)
  const found = new Map<string, number>()
  const step = Math.max(1, Math.floor(comments.total / LANGUAGE_SAMPLE))
  for await (const page of comments.pages(context, step))
    await inTurns(page, context.signal, (row) => {
      const language = find(row, plainText(row.text))
      found.set(language, (found.get(language) ?? 0) + 1)
    })
  const [first] = COMMENT_LANGUAGES.filter((language) => found.has(language)).sort(
    (one, other) => (found.get(other) ?? 0) - (found.get(one) ?? 0)
  )
  return first ?? null
}

interface Counted {
  readonly counts: WordCounts
  readonly undecided: number
}

/** Counts comments one after the other: each language by itself. */
class Counting {
  readonly counts = { hard: 0, easy: 0, neutral: 0, unrated: 0, otherLanguage: 0, wordless: 0, cut: 0 }
  readonly #counters = new Map<CommentLanguage, ReturnType<typeof createWordCounter>>()
  readonly #dominant: CommentLanguage | null
  readonly #find: ReturnType<typeof languageFinder>
  #undecided = 0

  constructor(dominant: CommentLanguage | null, by: LanguageBy = 'words') {
    this.#dominant = dominant
    this.#find = languageFinder(by, dominant)
  }

  add(row: CommentRow): void {
    const { side, place } = row
    const isCut = row.text.length > LONGEST_COMMENT
    const text = plainText(isCut ? row.text.slice(0, LONGEST_COMMENT) : row.text)
    if (isCut) this.counts.cut += 1
    if (side !== 'hard' && side !== 'easy') {
      this.counts[side ?? 'unrated'] += 1
      return
    }
    this.counts[side] += 1
    const found = this.#find(row, text)
    const language = found === 'unknown' ? this.#dominant : found
    if (language === 'other' || language === null) {
      this.counts.otherLanguage += 1
      return
    }
    const counter = this.#counterOf(language)
    const hasWords = counter.add({ response: place, group: side === 'hard' ? 'one' : 'other', text })
    if (!hasWords) this.counts.wordless += 1
    else if (found === 'unknown') this.#undecided += 1
  }

  of(language: CommentLanguage): Counted | undefined {
    const counts = this.#counters.get(language)?.counts(FEWEST_COMMENTS)
    if (!counts || counts.documents.one + counts.documents.other === 0) return undefined
    return { counts, undecided: language === this.#dominant ? this.#undecided : 0 }
  }

  #counterOf(language: CommentLanguage) {
    const known = this.#counters.get(language)
    if (known) return known
    const counter = createWordCounter(language)
    this.#counters.set(language, counter)
    return counter
  }
}

const hardAndEasy = ({ one, other }: InGroups): HardAndEasy => ({ hard: one, easy: other })

const logOddsOf = ({ delta, variance, z }: LogOdds): WordLogOdds => ({ delta, sigma: Math.sqrt(variance), z })

const orNull = (odds: LogOdds | NoLogOdds): WordLogOdds | null =>
  typeof odds === 'string' ? null : logOddsOf(odds)

const figureOf = (
  { term, group, byDocuments, byTokens }: TellingWord,
  texts: ReadonlyMap<number, WrittenComment>
): WordFigure => ({
  term: term.form,
  words: term.words,
  group: group === 'one' ? 'hard' : 'easy',
  comments: hardAndEasy(term.documents),
  tokens: hardAndEasy(term.tokens),
  byComments: logOddsOf(byDocuments),
  byTokens: orNull(byTokens),
  examples: term.examples[group].flatMap((place) => {
    const written = texts.get(place)
    if (written === undefined) return []
    return [excerptOf(maskComment(written.text.slice(0, LONGEST_COMMENT), written.known), term.key)]
  })
})

const wordsOf = async (
  language: CommentLanguage,
  { counts, undecided }: Counted,
  most: number,
  comments: Comments,
  context: RunContext
): Promise<LanguageWords> => {
  const told = tellingWords(counts)
  const { forgotten } = counts
  const common = { language, comments: hardAndEasy(counts.documents), undecided, forgotten }
  if ('why' in told) return { ...common, why: told.why, words: [], compared: 0, rare: 0 }
  const room = { one: most, other: most }
  const words = told.words.filter(({ group }) => (room[group] -= 1) >= 0)
  const texts = await comments.textsAt(
    [...new Set(words.flatMap(({ term, group }) => term.examples[group]))],
    context
  )
  return {
    ...common,
    words: words.map((word) => figureOf(word, texts)),
    compared: told.compared,
    rare: told.hidden
  }
}
