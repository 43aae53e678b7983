import { plainLetters } from '../domain/plain-letters'
import type { CommentLanguage } from './comment-language'
import { SAME_NEGATION } from './negations'

/** A word of a comment: as it is written, in lower case, and without accents, which is what words are counted by. */
export interface Token {
  readonly form: string
  readonly key: string
}

/** Addresses are no words, and name people. */
const ADDRESS = /\S+@\S+|\b(?:https?:\/\/|www\.)\S+/gu

/** What ends a thought: a negation does not reach beyond it, nor do two words stand together across it. */
const BREAK = /[.,;:!?…()[\]{}"«»“”„\n\r–—/]+|\s-+\s/u

/** Letters, with apostrophes and hyphens inside; anything with a figure in it is a number, or half of one. */
const WORD = /[\p{L}\p{M}\p{N}_]+(?:['-][\p{L}\p{M}\p{N}_]+)*/gu

const HAS_FIGURE = /[\p{N}_]/u

/**
 * Apostrophes and hyphens of one word that join two: all of them but in "today" and "appointment". English and
 * Italian hyphens stay ("check-in"), Romanian ones join pronouns and auxiliaries ("s-a", "m-am").
 */
const JOINS: Readonly<Record<CommentLanguage, RegExp>> = {
  en: /'/u,
  fr: /(?<!^aujourd)'|(?<!^rendez)-(?=(?:je|tu|il|elle|on|nous|vous|ils|elles|ce|moi|toi|lui|leur|le|la|les|y|en|t|ci)(?:-|$))/u,
  it: /'/u,
  ro: /['-]/u
}

/** "Wasn't" and "cannot" are "not" here; what stood before is an auxiliary. */
const ENGLISH_NOT = /^\p{L}+n't$/u

/** Kinds of apostrophes, and Romanian letters with the cedilla of older keyboards and code pages for a comma. */
const OTHERWISE_WRITTEN = /[’ʼ‘´`şţ]/gu

const asWritten = (letter: string): string => (letter === 'ş' ? 'ș' : letter === 'ţ' ? 'ț' : "'")

/** Lower case, composed, one kind of apostrophe, and Romanian letters with their comma. */
export const writtenAlike = (text: string): string =>
  text.normalize('NFC').toLowerCase().replace(OTHERWISE_WRITTEN, asWritten)

const partsOf = (word: string, language: CommentLanguage): string[] => {
  if (language === 'en' && ENGLISH_NOT.test(word)) return ['not']
  return word.split(JOINS[language]).filter((part) => part !== '')
}

/** Most words have no accent to take off, no figure and nothing that joins: to look for these is most of the work. */
const PLAIN = /^[a-z]+$/

const tokenOf = (form: string, key: string, language: CommentLanguage): Token => {
  const negation = SAME_NEGATION[language].get(key)
  return negation === undefined ? { form, key } : { form: negation, key: negation }
}

const tokensOf = (word: string, language: CommentLanguage): Token[] =>
  HAS_FIGURE.test(word)
    ? []
    : partsOf(word, language).map((part) => tokenOf(part, plainLetters(part), language))

/** The words of a clause. Numbers, addresses and signs are none. */
export const wordsOfClause = (clause: string, language: CommentLanguage): Token[] => {
  const tokens: Token[] = []
  for (const word of clause.match(WORD) ?? [])
    if (PLAIN.test(word)) tokens.push(tokenOf(word, word, language))
    else tokens.push(...tokensOf(word, language))
  return tokens
}

const withoutAddresses = (text: string): string =>
  text.includes('@') || text.includes('://') || text.includes('www.') ? text.replace(ADDRESS, ' , ') : text

/** The clauses of a comment, each as it is written but for case and the like. */
export const clausesOf = (text: string): string[] => withoutAddresses(writtenAlike(text)).split(BREAK)
