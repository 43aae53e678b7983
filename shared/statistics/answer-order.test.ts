import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { pairedDifferences } from './answer-order'
import { mean, meanInterval, variance } from './mean'

describe('paired differences by answer order', () => {
  it('are Student on the differences (R sleep, paired: -2.4598858 to -.7001142)', () => {
    const first = [0.7, -1.6, -0.2, -1.2, -0.1, 3.4, 3.7, 0.8, 0, 2]
    const second = [1.9, 0.8, 1.1, 0.1, -0.1, 4.4, 5.5, 1.6, 4.6, 3.4]
    const counts = first.map((value, index) => ({ difference: value - (second[index] ?? 0), n: 1 }))
    const sample = pairedDifferences(counts, 10)
    expect(mean(sample)).toBeCloseTo(-1.58, 12)
    const interval = meanInterval(sample)
    if (typeof interval === 'string') throw new Error(interval)
    expect(interval.low).toBeCloseTo(-2.4598858, 7)
    expect(interval.high).toBeCloseTo(-0.7001142, 7)
  })

  const counted = fc.array(fc.record({ difference: fc.integer({ min: -4, max: 4 }), n: fc.nat(9) }), {
    minLength: 2,
    maxLength: 12
  })

  it('mirror when the order is turned, and weights all alike change nothing', () => {
    fc.assert(
      fc.property(counted, (counts) => {
        const sample = pairedDifferences(counts, 4)
        if (sample.n < 2) return
        const turned = pairedDifferences(
          counts.map(({ difference, n }) => ({ difference: -difference, n })),
          4
        )
        expect(mean(turned)).toBeCloseTo(-mean(sample), 10)
        expect(variance(turned)).toBeCloseTo(variance(sample), 10)
        const weighted = pairedDifferences(
          counts.map((count) => ({ ...count, mass: 2.5 * count.n, squares: 6.25 * count.n })),
          4
        )
        expect(weighted.effective).toBeCloseTo(sample.n, 9)
        expect(mean(weighted)).toBeCloseTo(mean(sample), 10)
        expect(variance(weighted)).toBeCloseTo(variance(sample), 9)
      })
    )
  })

  it('of nobody and of people who never change have no interval, and none reaches beyond the scale', () => {
    expect(meanInterval(pairedDifferences([], 1))).toBe('no-answers')
    expect(meanInterval(pairedDifferences([{ difference: 0, n: 7 }], 1))).toBe('all-equal')
    expect(meanInterval(pairedDifferences([{ difference: 1, n: 1 }], 1))).toBe('one-answer')
    const two = [-1, 1].map((difference) => ({ difference, n: 1 }))
    expect(meanInterval(pairedDifferences(two, 1))).toEqual({ low: -1, high: 1 })
  })
})
