import type { InGroups } from '../statistics/log-odds'
import type { CommentLanguage } from './comment-language'
import { addExample, type Example } from './examples'
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
}

type Tally = Record<CommentGroup, number>

interface Entry {
  readonly words: 1 | 2
  readonly forms: Map<string, number>
  readonly tokens: Tally
  readonly documents: Tally
  readonly examples: Record<CommentGroup, readonly Example[]>
}

const none = (): Tally => ({ one: 0, other: 0 })

/** The commonest form; of forms as common the one that comes last in the alphabet, where accents stand. */
const commonest = (forms: ReadonlyMap<string, number>): string =>
  [...forms].reduce(
    (best, form) => (form[1] > best[1] || (form[1] === best[1] && form[0] > best[0]) ? form : best),
    ['', 0]
  )[0]

const responsesOf = (examples: readonly Example[]): number[] => examples.map(({ response }) => response)

/** Counts the terms of comments in one language, one after the other: nothing is kept but the counts and the examples. */
export const createWordCounter = (language: CommentLanguage) => {
  const entries = new Map<string, Entry>()
  const documents = none()
  const tokens = { 1: none(), 2: none() }
  const entryOf = ({ key, words }: Term): Entry => {
    const known = entries.get(key)
    if (known) return known
    const entry: Entry = {
      words,
      forms: new Map(),
      tokens: none(),
      documents: none(),
      examples: { one: [], other: [] }
    }
    entries.set(key, entry)
    return entry
  }
  const add = ({ response, group, text }: Comment): void => {
    const terms = termsOf(text, language)
    if (terms.length === 0) return
    documents[group] += 1
    for (const term of terms) {
      const entry = entryOf(term)
      entry.forms.set(term.form, (entry.forms.get(term.form) ?? 0) + 1)
      entry.tokens[group] += 1
      tokens[term.words][group] += 1
    }
    const example: Example = { response, text: writtenAlike(text) }
    for (const key of new Set(terms.map((term) => term.key))) {
      const entry = entries.get(key)
      if (!entry) continue
      entry.documents[group] += 1
      entry.examples[group] = addExample(entry.examples[group], example)
    }
  }
  const counts = (): WordCounts => ({
    documents,
    tokens,
    terms: [...entries].map(([key, { forms, examples, ...entry }]) => ({
      ...entry,
      key,
      form: commonest(forms),
      examples: { one: responsesOf(examples.one), other: responsesOf(examples.other) }
    }))
  })
  return { add, counts }
}
