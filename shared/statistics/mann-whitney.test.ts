import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { found, groupsFrom, OZONE, TIED } from '../../tests/fixtures/samples'
import { cliffsDelta } from './cliffs-delta'
import { mannWhitneyTest, pairsWon, type MannWhitneyOptions } from './mann-whitney'

const test = (one: readonly number[], other: readonly number[], options: MannWhitneyOptions = {}) => {
  const [first, second] = groupsFrom(one, other)
  return found(mannWhitneyTest(first ?? [], second ?? [], options))
}

/** Hollander & Wolfe (1973), p. 29: depression before and after. */
const X = [0.8, 0.83, 1.89, 1.04, 1.45, 1.38, 1.91, 1.64, 0.73, 1.46]
const Y = [1.15, 0.88, 0.9, 0.74, 1.21]

describe('Mann-Whitney', () => {
  it('exact (Hollander & Wolfe)', () => {
    expect(test(X, Y, { alternative: 'greater' })).toMatchObject({ u: 35, method: 'exact' })
    expect(test(X, Y, { alternative: 'greater' }).p).toBeCloseTo(0.1272, 4)
    expect(test(X, Y).p).toBeCloseTo(0.2544, 4)
    const normal = test(X, Y, { alternative: 'greater', method: 'normal', continuity: false })
    expect(normal.p).toBeCloseTo(0.1103, 4)
  })

  it('with heavy ties, normal with continuity correction (METHODS 2.5)', () => {
    const { u, p, delta, method } = found(mannWhitneyTest(...TIED))
    expect(u).toBe(1089.5)
    expect(p).toBeCloseTo(0.004765, 6)
    expect(delta).toBeCloseTo(0.3619, 4)
    expect(method).toBe('normal')
  })

  it('with ties (R, ozone in May and August)', () => {
    const { u, p } = test(OZONE[0] ?? [], OZONE[3] ?? [])
    expect(u).toBe(127.5)
    expect(p).toBeCloseTo(0.0001208, 7)
  })

  it('exact with ties: all 252 ways to deal ten answers', () => {
    const one = [2, 3, 4, 5, 5]
    const other = [1, 1, 2, 2, 4]
    expect(test(one, other)).toMatchObject({ u: 21.5, method: 'exact' })
    expect(test(one, other).p).toBeCloseTo(20 / 252, 14)
    expect(test(one, other, { alternative: 'greater' }).p).toBeCloseTo(10 / 252, 14)
  })

  it('says why nothing is tested, and takes one against one', () => {
    expect(mannWhitneyTest([0, 0], [1, 2])).toBe('no-answers')
    expect(mannWhitneyTest([0, 3], [0, 2])).toBe('all-equal')
    expect(found(mannWhitneyTest([1, 0], [0, 1]))).toMatchObject({ u: 0, delta: -1, p: 1, method: 'exact' })
  })

  it('is never exact with weights', () => {
    expect(found(mannWhitneyTest([1.5, 2.5], [3, 1])).method).toBe('normal')
  })

  it('holds far out', () => {
    const { p } = found(mannWhitneyTest([2000, 1000], [1000, 2000]))
    expect(p).toBeGreaterThan(0)
    expect(p).toBeLessThan(1e-140)
  })

  const group = fc.array(fc.integer({ min: 0, max: 6 }), { minLength: 5, maxLength: 5 })
  const options = fc.constantFrom<MannWhitneyOptions>(
    {},
    { method: 'normal' },
    { method: 'normal', continuity: false }
  )

  it('mirrors when groups are exchanged or the scale is turned', () => {
    fc.assert(
      fc.property(group, group, options, (one, other, how) => {
        const straight = mannWhitneyTest(one, other, how)
        const swapped = mannWhitneyTest(other, one, how)
        const turned = mannWhitneyTest([...one].reverse(), [...other].reverse(), how)
        if (typeof straight === 'string') {
          expect([swapped, turned]).toEqual([straight, straight])
          return
        }
        for (const mirrored of [found(swapped), found(turned)]) {
          expect(mirrored.p).toBeCloseTo(straight.p, 12)
          expect(mirrored.delta).toBeCloseTo(-straight.delta, 12)
        }
        const greater = found(mannWhitneyTest(one, other, { ...how, alternative: 'greater' }))
        const less = found(mannWhitneyTest(other, one, { ...how, alternative: 'less' }))
        expect(greater.p).toBeCloseTo(less.p, 12)
        expect(straight.p).toBeLessThanOrEqual(1)
        expect(cliffsDelta(one, other)).toBeCloseTo(straight.delta, 12)
      })
    )
  })

  it('wins or loses every pair', () => {
    fc.assert(
      fc.property(group, group, (one, other) => {
        const pairs = one.reduce((a, b) => a + b, 0) * other.reduce((a, b) => a + b, 0)
        expect(pairsWon(one, other) + pairsWon(other, one)).toBeCloseTo(pairs, 9)
      })
    )
  })

  it('exact and normal agree where there are some fifty', () => {
    const [one, other] = [
      [3, 4, 5, 6, 7],
      [5, 6, 6, 5, 3]
    ]
    const exact = found(mannWhitneyTest(one, other, { method: 'exact' }))
    const normal = found(mannWhitneyTest(one, other, { method: 'normal' }))
    expect(exact.method).toBe('exact')
    expect(exact.p).toBeCloseTo(normal.p, 2)
  })
})
