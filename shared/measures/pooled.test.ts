import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { FIVE, SEVEN, TEN, tallyOf, weightedTally } from '../../tests/fixtures/tallies'
import type { Scale } from '../domain/scale'
import type { Tally } from '../domain/tally'
import { definitionOf, definitionsFor } from './definitions'
import { measure, measureDifference } from './measure'
import { measureAll, measureDifferenceOfAll } from './pooled'

const index = definitionOf('ces', 'index', FIVE)

/** METHODS 2.1: 50 answers of 4 on 1-5 (75.0) and 50 of 5 on 1-7 (66.7). */
const one = tallyOf(FIVE, [0, 0, 0, 50, 0])
const other = tallyOf(SEVEN, [0, 0, 0, 0, 50, 0, 0])

describe('answers on different scales', () => {
  it('have one index, with the interval of any sample of 100 answers', () => {
    // Each answer lies 25/6 from the mean 70.8333: s^2 = 100 (25/6)^2 / 99, t(.975; 99) = 1.984217.
    const figure = measureAll(index, [one, other], false)
    expect(figure).toMatchObject({ n: 100, effective: 100 })
    expect(figure.value).toBeCloseTo(70.8333, 4)
    expect(figure.low).toBeCloseTo(70.0024, 4)
    expect(figure.high).toBeCloseTo(71.6643, 4)
  })

  it('have a difference of indices alone', () => {
    const spread = [tallyOf(FIVE, [0, 0, 10, 10, 10]), tallyOf(SEVEN, [0, 0, 0, 15, 0, 0, 15])] as const
    const figure = measureDifferenceOfAll(index, [spread[0]], [spread[1]], false)
    // Both have the mean 75. s^2 = 30 / 29 (2/3 25^2 and 25^2); SE 5.9933, df 55.77, t 2.00341.
    expect(figure.value).toBeCloseTo(0, 12)
    expect(figure.high).toBeCloseTo(5.9933 * 2.00341, 3)
    for (const definition of definitionsFor('ces', FIVE, SEVEN))
      if (definition.id !== 'index')
        expect(measureDifferenceOfAll(definition, [spread[0]], [spread[1]], false)).toMatchObject({
          value: null,
          low: null,
          n: 30,
          why: 'different-scales'
        })
  })

  it('have no mean, no boxes and no net score together', () => {
    const definitions = definitionsFor('ces', FIVE, SEVEN)
    expect(definitions.map(({ id }) => id)).not.toContain('net-top-2')
    for (const definition of definitions.filter(({ id }) => id !== 'index'))
      expect(measureAll(definition, [one, other], false)).toEqual({
        value: null,
        low: null,
        high: null,
        n: 100,
        effective: 100,
        why: 'different-scales'
      })
  })

  it('are of one scale where nobody answered on the other', () => {
    const silent = tallyOf(SEVEN, [0, 0, 0, 0, 0, 0, 0], 9)
    for (const definition of definitionsFor('ces', FIVE))
      expect(measureAll(definition, [silent, one], false)).toEqual(measure(definition, one, false))
    expect(measureAll(index, [silent], false).why).toBe('no-answers')
    expect(measureDifferenceOfAll(index, [one], [silent], false)).toMatchObject({
      n: 50,
      why: 'no-answers'
    })
  })

  it('that all stand at the same end have no interval', () => {
    const best = [tallyOf(FIVE, [0, 0, 0, 0, 9]), tallyOf(SEVEN, [0, 0, 0, 0, 0, 0, 9])]
    expect(measureAll(index, best, false)).toMatchObject({ value: 100, low: null, why: 'all-equal' })
  })
})

const answersOn = (scale: Scale) =>
  fc.array(fc.tuple(fc.integer({ min: scale.low, max: scale.high }), fc.option(fc.constantFrom(0.5, 1, 2))), {
    minLength: 2,
    maxLength: 30
  })

describe('properties', () => {
  it('the pooled index is that of each answer by itself, weighted or not', () => {
    const scales = [FIVE, SEVEN, TEN] as const
    fc.assert(
      fc.property(fc.tuple(...scales.map(answersOn)), fc.boolean(), (given, weighted) => {
        const tallies = given.map((answers, at): Tally => weightedTally(scales[at] ?? FIVE, answers))
        const figure = measureAll(index, tallies, weighted)
        const single = given.flatMap((answers, at) => {
          const { low, high } = scales[at] ?? FIVE
          return answers.flatMap(([answer, weight]) => {
            const mass = weighted ? weight : 1
            return mass === null ? [] : [{ value: ((answer - low) / (high - low)) * 100, mass }]
          })
        })
        const total = single.reduce((sum, { mass }) => sum + mass, 0)
        expect(figure.n).toBe(single.length)
        if (total === 0) return expect(figure.value).toBeNull()
        expect(figure.value).toBeCloseTo(
          single.reduce((sum, { value, mass }) => sum + value * mass, 0) / total,
          9
        )
        expect(figure.effective).toBeCloseTo(
          total ** 2 / single.reduce((sum, { mass }) => sum + mass ** 2, 0),
          9
        )
        if (figure.low !== null && figure.high !== null) {
          expect(figure.low).toBeGreaterThanOrEqual(0)
          expect(figure.low).toBeLessThan(figure.value ?? 0)
          expect(figure.high).toBeLessThanOrEqual(100)
        }
      })
    )
  })

  it('on one scale is what it is without pooling', () => {
    fc.assert(
      fc.property(answersOn(SEVEN), answersOn(SEVEN), fc.boolean(), (some, rest, weighted) => {
        const [first, second] = [weightedTally(SEVEN, some), weightedTally(SEVEN, rest)]
        for (const definition of definitionsFor('ces', SEVEN)) {
          expect(measureAll(definition, [first], weighted)).toEqual(measure(definition, first, weighted))
          expect(measureDifferenceOfAll(definition, [first], [second], weighted)).toEqual(
            measureDifference(definition, first, second, weighted)
          )
        }
      })
    )
  })
})
