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

/**
 * Lower case, composed, one kind of apostrophe, and Romanian letters with a comma where a cedilla was typed: the
 * same letters, from older keyboards and code pages.
 */
export const writtenAlike = (text: string): string =>
  text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[’ʼ‘´`]/gu, "'")
    .replace(/ş/gu, 'ș')
    .replace(/ţ/gu, 'ț')

const partsOf = (word: string, language: CommentLanguage): string[] => {
  if (language === 'en' && ENGLISH_NOT.test(word)) return ['not']
  return word.split(JOINS[language]).filter((part) => part !== '')
}

/** Most words have no accent to take off, and taking none off is most of the work. */
const PLAIN = /^[a-z]+$/

const tokenOf = (written: string, language: CommentLanguage): Token => {
  const key = PLAIN.test(written) ? written : plainLetters(written)
  const negation = SAME_NEGATION[language].get(key)
  return negation === undefined ? { form: written, key } : { form: negation, key: negation }
}

/** The words of a comment, by clause. Numbers, addresses and signs are none; a comment of signs has no clauses. */
export const clausesOf = (text: string, language: CommentLanguage): Token[][] =>
  writtenAlike(text)
    .replace(ADDRESS, ' , ')
    .split(BREAK)
    .map((clause) =>
      (clause.match(WORD) ?? [])
        .filter((word) => !HAS_FIGURE.test(word))
        .flatMap((word) => partsOf(word, language))
        .map((word) => tokenOf(word, language))
    )
    .filter((clause) => clause.length > 0)
