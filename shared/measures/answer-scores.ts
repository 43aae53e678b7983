import { baseOf, type Tally } from '../domain/tally'
import type { Sample } from '../statistics/sample'
import { answerValues } from './answer-values'
import type { Definition } from './definition'
import { indexSample } from './pooled'
import { sampleOf } from './sample-of'

/**
 * Answers as what each adds to a score: its mean is the score, its variance that of single answers in units of the
 * score. A ticket of a net score is 1, 0 or -1 (METHODS 2.4). Of answers on several ranges the places on 0-100.
 */
export const scoreSample = (definition: Definition, tallies: readonly Tally[], weighted: boolean): Sample => {
  const answered = tallies.filter((tally) => baseOf(tally) > 0)
  const [only, ...others] = answered
  if (!only || others.length > 0) return indexSample(answered, weighted)
  const sample = sampleOf(only, weighted)
  const values = answerValues(definition, only.scale)
  const masses = new Map<number, number>()
  for (const [position, mass] of sample.mass.entries()) {
    const score = values[position] ?? 0
    masses.set(score, (masses.get(score) ?? 0) + mass)
  }
  const places = [...masses].sort(([one], [other]) => one - other)
  return {
    low: places[0]?.[0] ?? 0,
    values: places.map(([score]) => score),
    mass: places.map(([, mass]) => mass),
    n: sample.n,
    effective: sample.effective
  }
}
