import { effectiveBase } from './kish'
import type { Sample } from './sample'

/** People whose later score lies as much above their first. */
export interface DifferenceCount {
  readonly difference: number
  readonly n: number
  /** Sums of their weights and of the squares of these: `n` where left out. */
  readonly mass?: number
  readonly squares?: number
}

/**
 * What respondents scored later less what the same respondents scored before, as a sample of differences, from
 * -width to width where scores lie `width` apart at most. `mean` and `meanInterval` of it are the paired difference
 * and its Student interval; under weights on Kish's effective base.
 *
 * Only people who gave both are compared with themselves: means of all first against all second answers would also
 * show who comes back.
 *
 * Source: Student (1908). Fixture: R's sleep, paired, gives -1.58 (-2.4598858 to -.7001142).
 */
export const pairedDifferences = (counts: readonly DifferenceCount[], width: number): Sample => {
  const masses = new Map([-width, width].map((end) => [end, 0]))
  for (const { difference, n, mass = n } of counts)
    masses.set(difference, (masses.get(difference) ?? 0) + mass)
  const ordered = [...masses].sort(([one], [other]) => one - other)
  const sum = (of: (count: DifferenceCount) => number) =>
    counts.reduce((total, count) => total + of(count), 0)
  return {
    low: -width,
    values: ordered.map(([difference]) => difference),
    mass: ordered.map(([, mass]) => mass),
    n: sum(({ n }) => n),
    effective: effectiveBase(
      sum(({ n, mass = n }) => mass),
      sum(({ n, squares = n }) => squares)
    )
  }
}
