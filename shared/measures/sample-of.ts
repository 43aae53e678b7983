import { baseOf, type Tally } from '../domain/tally'
import { effectiveBase } from '../statistics/kish'
import type { Sample } from '../statistics/sample'

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0)

/**
 * A tally made ready for the statistics, weighted or not. Answers are turned so that high is good.
 * Under weights, people without a usable weight are left out of the figure and of its base.
 */
export const sampleOf = (tally: Tally, weighted: boolean): Sample => {
  const n = baseOf(tally)
  return weighted
    ? {
        low: tally.scale.low,
        mass: tally.w,
        n: n - tally.unweighted,
        effective: effectiveBase(sum(tally.w), sum(tally.w2))
      }
    : { low: tally.scale.low, mass: tally.n, n, effective: n }
}
