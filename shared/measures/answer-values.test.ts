import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { Scale } from '../domain/scale'
import { emptyTally } from '../domain/tally'
import { answerValues } from './answer-values'
import { definitionOf, definitionsFor } from './definitions'
import { measure } from './measure'

const SEVEN: Scale = { low: 1, high: 7, good: 'high' }

it('the mean of what single answers add is the score, under every definition', () => {
  const scales: readonly Scale[] = [
    SEVEN,
    { low: 1, high: 5, good: 'low' },
    { low: 0, high: 10, good: 'high' }
  ]
  const asked = fc.constantFrom(...scales)
  fc.assert(
    fc.property(asked, fc.array(fc.nat(20), { minLength: 11, maxLength: 11 }), (scale, counts) => {
      const n = counts.slice(0, scale.high - scale.low + 1)
      const total = n.reduce((sum, count) => sum + count, 0)
      if (total === 0) return
      for (const definition of definitionsFor('ces', scale)) {
        const values = answerValues(definition, scale)
        const sum = n.reduce((all, count, place) => all + count * (values[place] ?? 0), 0)
        const { value } = measure(definition, { ...emptyTally(scale, false), n }, false)
        expect(value).toBeCloseTo(sum / total, 10)
      }
    })
  )
})

it('is 1, 0 or -1 of a net score', () => {
  expect(answerValues(definitionOf('ces', 'net', SEVEN), SEVEN)).toEqual([-1, -1, -1, 0, 1, 1, 1])
})
