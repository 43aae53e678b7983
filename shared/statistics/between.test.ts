import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { betweenCorrelation, type BetweenCorrelation } from './between'
import { pearson } from './pearson'
import { isInterval } from './sample'

const given = (outcome: ReturnType<typeof betweenCorrelation>): BetweenCorrelation => {
  if (typeof outcome === 'string') throw new Error(`not given: ${outcome}`)
  return outcome
}

const CES = [5.8, 5.1, 4.2, 6.1, 3.9, 5.5]
const CSAT = [4.3, 4.0, 3.4, 4.4, 3.6, 4.1]
const BASES = [240, 180, 90, 300, 60, 150]
const SIX = CES.map((first, index) => ({ first, second: CSAT[index] ?? NaN, n: BASES[index] ?? 0 }))

describe('between-touchpoint correlation', () => {
  it('reproduces METHODS 2.6 with k = 6', () => {
    const { k, pearson: r, interval, weighted, spearman, rankTest } = given(betweenCorrelation(SIX))
    expect(k).toBe(6)
    expect(r).toBeCloseTo(0.9616, 4)
    if (!isInterval(interval)) throw new Error(interval)
    expect(interval.low).toBeCloseTo(0.683, 3)
    expect(interval.high).toBeCloseTo(0.996, 3)
    expect(spearman).toBeCloseTo(0.9429, 4)
    expect(weighted).toBeCloseTo(0.9749, 4)
    expect(rankTest).toMatchObject({ method: 'exact' })
  })

  it('is +1 where within every touchpoint it is -1 (the ecological fallacy)', () => {
    const people = [
      [1, 3],
      [2, 2],
      [3, 1],
      [4, 6],
      [5, 5],
      [6, 4],
      [7, 9],
      [8, 8],
      [9, 7]
    ].map(([x, y]) => ({ x: x ?? NaN, y: y ?? NaN, mass: 1 }))
    const touchpoints = [0, 3, 6].map((from) => people.slice(from, from + 3))
    for (const touchpoint of touchpoints) expect(pearson(touchpoint)).toBeCloseTo(-1, 12)
    expect(pearson(people)).toBeCloseTo(0.8, 12)
    const means = touchpoints.map((touchpoint) => ({
      first: touchpoint.reduce((sum, { x }) => sum + x, 0) / 3,
      second: touchpoint.reduce((sum, { y }) => sum + y, 0) / 3,
      n: 3
    }))
    expect(given(betweenCorrelation(means)).pearson).toBeCloseTo(1, 12)
  })

  it('says why it is not given', () => {
    expect(betweenCorrelation([])).toBe('no-answers')
    expect(betweenCorrelation([{ first: 1, second: 2, n: 0 }])).toBe('no-answers')
    expect(betweenCorrelation(SIX.slice(0, 2))).toBe('too-few')
    expect(betweenCorrelation(SIX.map((pair) => ({ ...pair, second: 4 })))).toBe('all-equal')
    expect(given(betweenCorrelation(SIX.slice(0, 3))).interval).toBe('one-answer')
  })

  it('takes no notice of the order of touchpoints; answers in equal number leave it unweighted', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(SIX, { minLength: 3 }), fc.integer({ min: 1, max: 999 }), (some, n) => {
        const one = given(betweenCorrelation(some))
        const other = given(betweenCorrelation(some.toReversed().map((pair) => ({ ...pair, n }))))
        expect(other.pearson).toBeCloseTo(one.pearson, 12)
        expect(other.spearman).toBeCloseTo(one.spearman, 12)
        expect(other.weighted).toBeCloseTo(one.pearson, 12)
      })
    )
  })
})
