import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { found } from '../../tests/fixtures/samples'
import { chiSquareTest } from './chi-square'
import { twoProportionTest } from './two-proportion'

const one = { share: 56 / 70, n: 70 }
const other = { share: 48 / 80, n: 80 }

describe('z test of two shares', () => {
  it('pooled and unpooled (METHODS 2.5)', () => {
    const pooled = found(twoProportionTest(one, other))
    expect(pooled.statistic).toBeCloseTo(2.65017, 5)
    expect(pooled.p).toBeCloseTo(0.008045, 6)
    expect(found(twoProportionTest(one, other, 'unpooled')).statistic).toBeCloseTo(2.7509, 4)
  })

  it('says why nothing is tested', () => {
    expect(twoProportionTest({ share: 0, n: 0 }, other)).toBe('no-answers')
    expect(twoProportionTest({ share: 1, n: 20 }, { share: 1, n: 30 })).toBe('all-equal')
    expect(twoProportionTest({ share: 0, n: 20 }, { share: 0, n: 30 })).toBe('all-equal')
    expect(twoProportionTest({ share: 1, n: 20 }, { share: 0, n: 30 }, 'unpooled')).toBe('all-equal')
    expect(found(twoProportionTest({ share: 1, n: 20 }, { share: 0, n: 30 })).p).toBeLessThan(1e-11)
  })

  const count = fc.integer({ min: 0, max: 200 })

  it('is chi-square without correction, mirrored by exchange and by turning', () => {
    fc.assert(
      fc.property(count, count, count, count, (a, b, c, d) => {
        fc.pre(a + b > 0 && c + d > 0)
        const [left, right] = [
          { share: a / (a + b), n: a + b },
          { share: c / (c + d), n: c + d }
        ]
        const z = twoProportionTest(left, right)
        const table = chiSquareTest([
          [a, b],
          [c, d]
        ])
        if (typeof z === 'string') {
          expect(z).toBe(table)
          return
        }
        expect(z.statistic ** 2).toBeCloseTo(found(table).statistic, 8)
        expect(z.p).toBeCloseTo(found(table).p, 10)
        expect(found(twoProportionTest(right, left)).statistic).toBeCloseTo(-z.statistic, 12)
        const turned = twoProportionTest({ share: b / (a + b), n: a + b }, { share: d / (c + d), n: c + d })
        expect(found(turned).statistic).toBeCloseTo(-z.statistic, 9)
      })
    )
  })
})
