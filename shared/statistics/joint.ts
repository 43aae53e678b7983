import type { JointCounts } from './spearman'

/**
 * People by the pair of answers they gave, ready for arithmetic: `mass[i][j]` people, or their weights, gave
 * answer i of one metric and j of the other, each in rising order.
 */
export interface Joint {
  readonly mass: JointCounts
  /** People, unweighted. */
  readonly n: number
  /** What a variance may count on: `n`, or Kish's effective base under weights. */
  readonly effective: number
}

/**
 * Why an association is not given, or not tested: `too-few` pairs for the method, `all-equal` answers on one of
 * the metrics, `perfect` where it is -1 or 1 and leaves no spread to test against.
 */
export type NoAssociation = 'no-answers' | 'too-few' | 'all-equal' | 'perfect'

export const sumOf = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0)

/** Answers of each metric alone: the sums of the rows and of the columns. */
export const marginsOf = (mass: JointCounts): { rows: number[]; columns: number[] } => ({
  rows: mass.map(sumOf),
  columns: Array.from({ length: Math.max(0, ...mass.map((row) => row.length)) }, (_, column) =>
    sumOf(mass.map((row) => row[column] ?? 0))
  )
})

/** The table without the answers nobody gave. */
export const occupied = (mass: JointCounts): number[][] => {
  const { rows, columns } = marginsOf(mass)
  return mass
    .filter((_, row) => (rows[row] ?? 0) > 0)
    .map((row) => columns.flatMap((total, column) => (total > 0 ? [row[column] ?? 0] : [])))
}

/**
 * Where nobody shares an answer with anybody, on either metric: the rank in the second metric of each person,
 * in the order of the first. `null` where there are ties or weights, and no exact distribution with them.
 */
export const permutationOf = ({ mass, n, effective }: Joint): number[] | null => {
  const table = occupied(mass)
  const { rows, columns } = marginsOf(table)
  if (effective !== n || table.length !== n || ![...rows, ...columns].every((total) => total === 1))
    return null
  return table.map((row) => row.indexOf(1))
}
