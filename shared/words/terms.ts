import type { CommentLanguage } from './comment-language'
import { NEGATES_AFTER, NEGATIONS } from './negations'
import { STOP_WORDS } from './stop-words'
import { clausesOf, wordsOfClause, type Token } from './tokens'

/** A word, or two that stand together, as it is counted: `key` without accents, `form` as this writer put it. */
export interface Term extends Token {
  readonly words: 1 | 2
}

/** Words between a negation and what it negates, all of them stop words: "nu a fost foarte ușor". */
const NEGATION_REACH = 4

/** Stop words passed over between two words that stand together: "wait on the phone". */
const PASSED_OVER = 2

const isNegation = (clause: readonly Token[], at: number, language: CommentLanguage): boolean => {
  const token = clause[at]
  if (!token) return false
  const { form, key } = token
  if (NEGATIONS[language].has(key) || NEGATIONS[language].has(form)) return true
  const late = NEGATES_AFTER[language]
  return (
    late?.word === key &&
    clause.slice(Math.max(0, at - NEGATION_REACH), at).some((before) => late.after.includes(before.key))
  )
}

/** A word that says something, at its place in the clause, with the negation before it. */
interface Telling {
  readonly token: Token
  readonly at: number
  readonly negation?: Token
  /** A negation that negates nothing: it stands with no neighbour. */
  readonly lone?: boolean
}

const tellingIn = (clause: readonly Token[], language: CommentLanguage): Telling[] => {
  const telling: Telling[] = []
  let negation: { readonly token: Token; readonly at: number } | undefined
  const leaveNegation = () => {
    if (negation) telling.push({ ...negation, lone: true })
    negation = undefined
  }
  for (const [at, token] of clause.entries()) {
    if (isNegation(clause, at, language)) negation = { token, at }
    else if (!STOP_WORDS[language].has(token.key)) {
      if (negation && at - negation.at > NEGATION_REACH) leaveNegation()
      telling.push(negation ? { token, at, negation: negation.token } : { token, at })
      negation = undefined
    }
  }
  leaveNegation()
  return telling
}

const pair = (one: Token, other: Token): Term => ({
  form: `${one.form} ${other.form}`,
  key: `${one.key} ${other.key}`,
  words: 2
})

/** The terms of a clause, in their order, each as often as it is there. */
export const termsOfClause = (text: string, language: CommentLanguage): Term[] => {
  const clause = wordsOfClause(text, language)
  const terms: Term[] = []
  const telling = tellingIn(clause, language)
  for (const [index, { token, at, negation, lone }] of telling.entries()) {
    if (negation) {
      terms.push(pair(negation, token))
      continue
    }
    terms.push({ form: token.form, key: token.key, words: 1 })
    const next = telling[index + 1]
    if (!lone && next && !next.lone && !next.negation && next.at - at - 1 <= PASSED_OVER)
      terms.push(pair(token, next.token))
  }
  return terms
}

/**
 * The terms of a comment, each as often as it is there. Words: those that are neither stop words nor negated, and
 * negations that negate nothing in their clause ("no, thanks"). Pairs: a negation with the word it negates, stop
 * words between them left out ("nu a fost ușor" is "nu ușor", "wasn't easy" is "not easy"), of several negations
 * the last; and neighbours neither of which is negated. A negated word counts as such a pair alone: "not easy"
 * is no instance of "easy".
 */
export const termsOf = (text: string, language: CommentLanguage): Term[] => {
  const terms: Term[] = []
  for (const clause of clausesOf(text)) terms.push(...termsOfClause(clause, language))
  return terms
}
