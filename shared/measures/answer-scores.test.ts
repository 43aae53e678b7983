import fc from 'fast-check'
import { expect, it } from 'vitest'
import { SEVEN } from '../../tests/fixtures/tallies'
import { emptyTally, type Tally } from '../domain/tally'
import { mean, variance } from '../statistics/mean'
import { scoreSample } from './answer-scores'
import { definitionOf, definitionsFor } from './definitions'
import { measure } from './measure'

const tallyOf = (n: number[], good: 'high' | 'low' = 'high'): Tally => ({
  ...emptyTally({ ...SEVEN, good }, false),
  n
})

it('has the score as its mean, under every definition', () => {
  const counts = fc.array(fc.integer({ min: 0, max: 40 }), { minLength: 7, maxLength: 7 })
  fc.assert(
    fc.property(counts, fc.constantFrom('high' as const, 'low' as const), (n, good) => {
      fc.pre(n.some((count) => count > 0))
      const tally = tallyOf(n, good)
      for (const definition of definitionsFor('ces', tally.scale))
        expect(mean(scoreSample(definition, [tally], false))).toBeCloseTo(
          measure(definition, tally, false).value ?? NaN,
          9
        )
    })
  )
})

it('has the variance of a ticket of METHODS 2.4 for a net score: one half, one third, one sixth', () => {
  const net = definitionOf('ces', 'net', SEVEN)
  const sample = scoreSample(net, [tallyOf([1000, 0, 0, 2000, 0, 0, 3000])], false)
  expect(sample.values).toEqual([-1, 0, 1])
  expect(variance(sample)).toBeCloseTo(5 / 9, 3)
})

it('has places on 0-100 where answers were given on several ranges', () => {
  const five = { ...emptyTally({ low: 1, high: 5, good: 'high' }, false), n: [0, 0, 0, 50, 0] }
  const sample = scoreSample(
    definitionOf('ces', 'index', SEVEN),
    [five, tallyOf([0, 0, 0, 0, 50, 0, 0])],
    false
  )
  expect(mean(sample)).toBeCloseTo((75 + 200 / 3) / 2, 9)
})
