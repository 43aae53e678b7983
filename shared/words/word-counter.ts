import type { InGroups } from '../statistics/log-odds'
import type { CommentLanguage } from './comment-language'
import { addExample, exampleOf, type Example } from './examples'
import { termsOf, type Term } from './terms'
import { writtenAlike } from './tokens'

/** The two kinds of experience whose words are set against one another, `one` and `other` of a log-odds ratio. */
export type CommentGroup = keyof InGroups

export interface Comment {
  /** The response it belongs to. */
  readonly response: number
  readonly group: CommentGroup
  readonly text: string
}

export interface TermCount {
  readonly key: string
  /** As most writers put it. */
  readonly form: string
  readonly words: 1 | 2
  /** How often it was written. */
  readonly tokens: InGroups
  /** Comments that hold it: a customer who repeats it counts once. */
  readonly documents: InGroups
  /** Responses whose comments show how it is used, best first: their texts are fetched, and masked, by whoever shows them. */
  readonly examples: Readonly<Record<CommentGroup, readonly number[]>>
}

export interface WordCounts {
  /** Comments with a term in them: signs, numbers and stop words alone are no comment. */
  readonly documents: InGroups
  /** Single words, and pairs, that were counted in all. */
  readonly tokens: Readonly<Record<1 | 2, InGroups>>
  readonly terms: readonly TermCount[]
  /** Terms left out, as fewer comments hold them than were asked for. */
  readonly rare: number
  /**
   * Comments that the count of a term may be short of, because terms were let go to save room: 0 unless there are
   * very many different ones.
   */
  readonly forgotten: number
}

type Tally = Record<CommentGroup, number>

interface Entry {
  readonly words: 1 | 2
  /** The form first met, and how often; most terms have no other. */
  readonly form: string
  formCount: number
  /** The others. */
  forms: Map<string, number> | null
  /** Comments that may have held it before, from before it was let go. */
  readonly missed: number
  readonly tokens: Tally
  readonly documents: Tally
  readonly examples: Record<CommentGroup, readonly Example[]>
}

const none = (): Tally => ({ one: 0, other: 0 })

/** The commonest form; of forms as common the one that comes last in the alphabet, where accents stand. */
const commonest = ({ form: first, formCount, forms }: Entry): string =>
  [...(forms ?? [])].reduce(
    (best, form) => (form[1] > best[1] || (form[1] === best[1] && form[0] > best[0]) ? form : best),
    [first, formCount]
  )[0]

const addForm = (entry: Entry, form: string): void => {
  if (form === entry.form) entry.formCount += 1
  else {
    entry.forms ??= new Map()
    entry.forms.set(form, (entry.forms.get(form) ?? 0) + 1)
  }
}

/** About 150 MB of terms; letting half of them go takes a tenth of a second. */
const MOST_TERMS = 200_000

const responsesOf = (examples: readonly Example[]): number[] => examples.map(({ response }) => response)

/**
 * Counts the terms of comments in one language, one after the other: nothing is kept but the counts and which
 * comments are examples. Of more terms than there is room for the rarest are let go (lossy counting, Manku & Motwani
 * 2002), which leaves the telling ones, held by many, short of a few comments at most.
 */
export const createWordCounter = (language: CommentLanguage, { mostTerms = MOST_TERMS } = {}) => {
  const entries = new Map<string, Entry>()
  let forgotten = 0
  const documents = none()
  const tokens = { 1: none(), 2: none() }
  const entryOf = ({ key, form, words }: Term): Entry => {
    const known = entries.get(key)
    if (known) return known
    const entry: Entry = {
      words,
      form,
      formCount: 0,
      forms: null,
      missed: forgotten,
      tokens: none(),
      documents: none(),
      examples: { one: [], other: [] }
    }
    entries.set(key, entry)
    return entry
  }
  const letGo = (): void => {
    while (entries.size > mostTerms / 2) {
      forgotten += 1
      for (const [key, { documents, missed }] of entries)
        if (documents.one + documents.other + missed <= forgotten) entries.delete(key)
    }
  }
  /** Counts a comment; false where there is no term in it. */
  const add = ({ response, group, text }: Comment): boolean => {
    const terms = termsOf(text, language)
    if (terms.length === 0) return false
    documents[group] += 1
    for (const term of terms) {
      const entry = entryOf(term)
      addForm(entry, term.form)
      entry.tokens[group] += 1
      tokens[term.words][group] += 1
    }
    const example = exampleOf(response, writtenAlike(text))
    for (const key of new Set(terms.map((term) => term.key))) {
      const entry = entries.get(key)
      if (!entry) continue
      entry.documents[group] += 1
      entry.examples[group] = addExample(entry.examples[group], example)
    }
    if (entries.size > mostTerms) letGo()
    return true
  }
  /** What was counted; of the terms those in so many comments. */
  const counts = (fewest = 1): WordCounts => {
    const terms: TermCount[] = []
    for (const [key, entry] of entries) {
      const { words, tokens, documents, examples } = entry
      if (documents.one + documents.other < fewest) continue
      const responses = { one: responsesOf(examples.one), other: responsesOf(examples.other) }
      terms.push({ key, form: commonest(entry), words, tokens, documents, examples: responses })
    }
    return { documents, tokens, terms, rare: entries.size - terms.length, forgotten }
  }
  return { add, counts }
}
