import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { found, sampleFromValues, SLEEP, TIED, weightedSample } from '../../tests/fixtures/samples'
import { standardisedDifference } from './cohens-d'
import { meanDifferenceInterval, welchTest } from './welch'

/** On a scale so long that no interval reaches its ends. */
const onLongScale = (answers: readonly number[]) => {
  const { values = [], mass, ...rest } = sampleFromValues(answers)
  return { ...rest, low: -1000, values: [-1000, ...values, 1000], mass: [0, ...mass, 0] }
}

const range = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, index) => from + index)

describe('Welch', () => {
  it.each([
    [SLEEP[0], SLEEP[1], -1.8608, 17.776, 0.07939, 5, -3.3654832, 0.2054832],
    [range(1, 10), range(7, 20), -5.4349, 21.982, 1.855e-5, 8, -11.052802, -4.947198],
    [range(1, 10), [...range(7, 20), 200], -1.6329, 14.165, 0.1245, 4, -47.2429, 6.376233]
  ])('as R prints it %#', (x, y, t, df, p, digits, low, high) => {
    const [one, other] = [onLongScale(x), onLongScale(y)]
    const result = found(welchTest(one, other))
    expect(result.statistic).toBeCloseTo(t, 4)
    expect(result.degreesOfFreedom).toBeCloseTo(df, 3)
    expect(result.p).toBeCloseTo(p, digits)
    const interval = found(meanDifferenceInterval(one, other))
    expect(interval.low).toBeCloseTo(low, 4)
    expect(interval.high).toBeCloseTo(high, 4)
  })

  it('on answers with heavy ties (METHODS 2.5)', () => {
    const [one, other] = TIED.map((mass) => ({ low: 1, mass, n: 40, effective: 40 }))
    if (!one || !other) throw new Error('no groups')
    const { statistic, degreesOfFreedom, p } = found(welchTest(one, other))
    expect(statistic).toBeCloseTo(2.9519, 4)
    expect(degreesOfFreedom).toBeCloseTo(76.416, 3)
    expect(p).toBeCloseTo(0.004192, 6)
    expect(found(standardisedDifference(one, other)).d).toBeCloseTo(0.6601, 4)
  })

  it('says why nothing is tested', () => {
    const of = (mass: number[], n = mass.reduce((a, b) => a + b, 0)) => ({ low: 1, mass, n, effective: n })
    expect(welchTest(of([0, 0]), of([3, 4]))).toBe('no-answers')
    expect(welchTest(of([1, 0]), of([3, 4]))).toBe('one-answer')
    expect(welchTest(of([5, 0]), of([0, 5]))).toBe('all-equal')
    expect(found(welchTest(of([5, 0]), of([3, 5]))).p).toBeGreaterThan(0)
  })

  const answers = fc.array(fc.tuple(fc.integer({ min: 1, max: 7 }), fc.constantFrom(0.5, 1, 2)), {
    minLength: 2,
    maxLength: 30
  })

  it('mirrors when groups are exchanged or the scale is turned, and leaves the size of weights alone', () => {
    fc.assert(
      fc.property(answers, answers, fc.constantFrom(0.01, 3, 1000), (some, rest, factor) => {
        const change = (list: typeof some, to: (answer: number, weight: number) => [number, number]) =>
          weightedSample(
            1,
            7,
            list.map(([answer, weight]) => to(answer, weight))
          )
        const of = (to: (answer: number, weight: number) => [number, number]) =>
          [change(some, to), change(rest, to)] as const
        const [one, other] = of((answer, weight) => [answer, weight])
        const straight = welchTest(one, other)
        const others = [
          welchTest(other, one),
          welchTest(...of((answer, weight) => [8 - answer, weight])),
          welchTest(...of((answer, weight) => [answer, weight * factor]))
        ]
        if (typeof straight === 'string') {
          expect(others).toEqual([straight, straight, straight])
          return
        }
        for (const [index, each] of others.entries()) {
          expect(found(each).statistic).toBeCloseTo((index < 2 ? -1 : 1) * straight.statistic, 8)
          expect(found(each).p).toBeCloseTo(straight.p, 10)
        }
        const plain = some.map(([answer]) => answer)
        const ones = weightedSample(
          1,
          7,
          plain.map((answer) => [answer, 1])
        )
        expect(ones.effective).toBe(ones.n)
      })
    )
  })
})
