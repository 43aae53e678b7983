import type { Scale } from '../domain/scale'
import type { Tally } from '../domain/tally'
import { mean, meanInterval } from '../statistics/mean'
import { net, netDifferenceInterval, netInterval, type Sides } from '../statistics/net'
import { shareDifferenceInterval } from '../statistics/newcombe'
import { isInterval, massOf, type Interval, type NotEstimable, type Sample } from '../statistics/sample'
import { meanDifferenceInterval } from '../statistics/welch'
import { wilsonInterval } from '../statistics/wilson'
import { positionsOf, type Box } from './boxes'
import type { Measure, Scored } from './definition'
import type { Figure } from './figure'
import { sampleOf } from './sample-of'

/** Share of the answers that lie in a box, 0..1. NaN for an empty sample. */
export const shareIn = (box: Box, sample: Sample, scale: Scale): number =>
  positionsOf(box, scale).reduce((sum, position) => sum + (sample.mass[position] ?? 0), 0) / massOf(sample)

/** Shares on both sides of a net score, and the base they count on. */
export const sidesOf = (measure: Measure & { kind: 'net' }, sample: Sample, scale: Scale): Sides => ({
  plus: shareIn(measure.plus, sample, scale),
  minus: shareIn(measure.minus, sample, scale),
  n: sample.effective
})

type Linear = Extract<Measure, { kind: 'mean' | 'mean-asked' | 'index' | 'of-highest' }>

/** A score on a straight line with the mean of the turned answers: (mean - origin) / unit * times. */
interface Line {
  readonly origin: number
  readonly unit: number
  readonly times: number
}

const lineOf = ({ kind }: Linear, { low, high }: Scale): Line => {
  switch (kind) {
    case 'mean':
      return { origin: 0, unit: 1, times: 1 }
    case 'mean-asked':
      return { origin: low + high, unit: -1, times: 1 }
    case 'index':
      return { origin: low, unit: high - low, times: 100 }
    case 'of-highest':
      return { origin: 0, unit: high, times: 1 }
  }
}

const onLine = ({ origin, unit, times }: Line, mean: number): number => ((mean - origin) / unit) * times

/** An interval of means on the line: its ends change places where it falls. */
const spanOn = (line: Line, outcome: Interval | NotEstimable): Interval | NotEstimable => {
  if (!isInterval(outcome)) return outcome
  const ends = [onLine(line, outcome.low), onLine(line, outcome.high)]
  return { low: Math.min(...ends), high: Math.max(...ends) }
}

const valueOf = (measure: Measure, sample: Sample, scale: Scale): number => {
  switch (measure.kind) {
    case 'share':
      return shareIn(measure.box, sample, scale)
    case 'net':
      return net(sidesOf(measure, sample, scale))
    default:
      return onLine(lineOf(measure, scale), mean(sample))
  }
}

const intervalOf = (measure: Measure, sample: Sample, scale: Scale): Interval | NotEstimable => {
  switch (measure.kind) {
    case 'share':
      return wilsonInterval(shareIn(measure.box, sample, scale), sample.effective)
    case 'net':
      return netInterval(sidesOf(measure, sample, scale))
    default:
      return spanOn(lineOf(measure, scale), meanInterval(sample))
  }
}

/** A value with its interval, or why there is none, and the base of a sample. */
export const figureFrom = (
  value: number,
  interval: Interval | NotEstimable,
  { n, effective }: Pick<Sample, 'n' | 'effective'>
): Figure =>
  isInterval(interval)
    ? { value, low: interval.low, high: interval.high, n, effective }
    : { value, low: null, high: null, n, effective, why: interval }

/** Nobody, or nobody with a weight above 0; a complement of weights may leave a hair of rounding behind. */
const isEmpty = (sample: Sample): boolean => sample.n === 0 || massOf(sample) === 0

export const noAnswers: Figure = { value: null, low: null, high: null, n: 0, effective: 0, why: 'no-answers' }

/**
 * The score of a tally under a definition, with its 95 % interval: t, Wilson, or the score interval of a net
 * score.
 */
export const measure = (definition: Scored, tally: Tally, weighted: boolean): Figure => {
  const sample = sampleOf(tally, weighted)
  if (isEmpty(sample)) return noAnswers
  const { scale } = tally
  return figureFrom(
    valueOf(definition.measure, sample, scale),
    intervalOf(definition.measure, sample, scale),
    sample
  )
}

const differenceIntervalOf = (
  how: Measure,
  one: Sample,
  other: Sample,
  scale: Scale
): Interval | NotEstimable => {
  switch (how.kind) {
    case 'share':
      return shareDifferenceInterval(
        { share: shareIn(how.box, one, scale), n: one.effective },
        { share: shareIn(how.box, other, scale), n: other.effective }
      )
    case 'net':
      return netDifferenceInterval(sidesOf(how, one, scale), sidesOf(how, other, scale))
    default:
      return spanOn({ ...lineOf(how, scale), origin: 0 }, meanDifferenceInterval(one, other))
  }
}

/**
 * The difference of two groups that share nobody, `one` minus `other`, with its 95 % interval: Welch,
 * Newcombe's hybrid, or the same of the score intervals of net scores. `n` is that of `one`.
 */
export const measureDifference = (
  definition: Scored,
  one: Tally,
  other: Tally,
  weighted: boolean
): Figure => {
  const first = sampleOf(one, weighted)
  const second = sampleOf(other, weighted)
  if (isEmpty(first) || isEmpty(second)) return { ...noAnswers, n: first.n, effective: first.effective }
  const how = definition.measure
  return figureFrom(
    valueOf(how, first, one.scale) - valueOf(how, second, one.scale),
    differenceIntervalOf(how, first, second, one.scale),
    first
  )
}
