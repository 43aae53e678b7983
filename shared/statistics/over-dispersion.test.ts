import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dispersionOf, phiOf, winsorise } from './over-dispersion'

describe('over-dispersion', () => {
  it('is 3.14 for the five z of METHODS 2.10, root 1.772', () => {
    const phi = phiOf([2.5, -1.8, 0.4, -2.2, 1.1])
    expect(phi).toBeCloseTo(3.14, 10)
    expect(Math.sqrt(phi)).toBeCloseTo(1.772, 3)
  })

  it('draws in a tenth at each end, from ten on', () => {
    const nine = [9, 1, 2, 3, 4, 5, 6, 7, -90]
    expect(winsorise(nine)).toEqual(nine)
    expect(winsorise([...nine, 80])).toEqual([9, 1, 2, 3, 4, 5, 6, 7, 1, 9])
    expect(winsorise([])).toEqual([])
  })

  it('has the additive variance of moments', () => {
    // Equal errors e: tau^2 = e^2 (I phi - (I - 1)) / (I - 1).
    const points = [2.5, -1.8, 0.4, -2.2, 1.1].map((z) => ({ distance: z * 0.05, error: 0.05 }))
    expect(dispersionOf(points).tau2).toBeCloseTo((0.0025 * (15.7 - 4)) / 4, 12)
    expect(dispersionOf(points.map(({ error }) => ({ distance: 0.02, error }))).tau2).toBe(0)
    expect(dispersionOf(points.slice(0, 1)).tau2).toBe(0)
  })

  it('takes no notice of units, sign or order', () => {
    const point = fc.record({
      distance: fc.double({ min: -3, max: 3, noNaN: true }),
      error: fc.double({ min: 0.05, max: 2, noNaN: true })
    })
    fc.assert(
      fc.property(fc.array(point, { minLength: 2, maxLength: 30 }), (points) => {
        const plain = dispersionOf(points)
        const other = dispersionOf(
          points.map(({ distance, error }) => ({ distance: -10 * distance, error: 10 * error })).toReversed()
        )
        expect(other.phi).toBeCloseTo(plain.phi, 8)
        expect(other.tau2 / 100).toBeCloseTo(plain.tau2, 8)
      })
    )
  })
})
