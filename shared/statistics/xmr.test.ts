import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { xmr, type Xmr } from './xmr'

const given = (outcome: ReturnType<typeof xmr>): Xmr => {
  if (typeof outcome === 'string') throw new Error(`not given: ${outcome}`)
  return outcome
}

describe('XmR chart', () => {
  it('reproduces the flow rates of NIST, with d2 = 1.128', () => {
    const { centre, low, high, ranges } = given(
      xmr([49.6, 47.6, 49.9, 51.3, 47.8, 51.2, 52.6, 52.4, 53.6, 52.1])
    )
    expect(centre).toBeCloseTo(50.81, 10)
    expect(ranges.centre).toBeCloseTo(1.8778, 4)
    expect(high).toBeCloseTo(55.8041, 4)
    expect(low).toBeCloseTo(45.8159, 4)
    expect(ranges.high).toBeCloseTo(3.267 * 1.8778, 3)
    expect(ranges.low).toBe(0)
  })

  it('forms ranges after periods without answers are left out (qcc: 7.089815 and 6.380833)', () => {
    // The reference estimates with d2 = 1.128379, unrounded.
    const exact = 1.1283791670955126 / 1.128
    expect(given(xmr([100, 110, 102, 99, 105, 98, 112])).sigma / exact).toBeCloseTo(7.089815, 6)
    expect(given(xmr([100, 110, 102, 99, 98, 112])).sigma / exact).toBeCloseTo(6.380833, 5)
  })

  it('says why there is none', () => {
    expect(xmr([])).toBe('no-points')
    expect(xmr([4])).toBe('one-point')
    expect(xmr([4.2, 4.2, 4.2])).toBe('no-movement')
  })

  it('moves with the values and mirrors with them', () => {
    const values = fc.array(fc.integer({ min: 0, max: 1000 }), { minLength: 3, maxLength: 40 })
    fc.assert(
      fc.property(values, fc.integer({ min: -50, max: 50 }), (series, shift) => {
        const plain = xmr(series)
        const moved = xmr(series.map((value) => shift - 2 * value))
        if (typeof plain === 'string') {
          expect(moved).toBe(plain)
          return
        }
        expect(given(moved).centre).toBeCloseTo(shift - 2 * plain.centre, 8)
        expect(given(moved).low).toBeCloseTo(shift - 2 * plain.high, 8)
        expect(given(moved).high).toBeCloseTo(shift - 2 * plain.low, 8)
        expect(given(xmr(series.toReversed())).sigma).toBeCloseTo(plain.sigma, 10)
      })
    )
  })
})
