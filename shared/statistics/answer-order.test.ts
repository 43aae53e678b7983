import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { pairedDifferences } from './answer-order'
import { mean, meanInterval, variance } from './mean'

describe('paired differences by answer order', () => {
  it('are Student on the differences (R sleep, paired: -2.4598858 to -.7001142)', () => {
    const first = [7, -16, -2, -12, -1, 34, 37, 8, 0, 20]
    const second = [19, 8, 11, 1, -1, 44, 55, 16, 46, 34]
    const counts = Array.from({ length: 72 }, () => new Array<number>(72).fill(0))
    first.forEach((value, index) => {
      const row = counts[(second[index] ?? 0) + 16]
      if (row) row[value + 16] = (row[value + 16] ?? 0) + 1
    })
    const sample = pairedDifferences(counts)
    expect(mean(sample) / 10).toBeCloseTo(-1.58, 12)
    const interval = meanInterval(sample)
    if (typeof interval === 'string') throw new Error(interval)
    expect(interval.low / 10).toBeCloseTo(-2.4598858, 7)
    expect(interval.high / 10).toBeCloseTo(-0.7001142, 7)
  })

  const table = fc.array(fc.array(fc.nat(9), { minLength: 5, maxLength: 5 }), { minLength: 5, maxLength: 5 })

  it('mirror when the order is turned, and weights all alike change nothing', () => {
    fc.assert(
      fc.property(table, (counts) => {
        const sample = pairedDifferences(counts)
        if (sample.n < 2) return
        const turned = pairedDifferences(counts.map((_, i) => counts.map((row) => row[i] ?? 0)))
        expect(mean(turned)).toBeCloseTo(-mean(sample), 10)
        expect(variance(turned)).toBeCloseTo(variance(sample), 10)
        const weighted = pairedDifferences(counts, {
          mass: counts.map((row) => row.map((count) => 2.5 * count)),
          squares: 6.25 * sample.n
        })
        expect(weighted.effective).toBeCloseTo(sample.n, 9)
        expect(mean(weighted)).toBeCloseTo(mean(sample), 10)
        expect(variance(weighted)).toBeCloseTo(variance(sample), 9)
      })
    )
  })

  it('of nobody and of people who never change have no interval', () => {
    expect(meanInterval(pairedDifferences([]))).toBe('no-answers')
    expect(
      meanInterval(
        pairedDifferences([
          [3, 0],
          [0, 4]
        ])
      )
    ).toBe('all-equal')
    expect(
      meanInterval(
        pairedDifferences([
          [0, 1],
          [0, 0]
        ])
      )
    ).toBe('one-answer')
  })
})
