import { describe, expect, it } from 'vitest'
import { chiSquareTail, normalTail, twoSidedNormal, twoSidedT } from './tails'

/** Right to eleven digits, however small. */
const expectClose = (value: number, wanted: number) => expect(value / wanted).toBeCloseTo(1, 11)

describe('tails', () => {
  it('are those of SciPy, also where they are all but nothing', () => {
    expectClose(normalTail(37.5), 4.605353009581954e-308)
    expectClose(twoSidedNormal(20), 5.507248237212311e-89)
    expectClose(chiSquareTail(1400, 3), 2.945619361016289e-303)
    expectClose(twoSidedT(200, 100), 5.548393562549445e-132)
    expectClose(twoSidedT(50, 17.776), 1.4209734381626425e-20)
  })

  it('are never nought: beyond what a double holds they are the smallest that it can', () => {
    const smallest = [normalTail(40), twoSidedNormal(-64), chiSquareTail(1e5, 3), twoSidedT(71.37, 17_000)]
    expect(smallest).toEqual(smallest.map(() => Number.MIN_VALUE))
  })

  it('are right beside the middle, however many the degrees of freedom', () => {
    expectClose(twoSidedT(1e-6, 1e5), 0.9999992021174339)
    expectClose(twoSidedT(1.86, 1e7), 0.06288555530057485)
    expect(twoSidedT(0, 3)).toBe(1)
    expect(twoSidedNormal(0)).toBe(1)
    expect(chiSquareTail(0, 4)).toBe(1)
  })

  it('do not know left from right where they have two sides', () => {
    expect(twoSidedNormal(-2)).toBe(twoSidedNormal(2))
    expect(twoSidedT(-2, 5)).toBe(twoSidedT(2, 5))
    expect(normalTail(-2) + normalTail(2)).toBeCloseTo(1, 14)
    expectClose(normalTail(-40), 1)
  })
})
