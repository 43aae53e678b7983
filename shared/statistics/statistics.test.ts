import { describe, expect, it } from 'vitest'
import { FIVE, weightedTally } from '../../tests/fixtures/tallies'
import { sampleOf } from '../measures/sample-of'
import { designEffect, effectiveBase } from './kish'
import { mean, meanInterval, variance } from './mean'
import { netVariance } from './net'
import { shareDifferenceInterval } from './newcombe'
import { tCritical, Z } from './quantiles'
import { isInterval, type Interval, type NotEstimable, type Sample } from './sample'
import { spearman, spearmanInterval } from './spearman'
import { meanDifferenceInterval } from './welch'
import { wilsonInterval } from './wilson'

/** A sample from single answers; answers need not be whole here, so they are scaled by `unit`. */
const sampleFrom = (answers: readonly number[]): Sample => {
  const low = Math.min(...answers)
  const mass = new Array<number>(Math.max(...answers) - low + 1).fill(0)
  for (const answer of answers) mass[answer - low] = (mass[answer - low] ?? 0) + 1
  return { low, mass, n: answers.length, effective: answers.length }
}

const limits = (outcome: Interval | NotEstimable): Interval => {
  if (!isInterval(outcome)) throw new Error(`no interval: ${outcome}`)
  return outcome
}

describe('quantiles', () => {
  it('agree with R to the last digits', () => {
    expect(Z).toBeCloseTo(1.959963984540054, 14)
    expect(tCritical(9)).toBeCloseTo(2.262157162798205, 13)
    expect(tCritical(3.7)).toBeCloseTo(2.8675207071911895, 13)
    expect(tCritical(2602)).toBeCloseTo(1.9608761122686724, 13)
  })
})

describe('mean with Student interval', () => {
  const sample = sampleFrom([7, 6, 6, 5, 7, 4, 6, 2, 7, 5])

  it('reproduces METHODS 2.4', () => {
    expect(mean(sample)).toBe(5.5)
    expect(Math.sqrt(variance(sample))).toBeCloseTo(1.58114, 5)
    expect(limits(meanInterval(sample)).low).toBeCloseTo(4.3689, 4)
    expect(limits(meanInterval(sample)).high).toBeCloseTo(6.6311, 4)
  })

  it('ends where the scale ends', () => {
    const interval = limits(meanInterval({ low: 1, mass: [0, 1, 0, 0, 0, 1, 0], n: 2, effective: 2 }))
    expect(interval).toEqual({ low: 1, high: 7 })
    const oneSided = limits(meanInterval({ low: 1, mass: [0, 0, 0, 0, 1, 0, 3], n: 4, effective: 4 }))
    expect(oneSided.high).toBe(7)
    expect(oneSided.low).toBeCloseTo(6.5 - 3.182446305284263 * 0.5, 9)
  })

  it('says why there is no interval', () => {
    expect(meanInterval({ low: 1, mass: [0, 0], n: 0, effective: 0 })).toBe('no-answers')
    expect(meanInterval({ low: 1, mass: [0, 1], n: 1, effective: 1 })).toBe('one-answer')
    expect(meanInterval({ low: 1, mass: [0, 0.1 * 3], n: 3, effective: 3 })).toBe('all-equal')
  })
})

describe('Wilson', () => {
  it.each([
    [81, 263, 0.2553, 0.3662],
    [15, 148, 0.0624, 0.1605],
    [0, 20, 0, 0.1611],
    [1, 29, 0.0061, 0.1718]
  ])('%d of %d gives %f to %f (Newcombe 1998)', (hits, n, low, high) => {
    const interval = limits(wilsonInterval(hits / n, n))
    expect(interval.low).toBeCloseTo(low, 4)
    expect(interval.high).toBeCloseTo(high, 4)
  })

  it('mirrors and stays within 0 and 1', () => {
    const none = limits(wilsonInterval(0, 7))
    const all = limits(wilsonInterval(1, 7))
    expect(none.low).toBe(0)
    expect(all.high).toBe(1)
    expect(all.low).toBeCloseTo(1 - none.high, 12)
    expect(wilsonInterval(0, 0)).toBe('no-answers')
  })
})

