import { describe, expect, it } from 'vitest'
import { signOfLabel } from '../detection/polarity'
import { findWord, plainText } from '../detection/header-words'
import { readAnswer } from './answer'
import { columnKeys } from './column-key'
import { plainLetters } from './plain-letters'

/** One word as it is written with comma below, with cedilla, with letters put together, and without either. */
const SPELLINGS: readonly (readonly string[])[] = [
  ['ușor', 'uşor', 'us\u0326or', 'us\u0327or', 'usor', 'UȘOR', 'UŞOR'],
  ['mulțumit', 'mulţumit', 'mult\u0326umit', 'mult\u0327umit', 'multumit', 'MULȚUMIT', 'MULŢUMIT'],
  ['întâmpinați', 'întâmpinaţi', 'intampinati']
]

describe.each(SPELLINGS)('%s in all its spellings', (...spellings) => {
  const one = (values: readonly unknown[]) => expect(new Set(values).size).toBe(1)

  it('is one word to compare by', () => {
    one(spellings.map(plainLetters))
    one(spellings.map(plainText))
  })

  it('is one column', () => one(spellings.map((header) => columnKeys([header])[0])))
})

it('a question is known by its words in each spelling', () => {
  for (const header of ['Cât de ușor a fost?', 'Cât de uşor a fost?', 'Cat de usor a fost?'])
    expect(findWord(header, 'ease')).toBe('usor')
})

it('a label says the same in each spelling', () => {
  for (const label of ['Foarte ușor', 'Foarte uşor', 'Foarte usor', 'FOARTE UȘOR'])
    expect(signOfLabel(label)).toBe(1)
})

it('a code of no answer is declared once for all spellings', () => {
  const rules = { scale: { low: 1, high: 7, good: 'high' }, missing: ['Nu știu'], labels: {} } as const
  for (const answer of ['Nu știu', 'Nu ştiu', 'nu stiu'])
    expect(readAnswer(answer, rules)).toEqual({ missing: 'declared' })
})
