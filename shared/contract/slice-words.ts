import type { CommentLanguage } from '../words/comment-language'

/** The same number for comments of hard and of easy experiences. */
export interface HardAndEasy {
  readonly hard: number
  readonly easy: number
}

export interface WordLogOdds {
  /** Above 0 where the word belongs to hard experiences, below 0 where it belongs to easy ones; natural logarithms. */
  readonly delta: number
  readonly sigma: number
  readonly z: number
}

/** A word, or two together, that tells hard from easy experiences. */
export interface WordFigure {
  /** As most write it. */
  readonly term: string
  readonly words: 1 | 2
  readonly group: 'hard' | 'easy'
  /** Comments that hold it, and how often it was written. */
  readonly comments: HardAndEasy
  readonly tokens: HardAndEasy
  /** By comments: what words are ranked by, as one angry customer may repeat a word. */
  readonly byComments: WordLogOdds
  /** By words; `null` where it is the only one. */
  readonly byTokens: WordLogOdds | null
  /** Comments of its group that show how it is used, what could tell who wrote them covered; at most three. */
  readonly examples: readonly string[]
}

/** The words of one language. */
export interface LanguageWords {
  readonly language: CommentLanguage
  /** Comments with a word in them. */
  readonly comments: HardAndEasy
  /** Those among them whose language nothing decided, and that count under the language of most. */
  readonly undecided: number
  /** Why nothing is told. */
  readonly why?: 'too-few-comments'
  /** The strongest first, whichever group they belong to; of each group no more than were asked for. */
  readonly words: readonly WordFigure[]
  /** Words and pairs compared: those in ten comments or more. */
  readonly compared: number
  /** Words and pairs in fewer comments than that. */
  readonly rare: number
  /** Comments that a count may be short of, because the rarest words were let go; 0 but for very many comments. */
  readonly forgotten: number
}

/** Comments of a slice, each counted once. */
export interface CommentCounts {
  readonly hard: number
  readonly easy: number
  /** Left out: neither hard nor easy. */
  readonly neutral: number
  /** Left out: effort was not rated. */
  readonly unrated: number
  /** Left out: in a language that words are not told of. */
  readonly otherLanguage: number
  /** Left out: signs, numbers and words that say nothing. */
  readonly wordless: number
  /** Read up to the length of the longest that is read. */
  readonly cut: number
}

/** The words of hard against easy experiences in a slice, by language. */
export interface SliceWords {
  /** Headers of the columns that were read. */
  readonly columns: readonly string[]
  readonly counts: CommentCounts
  readonly languages: readonly LanguageWords[]
  /** How the language of a comment is known: it was said, a column says it, or its words do. */
  readonly languageBy: 'said' | 'column' | 'words'
  /** The language of most comments, where it is known by words. */
  readonly dominant: CommentLanguage | null
  readonly revision: number
}
