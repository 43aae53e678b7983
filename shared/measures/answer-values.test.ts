import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { tallyOf } from '../../tests/fixtures/tallies'
import { pointsOf, type Scale } from '../domain/scale'
import { answerValues } from './answer-values'
import { definitionOf, definitionsFor } from './definitions'
import { measure } from './measure'
import { rangeOfValues } from './values-range'

const SCALES: readonly Scale[] = [
  { low: 1, high: 5, good: 'high' },
  { low: 1, high: 7, good: 'low' },
  { low: 0, high: 10, good: 'high' }
]

describe('values of answers', () => {
  it('have every score of every definition for their mean, and stay in its range', () => {
    const asked = fc.constantFrom(...SCALES).chain((scale) =>
      fc.tuple(
        fc.constant(scale),
        fc.array(fc.integer({ min: 0, max: 40 }), {
          minLength: pointsOf(scale),
          maxLength: pointsOf(scale)
        })
      )
    )
    fc.assert(
      fc.property(asked, ([scale, n]) => {
        fc.pre(n.some((count) => count > 0))
        for (const metric of ['ces', 'csat', 'nps'] as const)
          for (const definition of definitionsFor(metric, scale)) {
            const values = answerValues(definition, scale)
            const total = n.reduce((sum, count) => sum + count, 0)
            const mean = n.reduce((sum, count, place) => sum + count * (values[place] ?? NaN), 0) / total
            expect(mean).toBeCloseTo(measure(definition, tallyOf(scale, n), false).value ?? NaN, 10)
            const { low, high } = rangeOfValues(definition, [scale])
            expect(Math.min(...values)).toBeGreaterThanOrEqual(low)
            expect(Math.max(...values)).toBeLessThanOrEqual(high)
          }
      })
    )
  })

  it('of several scales lie in the range of all', () => {
    const [five, seven] = SCALES
    if (!five || !seven) throw new Error('no scales')
    const definition = definitionOf('ces', 'mean', five)
    expect(rangeOfValues(definition, [five, seven])).toEqual({ low: 1, high: 7 })
  })

  it('are 1, 0 or -1 of a net score', () => {
    const seven: Scale = { low: 1, high: 7, good: 'high' }
    expect(answerValues(definitionOf('ces', 'net', seven), seven)).toEqual([-1, -1, -1, 0, 1, 1, 1])
  })
})
