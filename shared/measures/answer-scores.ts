import { baseOf, type Tally } from '../domain/tally'
import type { Scale } from '../domain/scale'
import type { Sample } from '../statistics/sample'
import { positionsOf } from './boxes'
import type { Measure } from './definition'
import { indexSample } from './pooled'
import { sampleOf } from './sample-of'

/** What the answer at a position, 0 the worst, adds to a score, of which the score is the mean. */
const scoreAt = (measure: Measure, position: number, scale: Scale): number => {
  switch (measure.kind) {
    case 'mean':
      return scale.low + position
    case 'mean-asked':
      return scale.high - position
    case 'index':
      return (position / (scale.high - scale.low)) * 100
    case 'of-highest':
      return (scale.low + position) / scale.high
    case 'share':
      return Number(positionsOf(measure.box, scale).includes(position))
    case 'net':
      return (
        Number(positionsOf(measure.plus, scale).includes(position)) -
        Number(positionsOf(measure.minus, scale).includes(position))
      )
  }
}

/**
 * Answers as what each adds to a score: its mean is the score, its variance that of single answers in units of the
 * score. A ticket of a net score is 1, 0 or -1 (METHODS 2.4). Of answers on several ranges the places on 0-100.
 */
export const scoreSample = (measure: Measure, tallies: readonly Tally[], weighted: boolean): Sample => {
  const answered = tallies.filter((tally) => baseOf(tally) > 0)
  const [only, ...others] = answered
  if (!only || others.length > 0) return indexSample(answered, weighted)
  const sample = sampleOf(only, weighted)
  const masses = new Map<number, number>()
  for (const [position, mass] of sample.mass.entries()) {
    const score = scoreAt(measure, position, only.scale)
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
