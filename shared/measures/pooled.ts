import { baseOf, type Tally } from '../domain/tally'
import { effectiveBase } from '../statistics/kish'
import { mean, meanInterval } from '../statistics/mean'
import { massOf, type Sample } from '../statistics/sample'
import { meanDifferenceInterval } from '../statistics/welch'
import type { Scored } from './definition'
import type { Figure } from './figure'
import { figureFrom, measure, measureDifference, noAnswers } from './measure'
import { sampleOf } from './sample-of'

/**
 * Answers of several scales as one sample: each as its own place on 0-100, (answer - low) / (high - low) * 100.
 * Mean, variance (n - 1 form, Kish's effective base under weights) and Student's and Welch's intervals are then
 * those of any sample, over the answers and not over the scales: who was asked on which scale adds no term.
 *
 * Source: METHODS 2.3: of different scales only index means may be pooled, and it has to be said.
 */
export const indexSample = (tallies: readonly Tally[], weighted: boolean): Sample => {
  const masses = new Map<number, number>([
    [0, 0],
    [100, 0]
  ])
  for (const tally of tallies) {
    const { scale } = tally
    for (const [place, mass] of sampleOf(tally, weighted).mass.entries()) {
      const index = (place / (scale.high - scale.low)) * 100
      masses.set(index, (masses.get(index) ?? 0) + mass)
    }
  }
  const places = [...masses].sort(([one], [other]) => one - other)
  const sum = (of: (tally: Tally) => readonly number[]) =>
    tallies.flatMap(of).reduce((total, value) => total + value, 0)
  const n = tallies.reduce((total, tally) => total + sampleOf(tally, weighted).n, 0)
  return {
    low: 0,
    values: places.map(([index]) => index),
    mass: places.map(([, mass]) => mass),
    n,
    effective: weighted
      ? effectiveBase(
          sum(({ w }) => w),
          sum(({ w2 }) => w2)
        )
      : n
  }
}

/** The tallies in which somebody answered: on how many scales people were asked but silent is of no matter. */
const answered = (tallies: readonly Tally[]): Tally[] => tallies.filter((tally) => baseOf(tally) > 0)

const notPooled = ({ n, effective }: Sample): Figure => ({
  value: null,
  low: null,
  high: null,
  n,
  effective,
  why: 'different-scales'
})

/** The score of answers on one scale or several (a tally for each): of several, the index alone. */
export const measureAll = (definition: Scored, tallies: readonly Tally[], weighted: boolean): Figure => {
  const [only, ...others] = answered(tallies)
  if (!only) return noAnswers
  if (others.length === 0) return measure(definition, only, weighted)
  const sample = indexSample([only, ...others], weighted)
  if (sample.n === 0 || massOf(sample) === 0) return noAnswers
  if (definition.measure.kind !== 'index') return notPooled(sample)
  return figureFrom(mean(sample), meanInterval(sample), sample)
}

/** The same of the difference of two groups that share nobody, `some` minus `rest`. */
export const measureDifferenceOfAll = (
  definition: Scored,
  some: readonly Tally[],
  rest: readonly Tally[],
  weighted: boolean
): Figure => {
  const [one, ...more] = answered(some)
  const [other, ...others] = answered(rest)
  const first = indexSample(some, weighted)
  if (!one || !other) return { ...noAnswers, n: first.n, effective: first.effective }
  const scales = [one, other, ...more, ...others].map(({ scale }) => scale)
  if (scales.every(({ low, high }) => low === one.scale.low && high === one.scale.high))
    return measureDifference(definition, one, other, weighted)
  const second = indexSample(rest, weighted)
  if (massOf(first) === 0 || massOf(second) === 0)
    return { ...noAnswers, n: first.n, effective: first.effective }
  if (definition.measure.kind !== 'index') return notPooled(first)
  return figureFrom(mean(first) - mean(second), meanDifferenceInterval(first, second), first)
}
