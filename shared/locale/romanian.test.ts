import { describe, expect, it } from 'vitest'
import { createWords } from './words'

const words = createWords('ro')

describe('Romanian', () => {
  it.each([
    [words.count(18_204), '18.204'],
    [words.number(-9.44, 1), '−9,4'],
    [words.percent(0.518), '51,8\u00a0%'],
    [words.date('2026-01-05'), '5 ian. 2026'],
    [words.every(['a', 'b', 'c']), 'a, b și c']
  ])('writes %s', (text, wanted) => expect(text).toBe(wanted))

  it('has its “de” behind twenty and more', () => {
    const answers = (n: number) => words.t('count.answers', { count: n, n: words.count(n) })
    expect([1, 2, 19, 20, 101, 1234, 2020].map(answers)).toEqual([
      '1 răspuns',
      '2 răspunsuri',
      '19 răspunsuri',
      '20 de răspunsuri',
      '101 răspunsuri',
      '1.234 de răspunsuri',
      '2.020 de răspunsuri'
    ])
  })
})
