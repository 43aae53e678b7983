import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { jointOfCounts, someJoint, turnedRows } from '../../tests/fixtures/joints'
import { jointOf } from './between'
import { correlationTest, type CorrelationTest } from './correlation-test'
import { spearman } from './spearman'
import { spearmanTest } from './spearman-test'

const given = (outcome: ReturnType<typeof spearmanTest>): CorrelationTest => {
  if (typeof outcome === 'string') throw new Error(`not given: ${outcome}`)
  return outcome
}

const TUNA = jointOf(
  [44.4, 45.9, 41.9, 53.3, 44.7, 44.1, 50.7, 45.2, 60.1],
  [2.6, 3.1, 2.5, 5.0, 3.6, 4.0, 5.2, 2.8, 3.8]
)

describe('test of Spearman correlation', () => {
  it('is .0968 exactly on the tuna data, where the approximation has .0876 (R)', () => {
    const exact = given(spearmanTest(TUNA))
    expect(exact.method).toBe('exact')
    expect(exact.p).toBeCloseTo(0.0968, 4)
    const approximate = given(correlationTest(0.6, 9))
    expect(approximate.method).toBe('t')
    expect(approximate.p).toBeCloseTo(0.0876, 4)
  })

  it('counts all orders of seven, and of the five of the reference', () => {
    expect(given(spearmanTest(jointOf([1, 2, 3, 4, 5, 6, 7], [2, 1, 4, 3, 7, 5, 6]))).p).toBeCloseTo(
      0.034126984126984124,
      15
    )
    const small = jointOf([1, 2, 3, 4, 5], [3, 1, 2, 5, 4])
    expect(spearman(small.mass)).toBeCloseTo(0.6, 12)
    expect(given(spearmanTest(small)).p).toBeCloseTo(0.35, 12)
  })

  it('is exact to ten pairs, for a perfect correlation too, and takes t with ties or more', () => {
    const places = Array.from({ length: 12 }, (_, place) => place)
    const orders = 3_628_800
    expect(given(spearmanTest(jointOf(places.slice(0, 10), places.slice(0, 10)))).p * orders).toBeCloseTo(
      2,
      9
    )
    expect(spearmanTest(jointOf(places, places))).toBe('perfect')
    expect(given(spearmanTest(jointOf([1, 2, 2, 3], [1, 3, 2, 4]))).method).toBe('t')
  })

  it('agrees with SciPy on an effort by satisfaction table', () => {
    const joint = jointOfCounts([
      [9, 4, 2, 1, 0],
      [6, 8, 3, 2, 1],
      [3, 7, 9, 4, 2],
      [2, 5, 11, 8, 4],
      [1, 3, 9, 14, 9],
      [0, 2, 6, 17, 21],
      [1, 0, 3, 12, 33]
    ])
    expect(spearman(joint.mass)).toBeCloseTo(0.6659275462223055, 13)
    expect(given(spearmanTest(joint)).p / 8.110206617387474e-30).toBeCloseTo(1, 9)
  })

  it('says why it is not given', () => {
    expect(spearmanTest(jointOfCounts([]))).toBe('no-answers')
    expect(spearmanTest(jointOf([1, 2], [2, 1]))).toBe('too-few')
    expect(spearmanTest(jointOf([1, 1, 1], [2, 3, 4]))).toBe('all-equal')
    expect(correlationTest(0.4, 0)).toBe('no-answers')
    expect(correlationTest(-1, 40)).toBe('perfect')
    expect(correlationTest(NaN, 40)).toBe('all-equal')
  })

  it('holds in far tails: p below 1e-200 is not nought', () => {
    // mpmath, 40 digits.
    expect(given(correlationTest(0.8, 1000)).p / 1.24130912132543e-223).toBeCloseTo(1, 9)
  })

  it('turns the sign of t with either scale and keeps p', () => {
    fc.assert(
      fc.property(someJoint, (joint) => {
        const one = spearmanTest(joint)
        const other = spearmanTest(turnedRows(joint))
        if (typeof one === 'string' || typeof other === 'string') expect(other).toBe(one)
        else {
          expect(other.p).toBeCloseTo(one.p, 10)
          expect(other.t ?? 0).toBeCloseTo(-(one.t ?? 0), 9)
        }
      })
    )
  })
})
