import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { FIVE, tallyOf, weightedTally } from '../../tests/fixtures/tallies'
import { addTallies, baseOf, emptyTally, poolTallies, subtractTally } from './tally'

const answers = fc.array(fc.tuple(fc.integer({ min: 1, max: 5 }), fc.option(fc.constantFrom(0, 0.5, 1, 2))), {
  maxLength: 20
})

describe('tallies', () => {
  it('of two groups are that of both together, and the complement gives either back', () => {
    fc.assert(
      fc.property(answers, answers, (one, other) => {
        const whole = weightedTally(FIVE, [...one, ...other])
        const part = weightedTally(FIVE, one)
        const rest = weightedTally(FIVE, other)
        expect(addTallies(part, rest)).toEqual(whole)
        expect(subtractTally(whole, part)).toEqual(rest)
        expect(baseOf(whole)).toBe(one.length + other.length)
      })
    )
  })

  it('of nobody change nothing', () => {
    const tally = tallyOf(FIVE, [1, 2, 3, 4, 5], 6)
    expect(addTallies(tally, emptyTally(FIVE, false))).toEqual(tally)
  })

  it('of no cells have no total', () => {
    expect(poolTallies([])).toEqual([])
  })
})
