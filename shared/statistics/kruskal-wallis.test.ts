import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { found, groupsFrom, OZONE } from '../../tests/fixtures/samples'
import { kruskalWallisTest } from './kruskal-wallis'
import { mannWhitneyTest } from './mann-whitney'

describe('Kruskal-Wallis', () => {
  it('of three groups (Hollander & Wolfe)', () => {
    const groups = groupsFrom([2.9, 3, 2.5, 2.6, 3.2], [3.8, 2.7, 4, 2.4], [2.8, 3.4, 3.7, 2.2, 2])
    const { statistic, degreesOfFreedom, p } = found(kruskalWallisTest(groups))
    expect(statistic).toBeCloseTo(0.77143, 5)
    expect(degreesOfFreedom).toBe(2)
    expect(p).toBeCloseTo(0.67996, 5)
  })

  it('with ties (R, ozone by month)', () => {
    const { statistic, degreesOfFreedom, p } = found(kruskalWallisTest(groupsFrom(...OZONE)))
    expect(statistic).toBeCloseTo(29.2666, 4)
    expect(degreesOfFreedom).toBe(4)
    expect(p).toBeCloseTo(6.901e-6, 9)
  })

  it('says why nothing is tested', () => {
    expect(kruskalWallisTest([])).toBe('no-answers')
    expect(kruskalWallisTest([[0, 0], [0]])).toBe('no-answers')
    expect(kruskalWallisTest([[2, 1], [0]])).toBe('one-group')
    expect(kruskalWallisTest([[2], [3], [1, 0]])).toBe('all-equal')
    expect(kruskalWallisTest([[1], [1]])).toBe('all-equal')
  })

  const group = fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 5, maxLength: 5 })

  it('does not change with the order of groups or the turn of the scale, and is Mann-Whitney of two', () => {
    fc.assert(
      fc.property(group, group, group, (a, b, c) => {
        const whole = kruskalWallisTest([a, b, c])
        const mixed = kruskalWallisTest([c, [], a, b].map((each) => [...each]))
        const turned = kruskalWallisTest([a, b, c].map((each) => [...each].reverse()))
        if (typeof whole === 'string') {
          expect([mixed, turned]).toEqual([whole, whole])
          return
        }
        expect(found(mixed).statistic).toBeCloseTo(whole.statistic, 9)
        expect(found(turned).statistic).toBeCloseTo(whole.statistic, 9)
        const pair = kruskalWallisTest([a, b])
        const ranks = mannWhitneyTest(a, b, { method: 'normal', continuity: false })
        if (typeof pair !== 'string') expect(found(ranks).p).toBeCloseTo(pair.p, 10)
      })
    )
  })
})
