import { rangeOfValues } from '../measures/values-range'
import type { Definition } from '../measures/definition'
import type { NamedTest } from '../measures/difference-test'
import type { Figure, HiddenWhy, NotPooled } from '../measures/figure'
import { figureFrom } from '../measures/measure'
import { clusterDifferenceInterval, clusterDifferenceTest } from '../statistics/cluster-difference'
import { clusterMean, clusterMeanInterval, clusterShareInterval } from '../statistics/cluster-robust'
import type { MannWhitney } from '../statistics/mann-whitney'
import { isTested } from '../statistics/test-result'
import type { ClusterPair, Clusters } from './clusters'
import type { NoTest } from './crosstab-content'
import {
  baseIn,
  differenceOf,
  hiddenPair,
  onlyTally,
  rankTestOf,
  scalesIn,
  scoreOf,
  testOf,
  wholeOf,
  type Group,
  type Others
} from './group'
import type { NotIndependent } from './omnibus'
import { disclose, hiddenGroups, isHiddenBase } from './suppression'

/** The value of the one dimension it is a group of. */
export const keyOf = ({ key }: Group): string | null => key[0] ?? null

/** The groups with those hidden of which fewer than ten people answered, however many answers they gave. */
export const hideByPeople = (groups: readonly Group[], clusters: Clusters | null): Group[] => {
  if (!clusters) return [...groups]
  const bases = groups.map((group) =>
    Math.min(baseIn(group), clusters.sumsOf(keyOf(group))?.respondents ?? Infinity)
  )
  const hidden = hiddenGroups(bases)
  return groups.map((group, at) => ({ ...group, hidden: hidden.get(at) ?? group.hidden }))
}

/** The score of a group, with an interval over the people who gave its answers. */
export const scoreWithin = (definition: Definition, group: Group, clusters: Clusters | null): Figure => {
  const figure = scoreOf(definition, group)
  const sums = clusters?.sumsOf(keyOf(group))
  if (!sums || figure.value === null) return figure
  const interval =
    definition.measure.kind === 'share'
      ? clusterShareInterval(sums)
      : clusterMeanInterval(sums, rangeOfValues(definition, scalesIn(group)))
  return figureFrom(clusterMean(sums), interval, figure)
}

/** Two sides of a comparison: groups that share nobody, or the same with what their people have in common. */
export interface Sides {
  readonly group: Group
  readonly others: Others
  readonly pair: ClusterPair | undefined
}

export interface Found {
  readonly difference: Figure
  readonly outcome: NamedTest | NoTest
  readonly ranks: (MannWhitney & NamedTest) | NoTest | NotIndependent
}

/** Of groups that share nobody, each answer another person's. */
export const apart = (definition: Definition, { group, others }: Sides): Found => ({
  difference: disclose(differenceOf(definition, group, others.tallies), others.hidden ?? undefined),
  outcome: testOf(definition, group, others),
  ranks: rankTestOf(group, others)
})

/** Why two groups are not compared within people. */
const notWithin = (
  { measure: { kind } }: Definition,
  { group, others, pair }: Sides
): HiddenWhy | NotPooled | undefined => {
  const hidden = hiddenPair(group, others)
  if (hidden) return hidden
  if (pair && isHiddenBase(pair.other.respondents)) return 'protects-smaller'
  const everybody = wholeOf([...group.tallies, ...others.tallies], group.weighted)
  return kind === 'index' || onlyTally(everybody) ? undefined : 'different-scales'
}

/** Over people: the difference of two means of values, whoever gave how many answers to which of the two. */
export const within = (definition: Definition, sides: Sides): Found => {
  const { group, others, pair } = sides
  const { n, effective } = scoreOf(definition, group)
  const why = pair && pair.other.mass > 0 ? notWithin(definition, sides) : 'no-answers'
  if (!pair || why !== undefined) {
    const reason = why ?? 'no-answers'
    return {
      difference: { value: null, low: null, high: null, n, effective, why: reason },
      outcome: reason,
      ranks: 'not-independent'
    }
  }
  const { one, other, overlap } = pair
  const range = rangeOfValues(definition, [...scalesIn(group), ...scalesIn(others)])
  const interval = clusterDifferenceInterval(one, other, overlap, range)
  const outcome = clusterDifferenceTest(one, other, overlap)
  return {
    difference: figureFrom(clusterMean(one) - clusterMean(other), interval, { n, effective }),
    outcome: isTested(outcome) ? { ...outcome, test: 'cluster-t' } : outcome,
    ranks: 'not-independent'
  }
}
