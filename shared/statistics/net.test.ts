import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { found } from '../../tests/fixtures/samples'
import {
  net,
  netDifferenceInterval,
  netInterval,
  restrictedVariance,
  waldNetInterval,
  type Sides
} from './net'
import { netDifferenceTest } from './net-test'
import { shareDifferenceInterval } from './newcombe'
import { twoProportionTest } from './two-proportion'
import { wilsonInterval } from './wilson'

const sides = (plus: number, minus: number, n: number): Sides => ({ plus: plus / n, minus: minus / n, n })

describe('score interval of a net score', () => {
  it('is the published one (Bentur: 1 and 7 of 21)', () => {
    const { low, high } = found(netInterval(sides(1, 7, 21)))
    expect(low).toBeCloseTo(-0.517, 3)
    expect(high).toBeCloseTo(-0.026, 3)
  })

  it.each([
    [65, 20, 100, 0.27888679, 0.59146153],
    [45, 20, 100, 0.09408204, 0.39259896],
    [570, 190, 1000, 0.33023598, 0.42741918],
    [9, 1, 10, 0.19169995, 0.96424757],
    [107, 132, 1144, -0.04849455, 0.00466133]
  ])('%d and %d of %d, against SciPy searching the likelihood itself', (plus, minus, n, low, high) => {
    const interval = found(netInterval(sides(plus, minus, n)))
    expect(interval.low).toBeCloseTo(low, 7)
    expect(interval.high).toBeCloseTo(high, 7)
  })

  it('does not collapse at the ends, in the middle, or for one answer', () => {
    const square = 1.959963984540054 ** 2
    const best = found(netInterval(sides(40, 0, 40)))
    expect(best.high).toBe(1)
    expect(best.low).toBeCloseTo((40 - square) / (40 + square), 12)
    const neutral = found(netInterval(sides(0, 0, 40)))
    expect(neutral.high).toBeCloseTo(square / (40 + square), 12)
    expect(neutral.low).toBeCloseTo(-neutral.high, 12)
    expect(found(netInterval(sides(0, 1, 1))).low).toBe(-1)
    expect(netInterval({ plus: 0, minus: 0, n: 0 })).toBe('no-answers')
  })

  const count = fc.integer({ min: 0, max: 60 })
  const counts = fc.tuple(count, count, count)

  it('holds its score, stays in range, mirrors, narrows, and is Wilson without neutral answers', () => {
    fc.assert(
      fc.property(counts, ([plus, minus, neutral]) => {
        const n = plus + minus + neutral
        fc.pre(n > 0)
        const own = sides(plus, minus, n)
        const { low, high } = found(netInterval(own))
        expect(low).toBeGreaterThanOrEqual(-1)
        expect(high).toBeLessThanOrEqual(1)
        expect(low).toBeLessThanOrEqual(net(own))
        expect(high).toBeGreaterThanOrEqual(net(own))
        expect(high - low).toBeGreaterThan(0)
        const mirrored = found(netInterval(sides(minus, plus, n)))
        expect(mirrored.low).toBeCloseTo(-high, 10)
        expect(mirrored.high).toBeCloseTo(-low, 10)
        const more = found(netInterval({ ...own, n: 4 * n }))
        expect(more.high - more.low).toBeLessThan(high - low)
        if (neutral > 0) return
        const wilson = found(wilsonInterval(own.plus, n))
        expect(low).toBeCloseTo(2 * wilson.low - 1, 9)
        expect(high).toBeCloseTo(2 * wilson.high - 1, 9)
      })
    )
  })

  it('has its variance where the net score was seen', () => {
    fc.assert(
      fc.property(counts, ([plus, minus, neutral]) => {
        const n = plus + minus + neutral
        fc.pre(n > 0)
        const own = sides(plus, minus, n)
        expect(restrictedVariance(own, net(own))).toBeCloseTo(own.plus + own.minus - net(own) ** 2, 9)
      })
    )
  })
})

