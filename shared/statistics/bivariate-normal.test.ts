import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bivariateNormal } from './bivariate-normal'
import { normalTail } from './tails'

/** h, k, rho and the probability, by quadrature with 30 digits (mpmath), around each change of method. */
const REFERENCE = [
  [2.167, -1.735, 0.99999, 0.04137040260514609],
  [2.26, 2.26, 0.999, 0.9875359159142533],
  [-3.122, 0.497, -0.99, 1.920265463037225e-80],
  [1.753, -1.13, -0.93, 0.09047307300428967],
  [-0.8, 0.75, -0.99, 0.010318652412971413],
  [-0.706, 0.025, 0.05, 0.1286403419728307],
  [1.782, 3.585, 0.999, 0.9626253841331489],
  [0.27, -0.32, -0.924, 0.050688235420563],
  [-0.272, -1.615, 0.95, 0.05315515924642277],
  [0.5, 0.501, 0.99, 0.6717673405437952],
  [-0.728, 0.775, 0.9249, 0.23330487768501426],
  [1.643, 1.629, -0.1, 0.89979113435023],
  [0.44, -0.439, -0.5, 0.15001761957664642],
  [-0.76, 1.858, 0.9, 0.2236272923769249],
  [-2.03, 1.98, -0.8, 0.011503757145583849],
  [0.86, -0.859, -0.9999, 0.0016974373565550704],
  [2.829, 0.406, 0.76, 0.6576247041107015],
  [-0.418, 1.068, -0.924, 0.19756498413024542],
  [0.899, 0.359, 0.3, 0.5536690857106102],
  [-1.8, -1.372, 0.299, 0.008198759284748336],
  [0.57, 0.571, 0.926, 0.6635793286975091],
  [-1.21, -1.209, 0.5, 0.03865259328425428]
] as const

const point = fc.double({ min: -6, max: 6, noNaN: true })
const rho = fc.double({ min: -0.999999, max: 0.999999, noNaN: true })
const below = (z: number) => normalTail(-z)

describe('bivariate normal distribution', () => {
  it.each(REFERENCE)('at %f, %f with rho %f is %f', (h, k, r, p) => {
    expect(Math.abs(bivariateNormal(h, k, r) - p)).toBeLessThan(5e-16)
  })

  it('is 1/4 + asin(rho) / 2 pi at the centre (Sheppard 1899)', () => {
    fc.assert(
      fc.property(rho, (r) => {
        expect(bivariateNormal(0, 0, r)).toBeCloseTo(0.25 + Math.asin(r) / (2 * Math.PI), 14)
      })
    )
  })

  it('is the product without correlation, and the lesser with a perfect one', () => {
    fc.assert(
      fc.property(point, point, (h, k) => {
        expect(bivariateNormal(h, k, 0)).toBeCloseTo(below(h) * below(k), 14)
        expect(bivariateNormal(h, k, 1)).toBeCloseTo(below(Math.min(h, k)), 14)
        expect(bivariateNormal(h, k, -1)).toBeCloseTo(Math.max(0, below(h) + below(k) - 1), 14)
      })
    )
  })

  it('is symmetric, and turning one variable takes the rest of the other', () => {
    fc.assert(
      fc.property(point, point, rho, (h, k, r) => {
        const p = bivariateNormal(h, k, r)
        expect(bivariateNormal(k, h, r)).toBeCloseTo(p, 14)
        expect(bivariateNormal(h, -k, -r)).toBeCloseTo(below(h) - p, 14)
      })
    )
  })

  it('has its margins at infinity', () => {
    expect(bivariateNormal(Infinity, 1.2, 0.6)).toBe(below(1.2))
    expect(bivariateNormal(-0.4, Infinity, 0.6)).toBe(below(-0.4))
    expect(bivariateNormal(Infinity, Infinity, -0.6)).toBe(1)
    expect(bivariateNormal(-Infinity, Infinity, 0.6)).toBe(0)
  })
})
