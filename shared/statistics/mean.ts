import { tCritical } from './quantiles'
import { massOf, valueAt, type Interval, type NotEstimable, type Sample } from './sample'

/** Mean answer, sum(m x) / sum(m), in scale points. NaN for an empty sample. */
export const mean = (sample: Sample): number => {
  const total = massOf(sample)
  return sample.mass.reduce((sum, mass, index) => sum + mass * valueAt(sample, index), 0) / total
}

/**
 * Sample variance in squared scale points: s^2 = sum(m (x - mean)^2) / sum(m) * n_eff / (n_eff - 1),
 * which is the usual n - 1 form where every weight is 1. NaN below two effective answers.
 */
export const variance = (sample: Sample): number => {
  if (sample.effective <= 1) return NaN
  const centre = mean(sample)
  const squares = sample.mass.reduce(
    (sum, mass, index) => sum + mass * (valueAt(sample, index) - centre) ** 2,
    0
  )
  return (squares / massOf(sample)) * (sample.effective / (sample.effective - 1))
}

/** Everybody gave one and the same answer. Asked of the counts: rounding may leave s a hair above 0. */
export const allEqual = (sample: Sample): boolean => sample.mass.filter((mass) => mass > 0).length <= 1

/** The highest answer the scale has, whether or not somebody gave it. */
export const highestOf = (sample: Sample): number => valueAt(sample, sample.mass.length - 1)

/**
 * Student's interval of a mean: mean +- t(.975; n_eff - 1) * s / sqrt(n_eff), in scale points, cut at the
 * ends of the scale: no mean lies beyond them, however few the answers (2 and 6 on 1-7 alone would give
 * -21.4 to 29.4). Where it is not cut it is Student's to the last digit. Not estimable with fewer than two answers, nor where all answers are equal: s = 0 says nothing about
 * how far the next answer may lie.
 *
 * Source: Student (1908). Fixture: 7,6,6,5,7,4,6,2,7,5 gives 5.5, s 1.58114, 4.3689-6.6311.
 */
export const meanInterval = (sample: Sample): Interval | NotEstimable => {
  if (sample.n === 0) return 'no-answers'
  if (sample.effective <= 1) return 'one-answer'
  if (allEqual(sample)) return 'all-equal'
  const spread = variance(sample)
  const centre = mean(sample)
  const reach = tCritical(sample.effective - 1) * Math.sqrt(spread / sample.effective)
  return { low: Math.max(sample.low, centre - reach), high: Math.min(highestOf(sample), centre + reach) }
}
