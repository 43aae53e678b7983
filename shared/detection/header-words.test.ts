import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findWord, isWord, plainText, type Concept } from './header-words'
import { LEXICON } from './lexicon'

describe('plain text', () => {
  it.each([
    ['Q14_howEasy?', 'q 14 how easy'],
    ['Cât de ușor (1–7)', 'cat de usor 1 7'],
    ['Răspuns_la', 'raspuns la'],
    ['CSAT_Overall', 'csat overall'],
    ['  ', '']
  ])('of %j is %j', (text, plain) => expect(plainText(text)).toBe(plain))
})

describe('words of a header', () => {
  it.each<[string, Concept, string]>([
    ['How easy was it to check out?', 'ease', 'easy'],
    ['Dans quelle mesure a-t-il été facile de payer ?', 'ease', 'facile'],
    ['Quanto è stato semplice?', 'ease', 'semplice'],
    ['Cât de ușor a fost?', 'ease', 'usor'],
    ['Cat de usor a fost?', 'ease', 'usor'],
    ['How much effort did you put forth?', 'effort', 'effort'],
    ['Quel effort avez-vous fourni ?', 'effort', 'effort'],
    ['Quanto sforzo hai fatto?', 'effort', 'sforzo'],
    ['Cât efort ați depus?', 'effort', 'efort'],
    ['Overall satisfaction', 'csat', 'satisfaction'],
    ['Satisfaction globale', 'csat', 'satisfaction'],
    ['Soddisfazione complessiva', 'csat', 'soddisfazione'],
    ['Cât de mulțumit ești?', 'csat', 'multumit'],
    ['How likely are you to recommend us?', 'nps', 'recommend'],
    ['Recommanderiez-vous notre enseigne ?', 'nps', 'recommanderiez'],
    ['Ci consiglieresti a un amico?', 'nps', 'consiglieresti'],
    ['Ne-ați recomanda?', 'nps', 'recomanda'],
    ['Point de contact', 'touchpoint', 'point de contact'],
    ['Punto di contatto', 'touchpoint', 'punto di contatto'],
    ['touchPoint', 'touchpoint', 'touch point'],
    ['Horodateur', 'date', 'horodateur'],
    ['Pourquoi ?', 'comment', 'pourquoi'],
    ['Perché?', 'comment', 'perche'],
    ['De ce?', 'comment', 'de ce'],
    ['WEIGHT', 'weight', 'weight'],
    ['Pondération', 'weight', 'ponderation'],
    ['Ți-ai reînnoit contractul?', 'retained', 'reinnoit']
  ])('%j: %s by “%s”', (header, concept, word) => expect(findWord(header, concept)).toBe(word))

  it.each<[string, Concept]>([
    ['Uneasy feelings', 'ease'],
    ['Processes', 'ces'],
    ['Update', 'date'],
    ['Database', 'date'],
    ['Cesare', 'ces'],
    ['Reopened', 'comment']
  ])('%j holds none of %s', (header, concept) => expect(findWord(header, concept)).toBeUndefined())

  it('are found in every header that has them, and nothing throws', () => {
    const concepts = Object.keys(LEXICON) as Concept[]
    const entry = fc
      .constantFrom(...concepts)
      .chain((concept) => fc.tuple(fc.constant(concept), fc.constantFrom<string>(...LEXICON[concept])))
    fc.assert(
      fc.property(entry, fc.string(), ([concept, word], noise) => {
        expect(findWord(`${noise} / ${word.replaceAll('*', '')}`, concept)).toBeDefined()
      })
    )
  })
})

describe('a header that is one word of a concept', () => {
  it.each<[string, Concept, boolean]>([
    ['Touchpoint', 'touchpoint', true],
    [' touch_points ', 'touchpoint', true],
    ['Punto di contatto', 'touchpoint', true],
    ['Touchpoint comment', 'touchpoint', false],
    ['Step', 'touchpoint', false],
    ['Step', 'moment', true],
    ['', 'touchpoint', false]
  ])('%j, %s: %s', (header, concept, is) => expect(isWord(header, concept)).toBe(is))
})
