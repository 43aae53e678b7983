import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { COMMENT_LANGUAGES } from './comment-language'
import { createLanguageGuesser } from './guess-language'
import { plainText } from './plain-text'
import { wordPattern } from './search-pattern'
import { termFinder, textsOfTerm } from './term-finder'
import { termsOf } from './terms'

const PIECES = [
  ...['not', 'wasn’t', 'easy', 'Refund', 'refunded', 'the', 'check-in', "customer's", 'cannot', 'never'],
  ...['n’est', 'pas', 'plus', 'étape', 'e\u0301tape', 'rendez-vous', 'l’étape', 'très', 'facile', 'où'],
  ...[
    'non',
    'è',
    'né',
    'perché',
    'dell’ordine',
    'semplice',
    'più',
    'nu',
    'n-am',
    's-a',
    'ușor',
    'uşor',
    'fără'
  ],
  ...[
    '42',
    'a2',
    'ana@example.com',
    'www.example.com',
    '<b>retur</b>',
    '<br>',
    '&nbsp;',
    '&eacute;tape',
    '-',
    '–'
  ],
  ...['.', ', ', '!', '(', ')', ' ', ' ', ' ', ' ', '\n', '\u200b', 'ﬁnd', 'İstanbul', 'ǅ', 'œuf', 'straße']
]

const written = fc.array(fc.constantFrom(...PIECES), { maxLength: 14 }).map((pieces) => pieces.join(' '))

/** The database writes classes of letters with fewer brackets, and lets a hyphen be escaped. */
const patternOf = (word: string) =>
  new RegExp(
    wordPattern(word)
      .replaceAll(/\\p([A-Z])/g, String.raw`\p{$1}`)
      .replaceAll(String.raw`\-`, '-'),
    'u'
  )

describe('a comment', () => {
  it('is found by each of the terms that are counted in it, in the language it is taken for', () => {
    const guess = createLanguageGuesser()
    fc.assert(
      fc.property(written, fc.constantFrom(...COMMENT_LANGUAGES), (raw, language) => {
        const text = plainText(raw)
        const found = guess(text)
        for (const { key } of termsOf(text, language)) {
          const holds = termFinder({ term: key, language, undecided: true })
          expect([key, holds(text)]).toEqual([key, found === language || found === 'unknown'])
        }
      })
    )
  })

  it('has every word of such a term for the database to find, but where one letter stands for several', () => {
    fc.assert(
      fc.property(written, fc.constantFrom(...COMMENT_LANGUAGES), (raw, language) => {
        const text = plainText(raw)
        if (/&eacute;|[ﬁǅ]/u.test(raw)) return
        for (const { key } of termsOf(text, language))
          for (const word of textsOfTerm({ term: key, language, undecided: true }))
            expect([word, patternOf(word).test(raw)]).toEqual([word, true])
      })
    )
  })
})
