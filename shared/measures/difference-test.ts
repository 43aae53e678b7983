import { baseOf, type Tally } from '../domain/tally'
import { sameRange } from '../domain/scale'
import { chiSquareTest } from '../statistics/chi-square'
import { effectiveMass } from '../statistics/effective-mass'
import { kruskalWallisTest } from '../statistics/kruskal-wallis'
import { mannWhitneyTest, type MannWhitney } from '../statistics/mann-whitney'
import { netDifferenceTest } from '../statistics/net-test'
import { massOf, type Sample } from '../statistics/sample'
import { isTested, type NotTestable, type TestResult } from '../statistics/test-result'
import { twoProportionTest } from '../statistics/two-proportion'
import { welchTest } from '../statistics/welch'
import type { Measure, Scored } from './definition'
import type { NotPooled } from './figure'
import { shareIn, sidesOf } from './measure'
import { indexSample } from './pooled'
import { sampleOf } from './sample-of'

/** Tests of scores, by the names they are shown under. */
export type TestName =
  | 'welch'
  | 'two-proportion-pooled'
  | 'net-score'
  | 'mann-whitney'
  | 'chi-square'
  | 'kruskal-wallis'
  | 'cluster-t'
  | 'cluster-wald'

/** What a test found, and which it was. */
export interface NamedTest extends TestResult {
  readonly test: TestName
}

export type Untested = NotTestable | NotPooled

const named = <Result extends TestResult>(
  test: TestName,
  outcome: Result | NotTestable
): (Result & NamedTest) | NotTestable => (isTested(outcome) ? { ...outcome, test } : outcome)

const answered = (tallies: readonly Tally[]): Tally[] => tallies.filter((tally) => baseOf(tally) > 0)

/** The one range that all were asked on, as a tally of each group; `undefined` where there are several. */
const onOneRange = (groups: readonly (readonly Tally[])[]): readonly Tally[] | undefined => {
  const all = groups.map(answered)
  const [first] = all.flat()
  if (!first || !all.every((group) => group.length === 1)) return undefined
  return all.flat().every(({ scale }) => sameRange(scale, first.scale)) ? all.flat() : undefined
}

const isEmpty = (sample: Sample): boolean => sample.n === 0 || massOf(sample) === 0

const testMeasure = (how: Measure, one: Sample, other: Sample, { scale }: Tally): NamedTest | NotTestable => {
  switch (how.kind) {
    case 'mean':
    case 'index':
    case 'of-highest':
      return named('welch', welchTest(one, other))
    case 'mean-asked':
      // Samples are turned, and this mean is not.
      return named('welch', welchTest(other, one))
    case 'share': {
      const [first, second] = [one, other].map((sample) => ({
        share: shareIn(how.box, sample, scale),
        n: sample.effective
      }))
      return first && second ? named('two-proportion-pooled', twoProportionTest(first, second)) : 'no-answers'
    }
    case 'net':
      return named('net-score', netDifferenceTest(sidesOf(how, one, scale), sidesOf(how, other, scale)))
  }
}

/**
 * Whether the scores of two groups that share nobody differ by more than chance: Welch's t for means and the
 * index, pooled z for shares, the score test for net scores. Bases are Kish's under weights. Groups asked on
 * different scales are tested by their index alone.
 */
export const testDifference = (
  definition: Scored,
  some: readonly Tally[],
  rest: readonly Tally[],
  weighted: boolean
): NamedTest | Untested => {
  const [first, second] = onOneRange([some, rest]) ?? []
  const [one, other] =
    first && second
      ? [sampleOf(first, weighted), sampleOf(second, weighted)]
      : [indexSample(some, weighted), indexSample(rest, weighted)]
  if (isEmpty(one) || isEmpty(other)) return 'no-answers'
  if (first && second) return testMeasure(definition.measure, one, other, first)
  return definition.measure.kind === 'index' ? named('welch', welchTest(one, other)) : 'different-scales'
}

/** Mann-Whitney's test of the answers themselves, with Cliff's delta: the order of answers alone counts. */
export const testRanks = (
  some: readonly Tally[],
  rest: readonly Tally[],
  weighted: boolean
): (MannWhitney & NamedTest) | Untested => {
  if (answered(some).length === 0 || answered(rest).length === 0) return 'no-answers'
  const [first, second] = onOneRange([some, rest]) ?? []
  if (!first || !second) return 'different-scales'
  const [one, other] = [sampleOf(first, weighted), sampleOf(second, weighted)]
  return named('mann-whitney', mannWhitneyTest(effectiveMass(one), effectiveMass(other)))
}

/**
 * Whether any of several groups that share nobody differs: chi-square for shares, Kruskal-Wallis for means
 * and the index (on the answers) and for net scores (on bad, neither and good).
 */
export const testGroups = (
  definition: Scored,
  groups: readonly (readonly Tally[])[],
  weighted: boolean
): NamedTest | Untested => {
  const present = groups.filter((tallies) => answered(tallies).length > 0)
  if (present.length === 0) return 'no-answers'
  if (present.length === 1) return 'one-group'
  const tallies = onOneRange(present)
  const [first] = tallies ?? []
  if (!tallies || !first) return 'different-scales'
  const samples = tallies.map((tally) => sampleOf(tally, weighted)).filter((sample) => !isEmpty(sample))
  const how = definition.measure
  switch (how.kind) {
    case 'mean':
    case 'mean-asked':
    case 'index':
    case 'of-highest':
      return named('kruskal-wallis', kruskalWallisTest(samples.map(effectiveMass)))
    case 'share': {
      const table = samples.map((sample) => {
        const inside = shareIn(how.box, sample, first.scale) * sample.effective
        return [inside, sample.effective - inside]
      })
      return named('chi-square', chiSquareTest(table))
    }
    case 'net': {
      const table = samples.map((sample) => {
        const { plus, minus, n } = sidesOf(how, sample, first.scale)
        return [minus * n, Math.max(0, 1 - plus - minus) * n, plus * n]
      })
      return named('kruskal-wallis', kruskalWallisTest(table))
    }
  }
}
