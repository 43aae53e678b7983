import { pearson, type Pair } from './pearson'

/** One correlation taken apart: of everybody, inside groups, and of the groups' means. */
export interface SplitCorrelation {
  readonly pooled: number
  /** Of what is left when each group's means are taken off. */
  readonly within: number
  /** Of the groups' means, each group counted by its mass. */
  readonly between: number
  readonly groups: number
}

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0)

const meanOf = (pairs: readonly Pair[], of: (pair: Pair) => number): number =>
  sum(pairs.map((pair) => pair.mass * of(pair))) / sum(pairs.map(({ mass }) => mass))

/**
 * Pearson's correlation split by groups: sums of squares and products add up, total = within + between, so that only
 * Pearson's can be split exactly. Each is -1..1, NaN where a metric does not vary there: the one inside groups where
 * all answer alike within each, the one between them where there is one group or means are equal. Groups with
 * nobody are left out.
 *
 * Source: Robinson (1950), Am Sociol Rev 15:351. Fixture: METHODS 2.6, pooled .80, within -1, between +1.
 */
export const splitCorrelation = (groups: readonly (readonly Pair[])[]): SplitCorrelation => {
  const present = groups
    .map((pairs) => pairs.filter(({ mass }) => mass > 0))
    .filter((pairs) => pairs.length > 0)
  const means = present.map((pairs) => ({
    x: meanOf(pairs, ({ x }) => x),
    y: meanOf(pairs, ({ y }) => y),
    mass: sum(pairs.map(({ mass }) => mass))
  }))
  const inside = present.flatMap((pairs, index) =>
    pairs.map(({ x, y, mass }) => ({ x: x - (means[index]?.x ?? 0), y: y - (means[index]?.y ?? 0), mass }))
  )
  return {
    pooled: pearson(present.flat()),
    within: varies(present) ? pearson(inside) : NaN,
    between: pearson(means),
    groups: present.length
  }
}

/** Whether both metrics vary inside some group; asked of the answers, as rounding may leave a mean a hair off them. */
const varies = (groups: readonly (readonly Pair[])[]): boolean =>
  (['x', 'y'] as const).every((metric) =>
    groups.some((pairs) => pairs.some((pair) => pair[metric] !== pairs[0]?.[metric]))
  )