describe('Wald interval of a net score', () => {
  it.each([
    [65, 20, 100, 0.292, 0.608, 3],
    [45, 20, 100, 0.1, 0.4, 3],
    [570, 190, 1000, 0.38 - 0.04863, 0.38 + 0.04863, 5]
  ])('is that of METHODS for %d and %d of %d', (plus, minus, n, low, high, digits) => {
    const interval = found(waldNetInterval(sides(plus, minus, n)))
    expect(interval.low).toBeCloseTo(low, digits)
    expect(interval.high).toBeCloseTo(high, digits)
  })

  it('gives none where the variance collapses', () => {
    expect(waldNetInterval(sides(40, 0, 40))).toBe('all-equal')
    expect(waldNetInterval(sides(0, 0, 40))).toBe('all-equal')
    expect(waldNetInterval({ plus: 0, minus: 0, n: 0 })).toBe('no-answers')
  })
})

describe('difference of two net scores', () => {
  const one = { plus: 0.57, minus: 0.19, n: 1000 }
  const other = { plus: 0.52, minus: 0.24, n: 800 }

  it('has the z of METHODS unpooled, and all but the same by score', () => {
    expect(found(netDifferenceTest(one, other, 'unpooled')).statistic).toBeCloseTo(2.61, 3)
    expect(found(netDifferenceTest(one, other)).statistic).toBeCloseTo(2.6183, 4)
  })

  it('does not take ten of one mind for certain', () => {
    const [ten, thirty] = [sides(10, 0, 10), sides(24, 3, 30)]
    expect(found(netDifferenceTest(ten, thirty, 'unpooled')).p).toBeCloseTo(0.0103, 4)
    expect(found(netDifferenceTest(ten, thirty)).p).toBeCloseTo(0.192, 3)
  })

  it('says why nothing is tested', () => {
    expect(netDifferenceTest(sides(9, 0, 9), sides(30, 0, 30))).toBe('all-equal')
    expect(netDifferenceTest(sides(0, 0, 9), sides(0, 0, 30))).toBe('all-equal')
    expect(netDifferenceTest({ plus: 0, minus: 0, n: 0 }, one)).toBe('no-answers')
    expect(netDifferenceInterval({ plus: 0, minus: 0, n: 0 }, one)).toBe('no-answers')
    expect(found(netDifferenceTest(sides(9, 0, 9), sides(0, 30, 30))).p).toBeLessThan(1e-6)
  })

  const count = fc.integer({ min: 0, max: 40 })
  const group = fc.tuple(count, count, count)

  it('mirrors, stays in range, and is that of two shares where nobody is neutral', () => {
    fc.assert(
      fc.property(group, group, (first, second) => {
        const of = ([plus, minus, neutral]: typeof first) => sides(plus, minus, plus + minus + neutral)
        const [a, b] = [of(first), of(second)]
        fc.pre(a.n > 0 && b.n > 0)
        const interval = found(netDifferenceInterval(a, b))
        expect(interval.low).toBeGreaterThanOrEqual(-2)
        expect(interval.high).toBeLessThanOrEqual(2)
        const test = netDifferenceTest(a, b)
        const back = netDifferenceTest(b, a)
        if (typeof test !== 'string') {
          expect(found(back).statistic).toBeCloseTo(-test.statistic, 7)
          expect(Math.sign(test.statistic)).toBe(Math.sign(net(a) - net(b)))
        } else expect(back).toBe(test)
        if (first[2] + second[2] > 0) return
        const shares = [
          { share: a.plus, n: a.n },
          { share: b.plus, n: b.n }
        ] as const
        const halved = found(shareDifferenceInterval(...shares))
        expect(interval.low).toBeCloseTo(2 * halved.low, 9)
        expect(interval.high).toBeCloseTo(2 * halved.high, 9)
        const z = twoProportionTest(...shares)
        if (typeof z === 'string') expect(test).toBe(z)
        else expect(found(test).statistic).toBeCloseTo(z.statistic, 7)
      })
    )
  })
})
