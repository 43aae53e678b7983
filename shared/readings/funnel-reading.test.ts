import { describe, expect, it } from 'vitest'
import { frequenciesOf } from '../../tests/fixtures/frequencies'
import { SEVEN } from '../../tests/fixtures/tallies'
import { funnelFigures } from '../figures/funnel'
import { createWords } from '../locale/words'
import { definitionOf } from '../measures/definitions'
import { funnelReading } from './funnel-reading'

const words = createWords('en')

const easy = (hits: number, n: number): readonly number[] => [n - hits, 0, 0, 0, 0, 0, hits]

const readingOf = (counts: Record<string, readonly number[]>) => {
  const figures = funnelFigures(frequenciesOf(SEVEN, counts), definitionOf('ces', 'easy', SEVEN), false)
  if (typeof figures === 'string') throw new Error(figures)
  return funnelReading(figures, words)
}

describe('the reading of a funnel', () => {
  it('names those outside their limits, and not the smallest for being small', () => {
    const reading = readingOf({
      Far: easy(400, 1000),
      Big: easy(700, 1000),
      Other: easy(690, 1000),
      Small: easy(10, 20)
    })
    expect(reading[1]).toMatch(
      /^Outside the 95% limits: Far 40\.0% \(37\.0 to 43\.1; 1,000 answers\), far worse than overall;/
    )
    expect(reading[1]).not.toContain('Small')
    expect(reading).toContain(words.t('sentence.small', { list: 'Small' }))
  })

  it('says where none does', () => {
    expect(readingOf({ A: easy(60, 100), B: easy(62, 100) })[1]).toBe(words.t('sentence.all-inside'))
  })

  it('says why there are no limits', () => {
    expect(readingOf({ A: easy(60, 100), B: easy(4, 9) })[1]).toBe(words.t('funnel.why.hidden'))
    expect(readingOf({ A: easy(60, 100) })[1]).toBe(words.t('funnel.why.one-touchpoint'))
  })
})