describe('differences', () => {
  it('of shares: Newcombe hybrid', () => {
    const interval = limits(shareDifferenceInterval({ share: 56 / 70, n: 70 }, { share: 48 / 80, n: 80 }))
    expect(interval.low).toBeCloseTo(0.0524, 4)
    expect(interval.high).toBeCloseTo(0.3339, 4)
  })

  it('of means: Welch on R sleep (tenths of an hour)', () => {
    const one = sampleFrom([7, -16, -2, -12, -1, 34, 37, 8, 0, 20])
    const other = sampleFrom([19, 8, 11, 1, -1, 44, 55, 16, 46, 34])
    const interval = limits(meanDifferenceInterval(one, other))
    expect(interval.low / 10).toBeCloseTo(-3.3655, 4)
    expect(interval.high / 10).toBeCloseTo(0.2055, 4)
  })

  it('of means: no further than the scale allows', () => {
    const one = { low: 1, mass: [0, 1, 0, 0, 0, 1, 0], n: 2, effective: 2 }
    expect(limits(meanDifferenceInterval(one, one))).toEqual({ low: -6, high: 6 })
  })
})

describe('net score', () => {
  it('keeps the covariance of its two shares', () => {
    expect(netVariance({ plus: 1 / 2, minus: 1 / 6, n: 1 })).toBeCloseTo(5 / 9, 12)
    expect(Math.sqrt(netVariance({ plus: 1 / 2, minus: 1 / 6, n: 324 })) * 100).toBeCloseTo(4.141, 3)
  })
})

describe('Kish', () => {
  it('reproduces METHODS 2.8', () => {
    const weights = [1, 1, 1, 1, 2, 2, 0.5, 0.5]
    const sum = weights.reduce((total, weight) => total + weight, 0)
    const squares = weights.reduce((total, weight) => total + weight * weight, 0)
    expect(effectiveBase(sum, squares)).toBeCloseTo(6.48, 2)
    expect(designEffect(8, sum, squares)).toBeCloseTo(1.2346, 4)
    expect(effectiveBase(0, 0)).toBe(0)
  })

  it('carries into Wilson: 61.11 % is .2695-.8700', () => {
    const answers = [1, 1, 0, 1, 1, 0, 0, 1]
    const weights = [1, 1, 1, 1, 2, 2, 0.5, 0.5]
    const tally = weightedTally(
      FIVE,
      answers.map((answer, index) => [answer === 1 ? 5 : 1, weights[index] ?? 0] as const)
    )
    const sample = sampleOf(tally, true)
    const share = (sample.mass[4] ?? 0) / 9
    expect(share).toBeCloseTo(0.6111, 4)
    const weighted = limits(wilsonInterval(share, sample.effective))
    expect(weighted.low).toBeCloseTo(0.2695, 4)
    expect(weighted.high).toBeCloseTo(0.87, 4)
    const plain = limits(wilsonInterval(5 / 8, 8))
    expect(plain.low).toBeCloseTo(0.3057, 4)
    expect(plain.high).toBeCloseTo(0.8632, 4)
  })
})

describe('Spearman', () => {
  const joint = (pairs: readonly (readonly [number, number])[]) => {
    const place = (values: number[]) => {
      const order = [...new Set(values)].sort((one, other) => one - other)
      return { size: order.length, of: (value: number) => order.indexOf(value) }
    }
    const rows = place(pairs.map(([row]) => row))
    const columns = place(pairs.map(([, column]) => column))
    const counts = Array.from({ length: rows.size }, () => new Array<number>(columns.size).fill(0))
    for (const [row, column] of pairs) {
      const line = counts[rows.of(row)]
      const at = columns.of(column)
      if (line) line[at] = (line[at] ?? 0) + 1
    }
    return counts
  }

  it('handles ties by mid-ranks (SciPy documentation: -.540738)', () => {
    const pairs = [
      [12, 1],
      [2, 4],
      [1, 7],
      [12, 1],
      [2, 0]
    ] as const
    expect(spearman(joint(pairs))).toBeCloseTo(-0.540738, 6)
  })

  it('is .6 on the tuna data (Hollander & Wolfe)', () => {
    const first = [44.4, 45.9, 41.9, 53.3, 44.7, 44.1, 50.7, 45.2, 60.1]
    const second = [2.6, 3.1, 2.5, 5.0, 3.6, 4.0, 5.2, 2.8, 3.8]
    expect(spearman(joint(first.map((value, index) => [value, second[index] ?? 0] as const)))).toBeCloseTo(
      0.6,
      12
    )
  })

  it('has the interval of Bonett and Wright', () => {
    const interval = limits(spearmanInterval(0.52, 100))
    expect(interval.low).toBeCloseTo(0.349, 3)
    expect(interval.high).toBeCloseTo(0.657, 3)
    expect(spearmanInterval(1, 50)).toBe('all-equal')
    expect(spearmanInterval(0.2, 3)).toBe('one-answer')
    expect(spearmanInterval(NaN, 50)).toBe('all-equal')
  })
})
