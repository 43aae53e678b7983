import type { Person, SliceClusters } from '../contract/slice-clusters'
import { mirrored, NO_OVERLAP, type ClusterOverlap } from '../statistics/cluster-difference'
import type { ClusterSums } from '../statistics/cluster-robust'

/** Two groups of answers, and what they have in common. */
export interface ClusterPair {
  readonly one: ClusterSums
  readonly other: ClusterSums
  readonly overlap: ClusterOverlap
}

/** Answers by group and person, to be asked of any group, of any two, and of a group against all others. */
export interface Clusters {
  readonly who: Person
  readonly people: number
  /** People who gave more than one answer, to one group or to several, make answers more than people. */
  readonly answers: number
  /** Whether somebody is in two groups. */
  readonly isShared: boolean
  readonly sumsOf: (key: string | null) => ClusterSums | undefined
  readonly overlapOf: (one: string | null, other: string | null) => ClusterOverlap
  readonly pairOf: (one: string | null, other: string | null) => ClusterPair | undefined
  readonly restOf: (key: string | null) => ClusterPair | undefined
}

const NOBODY: ClusterSums = {
  respondents: 0,
  n: 0,
  mass: 0,
  sum: 0,
  massSquared: 0,
  products: 0,
  sumSquared: 0
}

const add = (one: ClusterSums, other: ClusterSums): ClusterSums => ({
  respondents: one.respondents + other.respondents,
  n: one.n + other.n,
  mass: one.mass + other.mass,
  sum: one.sum + other.sum,
  massSquared: one.massSquared + other.massSquared,
  products: one.products + other.products,
  sumSquared: one.sumSquared + other.sumSquared
})

const addOverlaps = (one: ClusterOverlap, other: ClusterOverlap): ClusterOverlap => ({
  respondents: one.respondents + other.respondents,
  massMass: one.massMass + other.massMass,
  massSum: one.massSum + other.massSum,
  sumMass: one.sumMass + other.sumMass,
  sumSum: one.sumSum + other.sumSum
})

export const clustersOf = ({ who, people, groups, shared }: SliceClusters): Clusters => {
  const places = new Map(groups.map(({ key }, at) => [key, at]))
  const overlaps = new Map(
    shared.flatMap(({ one, other, overlap }) => [
      [`${one} ${other}`, overlap] as const,
      [`${other} ${one}`, mirrored(overlap)] as const
    ])
  )
  const between = (one: number, other: number) => overlaps.get(`${one} ${other}`) ?? NO_OVERLAP
  /** What each group has in common with all others: a person in three groups is met twice, and his products add up. */
  const withRest = groups.map((_, at) =>
    groups.reduce((sum, __, other) => (other === at ? sum : addOverlaps(sum, between(at, other))), NO_OVERLAP)
  )
  const whole = {
    ...groups.reduce((sum, { sums }) => add(sum, sums), NOBODY),
    respondents: people
  }
  const crossed = withRest.reduce(addOverlaps, NO_OVERLAP)
  // Each two groups are in it twice, once from either side.
  const everybody: ClusterSums = {
    ...whole,
    massSquared: whole.massSquared + crossed.massMass,
    products: whole.products + crossed.massSum,
    sumSquared: whole.sumSquared + crossed.sumSum
  }
  const sumsOf = (key: string | null) => groups[places.get(key) ?? -1]?.sums
  const overlapOf = (one: string | null, other: string | null) =>
    between(places.get(one) ?? -1, places.get(other) ?? -1)
  return {
    who,
    people,
    answers: whole.n,
    isShared: shared.length > 0,
    sumsOf,
    overlapOf,
    pairOf: (one, other) => {
      const [first, second] = [sumsOf(one), sumsOf(other)]
      return first && second && { one: first, other: second, overlap: overlapOf(one, other) }
    },
    restOf: (key) => {
      const group = groups[places.get(key) ?? -1]
      const common = withRest[places.get(key) ?? -1]
      if (!group || !common) return undefined
      const { sums, alone } = group
      const respondents = people - alone
      return {
        one: sums,
        other: {
          respondents,
          n: everybody.n - sums.n,
          mass: everybody.mass - sums.mass,
          sum: everybody.sum - sums.sum,
          massSquared: everybody.massSquared - sums.massSquared - 2 * common.massMass,
          products: everybody.products - sums.products - common.massSum - common.sumMass,
          sumSquared: everybody.sumSquared - sums.sumSquared - 2 * common.sumSum
        },
        overlap: { ...common, respondents: sums.respondents - alone }
      }
    }
  }
}
