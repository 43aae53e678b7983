import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sampleFrom } from '../../tests/fixtures/samples'
import {
  clusterMean,
  clusterMeanInterval,
  clusterShareInterval,
  clusterSums,
  clusterVariance,
  type ClusterPattern
} from './cluster-robust'
import { meanInterval, variance } from './mean'
import { isInterval, type Interval, type NotEstimable } from './sample'
import { wilsonInterval } from './wilson'

const SEVEN: Interval = { low: 1, high: 7 }

const limits = (outcome: Interval | NotEstimable): Interval => {
  if (!isInterval(outcome)) throw new Error(`no interval: ${outcome}`)
  return outcome
}

const once = (answers: readonly number[]): ClusterPattern[] =>
  answers.map((sum) => ({ answers: 1, sum, respondents: 1 }))

describe('interval of a mean of repeated answers', () => {
  it('reproduces survey::svymean with weights, one answer each', () => {
    const weights = [1.5, 0.5, 2, 1, 1, 0.8, 1.2]
    const sums = clusterSums(
      [3, 5, 2, 4, 4, 1, 5].map((answer, index) => {
        const mass = weights[index] ?? 0
        return { answers: 1, mass, sum: mass * answer, respondents: 1 }
      })
    )
    expect(clusterMean(sums)).toBeCloseTo(3.225, 14)
    expect(Math.sqrt(clusterVariance(sums))).toBeCloseTo(0.536855930734, 12)
    const interval = limits(clusterMeanInterval(sums, { low: 1, high: 5 }))
    expect(interval.high).toBeCloseTo(4.538639139271, 11)
    expect(interval.low).toBeCloseTo(2 * 3.225 - 4.538639139271, 11)
  })

  it('is worked by hand: 2,4 and 5 and 6,7,7 of three people', () => {
    const sums = clusterSums([
      { answers: 2, sum: 6, respondents: 1 },
      { answers: 1, sum: 5, respondents: 1 },
      { answers: 3, sum: 20, respondents: 1 }
    ])
    const m = 31 / 6
    const squares = (6 - 2 * m) ** 2 + (5 - m) ** 2 + (20 - 3 * m) ** 2
    expect(clusterVariance(sums)).toBeCloseTo(((3 / 2) * squares) / 36, 14)
  })

  const scores = fc.array(fc.integer({ min: 1, max: 7 }), { minLength: 3, maxLength: 60 })

  it('is Student with one answer each', () => {
    fc.assert(
      fc.property(scores, (answers) => {
        const sums = clusterSums(once(answers))
        const sample = sampleFrom(answers)
        expect(clusterVariance(sums)).toBeCloseTo(variance(sample) / answers.length, 10)
        const [one, other] = [clusterMeanInterval(sums, SEVEN), meanInterval(sample)]
        expect(isInterval(one)).toBe(isInterval(other))
        if (isInterval(one) && isInterval(other) && sample.low === 1)
          expect(one.low).toBeCloseTo(other.low, 9)
      })
    )
  })

  it('does not get narrower when everybody repeats themselves, and not by weights all alike', () => {
    fc.assert(
      fc.property(scores, fc.integer({ min: 2, max: 5 }), (answers, times) => {
        const repeated = answers.map((answer) => ({ answers: times, sum: times * answer, respondents: 1 }))
        expect(clusterVariance(clusterSums(repeated))).toBeCloseTo(
          clusterVariance(clusterSums(once(answers))),
          9
        )
        const weighted = answers.map((answer) => ({
          answers: 1,
          mass: times / 3,
          sum: (times / 3) * answer,
          respondents: 1
        }))
        expect(clusterVariance(clusterSums(weighted))).toBeCloseTo(
          clusterVariance(clusterSums(once(answers))),
          9
        )
      })
    )
  })

  it('says why there is none', () => {
    expect(clusterMeanInterval(clusterSums([]), SEVEN)).toBe('no-answers')
    expect(clusterMeanInterval(clusterSums([{ answers: 4, sum: 9, respondents: 1 }]), SEVEN)).toBe(
      'one-answer'
    )
    expect(clusterMeanInterval(clusterSums([{ answers: 3, sum: 0.3, respondents: 9 }]), SEVEN)).toBe(
      'all-equal'
    )
    expect(clusterVariance(clusterSums([]))).toBeNaN()
  })
})

describe('interval of a share of repeated answers', () => {
  it('is near Wilson with one answer each and many people', () => {
    const sums = clusterSums([
      { answers: 1, sum: 1, respondents: 650 },
      { answers: 1, sum: 0, respondents: 350 }
    ])
    const [one, other] = [limits(clusterShareInterval(sums)), limits(wilsonInterval(0.65, 1000))]
    expect(one.low).toBeCloseTo(other.low, 3)
    expect(one.high).toBeCloseTo(other.high, 3)
    expect(one.low).toBeLessThan(other.low)
  })

  it('counts people who repeat themselves once', () => {
    const twice = clusterSums([
      { answers: 2, sum: 2, respondents: 65 },
      { answers: 2, sum: 0, respondents: 35 }
    ])
    const single = clusterSums([
      { answers: 1, sum: 1, respondents: 65 },
      { answers: 1, sum: 0, respondents: 35 }
    ])
    expect(limits(clusterShareInterval(twice)).low).toBeCloseTo(limits(clusterShareInterval(single)).low, 12)
  })

  it('at 0 and 1 is Wilson on the respondents, and never on more answers than there are', () => {
    expect(clusterShareInterval(clusterSums([{ answers: 3, sum: 3, respondents: 20 }]))).toEqual(
      wilsonInterval(1, 20)
    )
    expect(clusterShareInterval(clusterSums([{ answers: 3, sum: 0, respondents: 20 }]))).toEqual(
      wilsonInterval(0, 20)
    )
    const halves = clusterSums([
      { answers: 2, sum: 1, respondents: 200 },
      { answers: 2, sum: 2, respondents: 1 }
    ])
    expect(clusterShareInterval(halves)).toEqual(wilsonInterval(202 / 402, 402))
    expect(clusterShareInterval(clusterSums([]))).toBe('no-answers')
  })

  it('mirrors', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 0, max: 4 })), {
          minLength: 2,
          maxLength: 30
        }),
        (people) => {
          const patterns = people.map(([answers, hits]) => ({
            answers,
            sum: Math.min(answers, hits),
            respondents: 1
          }))
          const one = limits(clusterShareInterval(clusterSums(patterns)))
          const other = limits(
            clusterShareInterval(
              clusterSums(patterns.map((each) => ({ ...each, sum: each.answers - each.sum })))
            )
          )
          expect(one.low).toBeCloseTo(1 - other.high, 9)
          expect(one.low).toBeGreaterThanOrEqual(0)
          expect(one.high).toBeLessThanOrEqual(1)
        }
      )
    )
  })
})
