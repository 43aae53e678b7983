import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { splitCorrelation } from './within'

const one = (x: number, y: number) => ({ x, y, mass: 1 })

const ROBINSON = [
  [one(1, 3), one(2, 2), one(3, 1)],
  [one(4, 6), one(5, 5), one(6, 4)],
  [one(7, 9), one(8, 8), one(9, 7)]
]

const somePairs = fc.array(
  fc.record({
    x: fc.integer({ min: 1, max: 7 }),
    y: fc.integer({ min: 1, max: 5 }),
    mass: fc.integer({ min: 1, max: 9 })
  }),
  { minLength: 1, maxLength: 12 }
)

describe('a correlation taken apart', () => {
  it('is -1 within, +1 between and .80 of all (METHODS 2.6)', () => {
    const { pooled, within, between, groups } = splitCorrelation(ROBINSON)
    expect([pooled, within, between].map((r) => Math.round(r * 1e9) / 1e9)).toEqual([0.8, -1, 1])
    expect(groups).toBe(3)
  })

  it('is that of all where there is one group, and says where there is none', () => {
    const { pooled, within, between } = splitCorrelation([[one(1, 1), one(2, 3), one(4, 2)]])
    expect(within).toBeCloseTo(pooled, 12)
    expect(between).toBeNaN()
    expect(splitCorrelation([[one(1, 5)], [one(2, 6)]]).within).toBeNaN()
    expect(splitCorrelation([])).toEqual({ pooled: NaN, within: NaN, between: NaN, groups: 0 })
  })

  it('is the same in whatever order, scale of masses, and mirrors a metric that is turned', () => {
    fc.assert(
      fc.property(fc.array(somePairs, { minLength: 2, maxLength: 4 }), (groups) => {
        const plain = splitCorrelation(groups)
        const other = splitCorrelation(
          groups.toReversed().map((pairs) => pairs.map(({ x, y, mass }) => ({ x, y: -y, mass: 3.5 * mass })))
        )
        for (const part of ['pooled', 'within', 'between'] as const)
          if (Number.isNaN(plain[part])) expect(other[part]).toBeNaN()
          else expect(other[part]).toBeCloseTo(-plain[part], 7)
      })
    )
  })
})
