import { correlationInterval } from './correlation-interval'
import { correlationTest, type CorrelationTest } from './correlation-test'
import type { Joint, NoAssociation } from './joint'
import { pearson } from './pearson'
import type { Interval, NotEstimable } from './sample'
import { spearman } from './spearman'
import { spearmanTest } from './spearman-test'

/** One touchpoint: its score on each of two metrics, and how many answers, or what effective base, it rests on. */
export interface TouchpointPair {
  readonly first: number
  readonly second: number
  readonly n: number
}

export interface BetweenCorrelation {
  /** Touchpoints: what the interval and the tests count, however many people answered at each. */
  readonly k: number
  readonly pearson: number
  readonly interval: Interval | NotEstimable
  readonly test: CorrelationTest | NoAssociation
  /** Pearson's with each touchpoint counted by its answers; it has no interval, as k is still what varies. */
  readonly weighted: number
  readonly spearman: number
  readonly rankTest: CorrelationTest | NoAssociation
}

/** Values by their place among the distinct ones, so that scores can stand in a joint table. */
const placesOf = (values: readonly number[]): { places: number[]; size: number } => {
  const distinct = [...new Set(values)].sort((one, other) => one - other)
  const place = new Map(distinct.map((value, index) => [value, index]))
  return { places: values.map((value) => place.get(value) ?? 0), size: distinct.length }
}

/** Vectors as a joint table, each pair once. */
export const jointOf = (first: readonly number[], second: readonly number[]): Joint => {
  const rows = placesOf(first)
  const columns = placesOf(second)
  const mass = Array.from({ length: rows.size }, () => new Array<number>(columns.size).fill(0))
  for (const [index, row] of rows.places.entries()) {
    const line = mass[row]
    const column = columns.places[index] ?? 0
    if (line) line[column] = (line[column] ?? 0) + 1
  }
  return { mass, n: first.length, effective: first.length }
}

/**
 * How two metrics go together from touchpoint to touchpoint, each touchpoint one pair of scores: Pearson's with
 * Fisher's interval over k touchpoints, the same weighted by answers, and Spearman's. It says nothing of
 * people: within every touchpoint it may be the reverse (Robinson 1950).
 *
 * Not given for fewer than three touchpoints, nor where either score is the same at all of them.
 *
 * Fixture: METHODS 2.6, six touchpoints give r .9616 (.683-.996), rho .9429, weighted .9749.
 */
export const betweenCorrelation = (
  touchpoints: readonly TouchpointPair[]
): BetweenCorrelation | NoAssociation => {
  const answered = touchpoints.filter(({ n }) => n > 0)
  const k = answered.length
  if (k === 0) return 'no-answers'
  if (k < 3) return 'too-few'
  const pairs = answered.map(({ first, second, n }) => ({ x: first, y: second, mass: n }))
  const plain = pearson(pairs.map((pair) => ({ ...pair, mass: 1 })))
  if (Number.isNaN(plain)) return 'all-equal'
  const joint = jointOf(
    pairs.map(({ x }) => x),
    pairs.map(({ y }) => y)
  )
  return {
    k,
    pearson: plain,
    interval: correlationInterval(plain, k, 'pearson'),
    test: correlationTest(plain, k),
    weighted: pearson(pairs),
    spearman: spearman(joint.mass),
    rankTest: spearmanTest(joint)
  }
}
