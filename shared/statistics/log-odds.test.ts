import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { logLikelihood, informativePrior, logOdds, type InGroups, type LogOdds, type Prior } from './log-odds'

const SEEN: InGroups = { one: 30, other: 5 }
const SIZE: InGroups = { one: 1000, other: 1500 }

const odds = (seen: InGroups, size: InGroups, prior: Prior): LogOdds => {
  const outcome = logOdds(seen, size, prior)
  if (typeof outcome === 'string') throw new Error(outcome)
  return outcome
}

describe('log-odds with an informative prior', () => {
  it('reproduces METHODS 2.12', () => {
    const prior = informativePrior(500, SEEN, SIZE)
    expect(prior).toEqual({ total: 500, word: 7 })
    const { delta, variance, z } = odds(SEEN, SIZE, prior)
    expect(delta).toBeCloseTo(1.43265, 5)
    expect(variance).toBeCloseTo(0.11036, 5)
    expect(z).toBeCloseTo(4.3125, 4)
  })

  it('with a flat prior too', () => {
    const { delta, z } = odds(SEEN, SIZE, { word: 0.01, total: 5 })
    expect(delta).toBeCloseTo(2.2209, 4)
    expect(z).toBeCloseTo(4.6017, 4)
  })

  it('says where a word cannot be set against others', () => {
    expect(logOdds({ one: 0, other: 0 }, { one: 0, other: 0 }, { word: 1, total: 10 })).toBe('no-words')
    expect(logOdds({ one: 0, other: 0 }, SIZE, informativePrior(500, { one: 0, other: 0 }, SIZE))).toBe(
      'no-words'
    )
    expect(logOdds({ one: 9, other: 4 }, { one: 9, other: 4 }, { word: 10, total: 10 })).toBe('only-word')
  })

  const cases = fc.tuple(
    fc.nat(50),
    fc.nat(50),
    fc.integer({ min: 60, max: 5000 }),
    fc.integer({ min: 60, max: 5000 }),
    fc.integer({ min: 1, max: 1000 })
  )

  it('mirrors when the groups change places, and is drawn towards 0 by a stronger prior', () => {
    fc.assert(
      fc.property(cases, ([y1, y2, n1, n2, strength]) => {
        fc.pre(y1 + y2 > 0)
        const [seen, size] = [
          { one: y1, other: y2 },
          { one: n1, other: n2 }
        ]
        const prior = informativePrior(strength, seen, size)
        const here = odds(seen, size, prior)
        const there = odds({ one: y2, other: y1 }, { one: n2, other: n1 }, prior)
        expect(there.delta).toBeCloseTo(-here.delta, 10)
        expect(there.variance).toBeCloseTo(here.variance, 10)
        const stronger = odds(seen, size, informativePrior(100 * strength, seen, size))
        expect(Math.abs(stronger.delta)).toBeLessThanOrEqual(Math.abs(here.delta) + 1e-12)
      })
    )
  })
})

describe('log-likelihood ratio', () => {
  it('reproduces METHODS 2.12 and is 0 where nothing differs', () => {
    expect(logLikelihood(SEEN, SIZE)).toBeCloseTo(31.378, 3)
    expect(logLikelihood({ one: 10, other: 15 }, SIZE)).toBeCloseTo(0, 12)
    expect(logLikelihood({ one: 0, other: 3 }, { one: 0, other: 90 })).toBeCloseTo(0, 12)
    expect(logLikelihood({ one: 7, other: 9 }, { one: 7, other: 9 })).toBe(0)
  })
})
