import {
  informativePrior,
  logOdds,
  type InGroups,
  type LogOdds,
  type NoLogOdds
} from '../statistics/log-odds'
import type { CommentGroup, TermCount, WordCounts } from './word-counter'

/** Fewer comments than this are not told of: neither a group of so few, nor a word that so few have used. */
export const FEWEST_COMMENTS = 10

/** What the prior is worth: as many words as fifty short comments have, and fifty comments. */
export const PRIOR_TOKENS = 500
export const PRIOR_DOCUMENTS = 50

export interface TellingWord {
  readonly term: TermCount
  /** By comments: what the list is ordered by, as one angry customer may repeat a word. */
  readonly byDocuments: LogOdds
  /** By words: each single word among single words, each pair among pairs. */
  readonly byTokens: LogOdds | NoLogOdds
  /** The group it belongs to. */
  readonly group: CommentGroup
}

export interface TellingWords {
  readonly documents: InGroups
  /** The strongest first, whichever group they belong to. */
  readonly words: readonly TellingWord[]
  /** Words and pairs that were compared. */
  readonly compared: number
  /** Words and pairs that are not told of, as fewer than ten comments hold them. */
  readonly hidden: number
}

export interface TooFewComments {
  readonly why: 'too-few-comments'
  readonly documents: InGroups
  readonly needed: number
}

/**
 * The words that tell one group of comments from the other, by log-odds with an informative prior, on comments and
 * on words. Nothing is told with fewer than ten comments in either group, nor of a word in fewer than ten comments
 * of both together. A word as frequent in both, and one that every comment holds, tells nothing and is left out.
 */
export const tellingWords = ({
  documents,
  tokens,
  terms,
  rare
}: WordCounts): TellingWords | TooFewComments => {
  if (Math.min(documents.one, documents.other) < FEWEST_COMMENTS)
    return { why: 'too-few-comments', documents, needed: FEWEST_COMMENTS }
  const told = terms.filter((term) => term.documents.one + term.documents.other >= FEWEST_COMMENTS)
  const words = told.flatMap((term): TellingWord[] => {
    const byDocuments = against(term.documents, documents, PRIOR_DOCUMENTS)
    if (typeof byDocuments === 'string' || byDocuments.delta === 0) return []
    const byTokens = against(term.tokens, tokens[term.words], PRIOR_TOKENS)
    return [{ term, byDocuments, byTokens, group: byDocuments.delta > 0 ? 'one' : 'other' }]
  })
  const strength = ({ byDocuments }: TellingWord) => Math.abs(byDocuments.z)
  return {
    documents,
    words: words.sort(
      (one, other) => strength(other) - strength(one) || (one.term.key < other.term.key ? -1 : 1)
    ),
    compared: told.length,
    hidden: rare + terms.length - told.length
  }
}

const against = (seen: InGroups, size: InGroups, worth: number): LogOdds | NoLogOdds =>
  logOdds(seen, size, informativePrior(worth, seen, size))
