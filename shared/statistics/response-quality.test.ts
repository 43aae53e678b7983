import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { duplicatesOf, missingOf } from './response-shares'
import { speedersOf } from './speeders'
import { straightLining, type GridPattern, type StraightLining } from './straight-lining'
import { wilsonInterval } from './wilson'

const straight = (patterns: readonly GridPattern[]): StraightLining => {
  const outcome = straightLining(patterns)
  if (typeof outcome === 'string') throw new Error(outcome)
  return outcome
}

describe('straight-lining', () => {
  it('counts people who answered every item alike, of those who answered every item', () => {
    const outcome = straight([
      { answers: [5, 5, 5], n: 10 },
      { answers: [1, 1, 1], n: 2 },
      { answers: [5, 4, 5], n: 28 },
      { answers: [5, 5, null], n: 50 }
    ])
    expect(outcome).toMatchObject({ n: 40, straight: 12, share: 0.3, interval: wilsonInterval(0.3, 40) })
    // 5: 38/40 * 10/40 * 38/40, 4: 0, 1: (2/40)^3
    expect(outcome.byChance).toBeCloseTo(0.95 * 0.25 * 0.95 + 0.05 ** 3, 12)
  })

  it('needs three items and somebody who answered them', () => {
    expect(straightLining([{ answers: [5, 5], n: 9 }])).toBe('too-few-items')
    expect(straightLining([{ answers: [5, null, 5], n: 9 }])).toBe('no-answers')
    expect(straightLining([])).toBe('no-answers')
  })

  it('does not mind which item stands where, nor how answers are called', () => {
    const patterns = fc.array(
      fc.record({
        answers: fc.tuple(...Array.from({ length: 4 }, () => fc.option(fc.integer({ min: 1, max: 3 })))),
        n: fc.integer({ min: 1, max: 5 })
      }),
      { minLength: 1, maxLength: 12 }
    )
    fc.assert(
      fc.property(patterns, (seen) => {
        const one = straightLining(seen)
        const other = straightLining(
          seen.map(({ answers, n }) => ({
            n,
            answers: answers.map((answer) => answer && 4 - answer).reverse()
          }))
        )
        if (typeof one === 'string' || typeof other === 'string') {
          expect(one).toEqual(other)
          return
        }
        expect(other.straight).toBe(one.straight)
        expect(other.byChance).toBeCloseTo(one.byChance, 12)
      })
    )
  })
})

describe('speeders', () => {
  it('take less than a third of the median', () => {
    const outcome = speedersOf([
      { seconds: 300, n: 5 },
      { seconds: 100, n: 2 },
      { seconds: 99, n: 3 },
      { seconds: 90_000, n: 1 },
      { seconds: 0, n: 7 }
    ])
    expect(outcome).toMatchObject({ n: 11, leftOut: 7, median: 300, threshold: 100, speeders: 3 })
  })

  it('the median lies midway between the middle two', () => {
    expect(
      speedersOf([
        { seconds: 60, n: 2 },
        { seconds: 90, n: 2 }
      ])
    ).toMatchObject({ median: 75, speeders: 0 })
    expect(speedersOf([{ seconds: 42, n: 1 }])).toMatchObject({ median: 42, speeders: 0, n: 1 })
    expect(speedersOf([{ seconds: -3, n: 4 }])).toBe('no-answers')
  })
})

describe('duplicates and missing answers', () => {
  it('leave the first of a set', () => {
    expect(
      duplicatesOf([
        { size: 1, sets: 94 },
        { size: 2, sets: 1 },
        { size: 4, sets: 1 }
      ])
    ).toEqual({ count: 4, n: 100, share: 0.04, interval: wilsonInterval(0.04, 100) })
    expect(duplicatesOf([])).toBe('no-answers')
  })

  it('are shares of those who were asked', () => {
    expect(missingOf(80, 20)).toEqual({ count: 20, n: 100, share: 0.2, interval: wilsonInterval(0.2, 100) })
    expect(missingOf(0, 20)).toMatchObject({ share: 1 })
    expect(missingOf(0, 0)).toBe('no-answers')
  })
})
