import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { binName, binsOf } from './answer-bins'
import { definitionsFor } from './definitions'

describe('answers as bars', () => {
  it('are each their own on a short scale, and tenths of a long one', () => {
    expect(binsOf({ low: 1, high: 5 }).map(binName)).toEqual(['1', '2', '3', '4', '5'])
    expect(binsOf({ low: 0, high: 100 }).map(binName)).toEqual([
      '0–9',
      '10–19',
      '20–29',
      '30–39',
      '40–49',
      '50–59',
      '60–69',
      '70–79',
      '80–89',
      '90–100'
    ])
  })

  it('hold every answer once', () => {
    fc.assert(
      fc.property(fc.integer({ min: -20, max: 20 }), fc.integer({ min: 1, max: 120 }), (low, width) => {
        const bins = binsOf({ low, high: low + width })
        const held = bins.flatMap((bin) =>
          Array.from({ length: bin.high - bin.low + 1 }, (_, at) => bin.low + at)
        )
        expect(held).toEqual(Array.from({ length: width + 1 }, (_, at) => low + at))
        expect(bins.length).toBeLessThanOrEqual(14)
      })
    )
  })

  it('of a long scale have no boxes of single answers', () => {
    const hundred = { low: 0, high: 100, good: 'high' } as const
    expect(definitionsFor('ces', hundred).map(({ id }) => id)).toEqual([
      'easy',
      'difficult',
      'net',
      'mean',
      'index'
    ])
    expect(definitionsFor('csat', hundred).map(({ id }) => id)).toEqual(['mean', 'index', 'of-highest'])
  })
})
