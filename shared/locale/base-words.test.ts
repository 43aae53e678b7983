import { describe, expect, it } from 'vitest'
import { answersText, baseText } from './base-words'
import { createWords } from './words'

const words = createWords('en')

describe('a base', () => {
  it.each([
    [0, '0'],
    [1, '1 small'],
    [29, '29 small'],
    [30, '30'],
    [1204, '1,204']
  ])('of %i is written %s', (n, text) => {
    expect(baseText(n, words)).toBe(text)
  })

  it('says in a sentence that it is small', () => {
    expect(answersText(29, words)).toBe('29 answers, small base: fewer than 30')
    expect(answersText(30, words)).toBe('30 answers')
  })
})
