import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { found } from '../../tests/fixtures/samples'
import { adjustedResiduals, chiSquareTest } from './chi-square'

const AGRESTI = [
  [762, 327, 468],
  [484, 239, 477]
]

describe('chi-square', () => {
  it('of two rows of three (Agresti)', () => {
    const { statistic, degreesOfFreedom, p, v, size } = found(chiSquareTest(AGRESTI))
    expect(statistic).toBeCloseTo(30.0701, 4)
    expect(degreesOfFreedom).toBe(2)
    expect(p).toBeCloseTo(2.9536e-7, 11)
    expect(v).toBeCloseTo(0.1044, 4)
    expect(size).toBe(2)
  })

  it('of four shares (R prop.test, smokers)', () => {
    const [smokers, patients] = [
      [83, 90, 129, 70],
      [86, 93, 136, 82]
    ] as const
    const table = smokers.map((x, index) => [x, (patients[index] ?? 0) - x])
    const { statistic, degreesOfFreedom, p } = found(chiSquareTest(table))
    expect(statistic).toBeCloseTo(12.6004, 4)
    expect(degreesOfFreedom).toBe(3)
    expect(p).toBeCloseTo(0.005585, 6)
  })

  it('has the residuals R prints', () => {
    const wanted = [
      [4.5020535, 0.6994517, -5.3159455],
      [-4.5020535, -0.6994517, 5.3159455]
    ]
    for (const [i, row] of adjustedResiduals(AGRESTI).entries())
      for (const [j, residual] of row.entries()) expect(residual).toBeCloseTo(wanted[i]?.[j] ?? 0, 7)
    expect(adjustedResiduals([[3, 4]])).toEqual([[null, null]])
  })

  it('says the smallest expected count, and why nothing is tested', () => {
    expect(found(chiSquareTest(AGRESTI)).leastExpected).toBeCloseTo(246.3547, 4)
    expect(chiSquareTest([])).toBe('no-answers')
    expect(chiSquareTest([[0, 0], [0]])).toBe('no-answers')
    expect(
      chiSquareTest([
        [3, 4],
        [0, 0]
      ])
    ).toBe('one-group')
    expect(chiSquareTest([[3, 0], [5]])).toBe('all-equal')
  })

  const row = fc.array(fc.integer({ min: 0, max: 50 }), { minLength: 3, maxLength: 3 })

  it('does not change with the order of rows and columns, nor by rows and columns of nobody', () => {
    fc.assert(
      fc.property(fc.array(row, { minLength: 2, maxLength: 5 }), (table) => {
        const whole = chiSquareTest(table)
        const turned = chiSquareTest([...table].reverse().map((line) => [...line].reverse()))
        const padded = chiSquareTest([...table, [0, 0, 0]].map((line) => [...line, 0]))
        if (typeof whole === 'string') {
          expect([turned, padded]).toEqual([whole, whole])
          return
        }
        expect(found(turned).p).toBeCloseTo(whole.p, 12)
        expect(found(padded)).toEqual(whole)
        const sides = [0, 1, 2].map((at) => table.map((line) => line[at] ?? 0))
        expect(found(chiSquareTest(sides)).statistic).toBeCloseTo(whole.statistic, 9)
        expect(whole.v).toBeGreaterThanOrEqual(0)
        expect(whole.v).toBeLessThanOrEqual(1)
      })
    )
  })
})
