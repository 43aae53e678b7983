import type { NamedTest, TestName } from '../measures/difference-test'
import { sampleOf } from '../measures/sample-of'
import { chiSquareTest, type ChiSquare } from '../statistics/chi-square'
import { clusterWaldTest } from '../statistics/cluster-difference'
import { effectWord, thresholdsOfV, type EffectWord } from '../statistics/effect-size'
import { effectiveMass } from '../statistics/effective-mass'
import { kruskalWallisTest } from '../statistics/kruskal-wallis'
import { massOf } from '../statistics/sample'
import { isTested, type NotTestable, type TestResult } from '../statistics/test-result'
import type { Clusters } from './clusters'
import type { NoTest } from './crosstab-content'
import { onlyTally, wholeOf, type Group } from './group'

/** Below this many expected answers in a cell chi-square is rough (Cochran 1954). */
export const LEAST_EXPECTED = 5

/** Tests that take every answer for another person's are not made where people gave several. */
export type NotIndependent = 'not-independent'

export interface AnswersTest extends ChiSquare, NamedTest {
  readonly degreesOfFreedom: number
  readonly word: EffectWord
  /** Whether some cell is expected to have fewer than five answers. */
  readonly isRough: boolean
}

/** Whether any of several groups differs, all of them at once. */
export interface Omnibus {
  readonly groups: number
  /** Chi-square of groups by answers, with Cramer's V. */
  readonly answers: AnswersTest | NoTest | NotIndependent
  /** Kruskal-Wallis of the answers in their order. */
  readonly ranks: NamedTest | NoTest | NotIndependent
  /** Wald's test of the scores within people; `null` where answers are independent. */
  readonly within: NamedTest | NoTest | null
}

const named = <Result extends TestResult>(
  test: TestName,
  outcome: Result | NotTestable
): (Result & NamedTest) | NotTestable => (isTested(outcome) ? { ...outcome, test } : outcome)

/**
 * Whether any of the groups that may be told of differs: by all their answers (chi-square, Kruskal-Wallis) where
 * nobody answered twice, by their scores within people where somebody did. Under weights counts are scaled to the
 * effective base of each group.
 */
export const omnibusOf = (all: readonly Group[], clusters: Clusters | null): Omnibus => {
  const groups = all.filter(({ hidden, tallies }) => hidden === null && tallies.length > 0)
  const weighted = groups[0]?.weighted ?? false
  const isPooled =
    onlyTally(
      wholeOf(
        groups.flatMap(({ tallies }) => tallies),
        weighted
      )
    ) !== undefined
  const count = groups.length
  if (clusters) {
    const keys = groups.map(({ key }) => key[0] ?? null)
    const sums = keys.flatMap((key) => clusters.sumsOf(key) ?? [])
    const outcome = clusterWaldTest(sums, (one, other) =>
      clusters.overlapOf(keys[one] ?? null, keys[other] ?? null)
    )
    return {
      groups: count,
      answers: 'not-independent',
      ranks: 'not-independent',
      within: named('cluster-wald', outcome)
    }
  }
  if (!isPooled && count > 0)
    return { groups: count, answers: 'different-scales', ranks: 'different-scales', within: null }
  const table = groups
    .flatMap((group) => onlyTally(group) ?? [])
    .map((tally) => sampleOf(tally, weighted))
    .filter((sample) => massOf(sample) > 0)
    .map(effectiveMass)
  const answers = named('chi-square', chiSquareTest(table))
  return {
    groups: count,
    answers: isTested(answers)
      ? {
          ...answers,
          word: effectWord(answers.v, thresholdsOfV(answers.size)),
          isRough: answers.leastExpected < LEAST_EXPECTED
        }
      : answers,
    ranks: named('kruskal-wallis', kruskalWallisTest(table)),
    within: null
  }
}
