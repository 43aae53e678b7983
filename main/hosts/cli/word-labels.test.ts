import { expect, it } from 'vitest'
import { createWords } from '../../../shared/locale/words'
import { UsageError } from './usage-error'
import { readLabels } from './word-labels'

const words = createWords('en')

it.each<[string, Record<string, number | null>]>([
  ['Foarte usor=5,Usor=4,Habar n-am=', { 'Foarte usor': 5, Usor: 4, 'Habar n-am': null }],
  ['Nici usor, nici greu=3, Greu = 2', { 'Nici usor, nici greu': 3, Greu: 2 }],
  ['a=b=1', { 'a=b': 1 }]
])('%j says what answers count as', (text, labels) => expect(readLabels(text, words)).toEqual(labels))

it.each(['', 'Easy', 'Easy=4,', '=4', 'Easy=four'])('%j does not', (text) =>
  expect(() => readLabels(text, words)).toThrow(UsageError)
)
