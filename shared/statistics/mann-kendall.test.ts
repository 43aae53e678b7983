import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { mannKendall, type Trend } from './mann-kendall'
import { isInterval } from './sample'

const given = (outcome: ReturnType<typeof mannKendall>): Trend => {
  if (typeof outcome === 'string') throw new Error(`not given: ${outcome}`)
  return outcome
}

const seriesOf = (values: readonly number[]) => values.map((value, at) => ({ at, value }))

const RISING = [1.0, 2.3, 3.1, 4.5, 5.2, 6.8, 7.1, 8.9, 9.5, 10.2]

describe('Mann-Kendall test and Sen slope', () => {
  it('reproduces METHODS 2.5 without ties', () => {
    const { s, variance, z, p, slope } = given(mannKendall(seriesOf(RISING)))
    expect(s).toBe(45)
    expect(variance).toBe(125)
    expect(z).toBeCloseTo(3.9355, 4)
    expect(p).toBeCloseTo(8.303e-5, 8)
    expect(slope).toBeCloseTo(1.05, 12)
  })

  it('reproduces METHODS 2.5 with ties', () => {
    const { s, variance, z, p, slope } = given(
      mannKendall(seriesOf([5.1, 5.2, 5.2, 5.4, 5.3, 5.5, 5.6, 5.5]))
    )
    expect(s).toBe(22)
    expect(variance).toBeCloseTo(63.333, 3)
    expect(z).toBeCloseTo(2.6388, 4)
    expect(p).toBeCloseTo(0.008321, 6)
    expect(slope).toBeCloseTo(0.06667, 5)
  })

  it('has an interval of the slope around those of SciPy, which takes whole ranks', () => {
    const { interval } = given(mannKendall(seriesOf(RISING)))
    if (!isInterval(interval as never)) throw new Error('no interval')
    // C = 1.96 sqrt(125) = 21.913: ranks 11.543 and 34.457 of 45. SciPy takes .96 and 1.12857, ranks 12 and 34.
    const slopes = RISING.flatMap((value, at) =>
      RISING.slice(at + 1).map((later, ahead) => (later - value) / (ahead + 1))
    ).sort((one, other) => one - other)
    const between = (rank: number) => {
      const below = Math.floor(rank)
      const low = slopes[below - 1] ?? NaN
      return low + (rank - below) * ((slopes[below] ?? NaN) - low)
    }
    expect(interval).toEqual({
      low: expect.closeTo(between(22.5 - (1.959964 * Math.sqrt(125)) / 2), 5) as number,
      high: expect.closeTo(between(23.5 + (1.959964 * Math.sqrt(125)) / 2), 5) as number
    })
    expect(slopes[11]).toBeCloseTo(0.96, 12)
    expect(slopes[33]).toBeCloseTo(1.1285714285714286, 12)
  })

  it('says why there is none', () => {
    expect(mannKendall([])).toBe('too-few')
    expect(mannKendall(seriesOf([1, 2, 3]))).toBe('too-few')
    expect(mannKendall(seriesOf([4, 4, 4, 4]))).toBe('all-equal')
    expect(given(mannKendall(seriesOf([1, 2, 3, 4]))).interval).toBe('too-few')
    expect(given(mannKendall(seriesOf([1, 2, 1, 2, 1]))).z).toBe(0)
  })

  it('knows how far apart periods are', () => {
    const gap = [0, 1, 2, 5, 6, 9].map((at) => ({ at, value: 2 + 0.5 * at }))
    expect(given(mannKendall(gap)).slope).toBeCloseTo(0.5, 12)
    const { slope, interval } = given(mannKendall(gap.toReversed()))
    expect(slope).toBeCloseTo(0.5, 12)
    expect(interval).not.toBe('too-few')
  })

  it('holds in far tails', () => {
    const { p } = given(mannKendall(seriesOf(Array.from({ length: 400 }, (_, at) => at))))
    expect(p).toBeGreaterThan(0)
    expect(p).toBeLessThan(1e-190)
  })

  it('mirrors with the values and with time, and does not feel any rising change of values in S', () => {
    const values = fc.array(fc.integer({ min: -20, max: 20 }), { minLength: 4, maxLength: 30 })
    fc.assert(
      fc.property(values, (series) => {
        const plain = mannKendall(seriesOf(series))
        const turned = mannKendall(seriesOf(series.map((value) => -value)))
        const back = mannKendall(seriesOf(series.toReversed()))
        const cubed = mannKendall(seriesOf(series.map((value) => value ** 3)))
        if (typeof plain === 'string') {
          expect([turned, back, cubed]).toEqual([plain, plain, plain])
          return
        }
        expect(given(turned).s).toBe(-plain.s || 0)
        expect(given(back).s).toBe(-plain.s || 0)
        expect(given(turned).p).toBe(plain.p)
        expect(given(turned).slope).toBeCloseTo(-plain.slope, 10)
        expect(given(cubed).s).toBe(plain.s)
        expect(given(cubed).p).toBe(plain.p)
        if (plain.interval !== 'too-few') {
          expect(plain.interval.low).toBeLessThanOrEqual(plain.slope)
          expect(plain.interval.high).toBeGreaterThanOrEqual(plain.slope)
          const other = given(turned).interval
          if (other === 'too-few') throw new Error(other)
          expect(other.low).toBeCloseTo(-plain.interval.high, 10)
        }
      })
    )
  })
})
