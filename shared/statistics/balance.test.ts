import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { balanceOf } from './balance'

const AGRESTI = { dimension: 'party', first: [762, 327, 468], second: [484, 239, 477] }
const EVEN = { dimension: 'country', first: [100, 50, 30], second: [98, 52, 31] }

describe('balance of two arms', () => {
  it('is the chi-square test of each dimension (Agresti: 30.0701, p 2.9536e-07)', () => {
    const { dimensions, verdict } = balanceOf([AGRESTI])
    const test = dimensions[0]?.test
    if (!test || typeof test === 'string') throw new Error(test)
    expect(test.statistic).toBeCloseTo(30.0701, 4)
    expect(test.degreesOfFreedom).toBe(2)
    expect(test.p / 2.9536e-7).toBeCloseTo(1, 4)
    expect(test.adjusted).toBe(test.p)
    expect(verdict).toBe('different')
  })

  it('corrects over the dimensions tested, and over those alone', () => {
    const one = { dimension: 'channel', first: [10], second: [12] }
    const { dimensions, verdict } = balanceOf([EVEN, AGRESTI, one])
    const [even, agresti, single] = dimensions.map(({ test }) => test)
    if (!even || !agresti || typeof even === 'string' || typeof agresti === 'string')
      throw new Error('not tested')
    expect(agresti.adjusted).toBeCloseTo(2 * agresti.p, 15)
    expect(even.adjusted).toBe(even.p)
    expect(single).toBe('all-equal')
    expect(verdict).toBe('different')
    expect(balanceOf([EVEN]).verdict).toBe('alike')
    expect(balanceOf([one]).verdict).toBe('untested')
    expect(balanceOf([]).verdict).toBe('untested')
    expect(balanceOf([{ dimension: 'empty', first: [0, 0], second: [3, 4] }]).verdict).toBe('untested')
  })

  it('says where counts are too few for the test', () => {
    expect(balanceOf([EVEN]).dimensions[0]?.sparse).toBe(false)
    expect(balanceOf([{ dimension: 'rare', first: [3, 2], second: [1, 4] }]).dimensions[0]?.sparse).toBe(true)
  })

  it('does not depend on the order of values, of arms or of dimensions', () => {
    const counts = fc.array(fc.tuple(fc.integer({ min: 1, max: 60 }), fc.integer({ min: 1, max: 60 })), {
      minLength: 2,
      maxLength: 6
    })
    const armsOf = (dimension: string, values: readonly (readonly [number, number])[]) => ({
      dimension,
      first: values.map(([first]) => first),
      second: values.map(([, second]) => second)
    })
    fc.assert(
      fc.property(counts, counts, (a, b) => {
        const plain = balanceOf([armsOf('a', a), armsOf('b', b)])
        const { first, second } = armsOf('a', a.toReversed())
        const other = balanceOf([armsOf('b', b), { dimension: 'a', first: second, second: first }])
        expect(other.verdict).toBe(plain.verdict)
        const [before, after] = [plain.dimensions[0]?.test, other.dimensions[1]?.test]
        if (!before || !after || typeof before === 'string' || typeof after === 'string')
          throw new Error('not tested')
        expect(after.adjusted).toBeCloseTo(before.adjusted, 10)
      })
    )
  })
})
