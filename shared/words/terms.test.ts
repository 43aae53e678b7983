import { describe, expect, it } from 'vitest'
import { plainLetters } from '../domain/plain-letters'
import { COMMENT_LANGUAGES, type CommentLanguage } from './comment-language'
import { NEGATIONS } from './negations'
import { STOP_WORDS } from './stop-words'
import { termsOf } from './terms'
import { clausesOf, wordsOfClause } from './tokens'

const forms = (text: string, language: CommentLanguage, words?: 1 | 2) =>
  termsOf(text, language)
    .filter((term) => words === undefined || term.words === words)
    .map(({ form }) => form)

const written = (text: string, language: CommentLanguage) =>
  clausesOf(text)
    .map((clause) => wordsOfClause(clause, language).map(({ form }) => form))
    .filter((forms) => forms.length > 0)

describe('words of a comment', () => {
  it('are parted at apostrophes and hyphens as each language joins', () => {
    expect(written("L'étiquette n’est pas là", 'fr')).toEqual([['l', 'étiquette', 'n', 'est', 'pas', 'là']])
    expect(written("Aujourd'hui j'ai un rendez-vous, répondez-moi, est-ce clair", 'fr')).toEqual([
      ["aujourd'hui", 'j', 'ai', 'un', 'rendez-vous'],
      ['répondez', 'moi'],
      ['est', 'ce', 'clair']
    ])
    expect(written("Dell'operatore un po' scortese", 'it')).toEqual([
      ['dell', 'operatore', 'un', 'po', 'scortese']
    ])
    expect(written('Mi-au spus că s-a rezolvat', 'ro')).toEqual([
      ['mi', 'au', 'spus', 'că', 's', 'a', 'rezolvat']
    ])
    expect(written("The agent's check-in wasn't easy", 'en')).toEqual([
      ['the', 'agent', 's', 'check-in', 'not', 'easy']
    ])
  })

  it('are no numbers, addresses or signs', () => {
    expect(written('Order 4711-A of ana@example.com via www.example.com/x 👍 £5', 'en')).toEqual([
      ['order', 'of'],
      ['via']
    ])
    expect(written('... 123 :-)', 'en')).toEqual([])
    expect(written('', 'ro')).toEqual([])
    expect(forms('constructor', 'en')).toEqual(['constructor'])
  })

  it('are one word with a comma, a cedilla, composed letters or without any', () => {
    const spellings = ['ușor și țară', 'uşor şi ţară', 'uşor şi ţară'.normalize('NFD'), 'UȘOR ȘI ȚARĂ']
    for (const spelling of spellings) expect(written(spelling, 'ro')).toEqual([['ușor', 'și', 'țară']])
    expect(new Set([...spellings, 'usor si tara'].map((text) => termsOf(text, 'ro')[0]?.key))).toEqual(
      new Set(['usor'])
    )
  })
})

describe('negations', () => {
  it('reproduce METHODS 2.12: they stay with what they negate', () => {
    expect(forms('Non facile', 'it')).toEqual(['non facile'])
    expect(forms('pas facile', 'fr')).toEqual(['pas facile'])
    expect(forms('Nu a fost ușor', 'ro')).toEqual(['nu ușor'])
  })

  it.each([
    ["It wasn't very easy", 'en', 'not easy'],
    ['it wasnt easy', 'en', 'not easy'],
    ['I could not get an answer', 'en', 'not answer'],
    ['Everything without problems', 'en', 'without problems'],
    ["Ce n'était pas très simple", 'fr', 'pas simple'],
    ['Le site ne fonctionne plus bien, il n’est plus accessible', 'fr', 'plus accessible'],
    ['Sans souci', 'fr', 'sans souci'],
    ['Non mi hanno mai risposto', 'it', 'mai risposto'],
    ['Né chiaro né veloce', 'it', 'né veloce'],
    ['N-am primit coletul', 'ro', 'nu primit'],
    ['Fără probleme', 'ro', 'fără probleme']
  ] as const)('%s (%s): %s', (text, language, wanted) => {
    expect(forms(text, language, 2)).toContain(wanted)
  })

  it('leave no instance of the word itself, and end with the clause', () => {
    expect(forms('not easy', 'en', 1)).toEqual([])
    expect(forms('No, easy', 'en')).toEqual(['no', 'easy'])
    expect(forms('plus facile', 'fr')).toEqual(['facile'])
    expect(forms('Easy not at all', 'en')).toEqual(['easy', 'not'])
    expect(forms('Was easy? Not at all.', 'en')).toEqual(['easy', 'not'])
  })

  it('are no stop words, and stop words are written as they are looked up', () => {
    for (const language of COMMENT_LANGUAGES) {
      for (const negation of NEGATIONS[language]) expect(STOP_WORDS[language]).not.toContain(negation)
      for (const word of STOP_WORDS[language]) expect(word).toBe(plainLetters(word))
    }
  })
})

describe('pairs', () => {
  it('are neighbours within a clause, with at most two stop words between them', () => {
    expect(forms('Waiting on the phone, agent helpful', 'en', 2)).toEqual(['waiting phone', 'agent helpful'])
    expect(forms('Invoice that was in my account', 'en', 2)).toEqual([])
    expect(forms('refund not received yet', 'en')).toEqual(['refund', 'not received', 'yet'])
  })
})
