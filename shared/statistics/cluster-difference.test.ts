import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { overlapIn, sumsIn, type Person } from '../../tests/fixtures/people'
import { found, sampleFrom, SLEEP } from '../../tests/fixtures/samples'
import {
  clusterCovariance,
  clusterDifferenceInterval,
  clusterDifferenceTest,
  clusterWaldTest,
  mirrored,
  NO_OVERLAP
} from './cluster-difference'
import { clusterSums, clusterVariance } from './cluster-robust'
import { tCritical } from './quantiles'
import { twoSidedT } from './tails'
import { welchTest } from './welch'

const testOf = (people: readonly Person[], one = 0, other = 1) =>
  clusterDifferenceTest(sumsIn(people, one), sumsIn(people, other), overlapIn(people, one, other))

const only = (group: number, answer: number): Person =>
  [0, 1, 2].map((at) => (at === group ? { mass: 1, sum: answer } : { mass: 0, sum: 0 }))

describe('the difference of two groups that share people', () => {
  /** A rated 2, 4 and 5; B 3 and 4; C 6, 7 and 6. */
  const PEOPLE: readonly Person[] = [
    [
      { mass: 2, sum: 6 },
      { mass: 1, sum: 5 }
    ],
    [
      { mass: 1, sum: 3 },
      { mass: 1, sum: 4 }
    ],
    [
      { mass: 2, sum: 13 },
      { mass: 1, sum: 6 }
    ]
  ]

  it('is worked by hand', () => {
    const [one, other] = [sumsIn(PEOPLE, 0), sumsIn(PEOPLE, 1)]
    const overlap = overlapIn(PEOPLE, 0, 1)
    expect(clusterVariance(one)).toBeCloseTo(1.6464, 12)
    expect(clusterVariance(other)).toBeCloseTo(1 / 3, 12)
    expect(clusterCovariance(one, other, overlap)).toBeCloseTo(0.56, 12)
    const { statistic, degreesOfFreedom, p } = found(testOf(PEOPLE))
    expect(statistic).toBeCloseTo(-0.6470969721, 9)
    expect(degreesOfFreedom).toBe(2)
    expect(p).toBeCloseTo(twoSidedT(-0.6470969721, 2), 9)
    const { low, high } = found(clusterDifferenceInterval(one, other, overlap, { low: 1, high: 7 }))
    const reach = tCritical(2) * Math.sqrt(1.6464 + 1 / 3 - 1.12)
    expect([low, high].map((end) => end.toFixed(9))).toEqual(
      [-0.6 - reach, -0.6 + reach].map((end) => end.toFixed(9))
    )
  })

  it('is the paired t test where everybody is in both: R, sleep, t -4.0621, df 9, p .002833', () => {
    const [first, second] = SLEEP
    const people = first.map((sum, at): Person => [
      { mass: 1, sum },
      { mass: 1, sum: second[at] ?? NaN }
    ])
    const { statistic, degreesOfFreedom, p } = found(testOf(people))
    expect(statistic).toBeCloseTo(-4.0621, 4)
    expect(degreesOfFreedom).toBe(9)
    expect(p).toBeCloseTo(0.002833, 6)
  })

  const answers = fc.array(fc.integer({ min: 1, max: 7 }), { minLength: 2, maxLength: 40 })

  it('is Welch where nobody is in both, with no more degrees of freedom', () => {
    fc.assert(
      fc.property(answers, answers, (one, other) => {
        const people = [...one.map((answer) => only(0, answer)), ...other.map((answer) => only(1, answer))]
        const welch = welchTest(sampleFrom(one), sampleFrom(other))
        const outcome = testOf(people)
        if (typeof welch === 'string') {
          expect(outcome).toBe(welch)
          return
        }
        const { statistic, degreesOfFreedom } = found(outcome)
        expect(statistic).toBeCloseTo(welch.statistic, 8)
        expect(degreesOfFreedom).toBeLessThanOrEqual(welch.degreesOfFreedom + 1e-9)
      })
    )
  })

  const places = fc.record({ mass: fc.integer({ min: 0, max: 3 }), mean: fc.integer({ min: 1, max: 7 }) })
  const people = fc.array(
    fc
      .tuple(places, places, places)
      .map((each): Person => each.map(({ mass, mean }) => ({ mass, sum: mass * mean }))),
    { minLength: 4, maxLength: 40 }
  )

  it('mirrors, is the same under weights all alike, and counts who repeats himself once', () => {
    fc.assert(
      fc.property(people, fc.integer({ min: 2, max: 5 }), (group, times) => {
        const [one, other] = [testOf(group), testOf(group, 1, 0)]
        if (typeof one === 'string') {
          expect(other).toBe(one)
          return
        }
        expect(found(other).statistic).toBeCloseTo(-one.statistic, 8)
        expect(overlapIn(group, 1, 0)).toEqual(mirrored(overlapIn(group, 0, 1)))
        const repeated = group.map((person) =>
          person.map(({ mass, sum }) => ({ mass: mass * times, sum: sum * times }))
        )
        expect(found(testOf(repeated)).statistic).toBeCloseTo(one.statistic, 8)
      })
    )
  })

  it('says why there is none', () => {
    expect(testOf([])).toBe('no-answers')
    expect(testOf([only(0, 3), only(1, 4)])).toBe('one-answer')
    expect(testOf([only(0, 3), only(0, 3), only(1, 4), only(1, 4)])).toBe('all-equal')
    const always = [1, 2, 3].map((sum): Person => [
      { mass: 1, sum },
      { mass: 1, sum: sum + 1 }
    ])
    expect(testOf(always)).toBe('all-equal')
  })

  describe('of several groups', () => {
    const wald = (group: readonly Person[], count: number) =>
      clusterWaldTest(
        Array.from({ length: count }, (_, at) => sumsIn(group, at)),
        (one, other) => overlapIn(group, one, other)
      )

    it('is t squared for two, and the same in whichever order they come', () => {
      fc.assert(
        fc.property(people, (group) => {
          const [two, t] = [wald(group, 2), testOf(group)]
          if (typeof t !== 'string' && typeof two !== 'string')
            expect(two.statistic).toBeCloseTo(t.statistic ** 2, 6)
          const [three, turned] = [
            wald(group, 3),
            wald(
              group.map(([a, b, c]) => [c, a, b].flatMap((x) => x ?? [])),
              3
            )
          ]
          if (typeof three === 'string' || typeof turned === 'string') return
          expect(turned.statistic / three.statistic).toBeCloseTo(1, 5)
          expect(three.degreesOfFreedom).toBe(turned.degreesOfFreedom)
        })
      )
    })

    it('says why there is none', () => {
      const none = clusterSums([])
      expect(clusterWaldTest([none, none], () => NO_OVERLAP)).toBe('no-answers')
      expect(wald([only(0, 1), only(0, 2)], 2)).toBe('one-group')
      expect(wald([only(0, 1), only(0, 2), only(1, 2)], 2)).toBe('one-answer')
    })
  })
})
