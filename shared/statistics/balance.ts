import { chiSquareTest, type ChiSquare } from './chi-square'
import { adjust } from './corrections'
import type { NotTestable } from './test-result'

/** One dimension: how many people of each arm have each of its values, in one and the same order. */
export interface ArmsByValue {
  readonly dimension: string
  readonly first: readonly number[]
  readonly second: readonly number[]
}

export interface DimensionBalance {
  readonly dimension: string
  readonly test: (ChiSquare & { readonly adjusted: number }) | NotTestable
  /** Cochran's rule: a fifth of the expected counts below 5, or one below 1, and p is rough. */
  readonly sparse: boolean
}

export interface Balance {
  readonly dimensions: readonly DimensionBalance[]
  /** `untested` where no dimension could be tested: that the arms are alike is then not known. */
  readonly verdict: 'alike' | 'different' | 'untested'
}

/** Family-wise level below which two arms are called different. */
export const BALANCE_LEVEL = 0.05

const isSparse = ({ first, second }: ArmsByValue): boolean => {
  const sizes = [first, second].map((arm) => arm.reduce((sum, count) => sum + count, 0))
  const total = (sizes[0] ?? 0) + (sizes[1] ?? 0)
  const values = first.map((count, value) => count + (second[value] ?? 0)).filter((count) => count > 0)
  const expected = sizes.flatMap((size) => values.map((count) => (size * count) / total))
  return (
    expected.some((count) => count < 1) || expected.filter((count) => count < 5).length > expected.length / 5
  )
}

/**
 * Whether two arms of a split sample are alike: Pearson's chi-square of arm by value for each dimension, Holm over
 * the dimensions that could be tested. `different` where an adjusted p is below .05: the split followed
 * something (time, channel, segment) and the arms must not be compared as they stand. `alike` is not proof of a
 * random split, least of all of few people. Counts are people, never weights: weighting comes after the split.
 *
 * A dimension with nobody, with one arm empty, or with one value alone is not tested and not in the family.
 *
 * Source: METHODS 2.6; Holm (1979), Scand J Stat 6:65.
 */
export const balanceOf = (dimensions: readonly ArmsByValue[]): Balance => {
  const tests = dimensions.map(({ first, second }) => chiSquareTest([first, second]))
  const family = tests.flatMap((test) => (typeof test === 'string' ? [] : [test.p]))
  const adjusted = adjust(family, 'holm')
  let next = 0
  const results = dimensions.map((dimension, index): DimensionBalance => {
    const test = tests[index] ?? 'no-answers'
    return typeof test === 'string'
      ? { dimension: dimension.dimension, test, sparse: false }
      : {
          dimension: dimension.dimension,
          test: { ...test, adjusted: adjusted[next++] ?? 1 },
          sparse: isSparse(dimension)
        }
  })
  const differs = adjusted.some((p) => p < BALANCE_LEVEL)
  return {
    dimensions: results,
    verdict: family.length === 0 ? 'untested' : differs ? 'different' : 'alike'
  }
}
