import { Z } from './quantiles'
import type { Interval, NotEstimable } from './sample'

/** People by the pair of answers they gave: `n[i][j]` gave answer i of one metric and j of the other. */
export type JointCounts = readonly (readonly number[])[]

/** Mid-ranks of the categories of a margin: tied answers share the mean of the ranks they take up. */
const midRanks = (margin: readonly number[]): number[] => {
  let below = 0
  return margin.map((count) => {
    const rank = below + (count + 1) / 2
    below += count
    return rank
  })
}

/**
 * Spearman's rank correlation from a joint table, ties by mid-ranks: Pearson's correlation of the ranks.
 * -1..1; NaN where either metric has one answer only.
 *
 * Source: Spearman (1904). Fixture: METHODS 2.6.
 */
export const spearman = (counts: JointCounts): number => {
  const rows = counts.map((row) => row.reduce((sum, count) => sum + count, 0))
  const width = Math.max(0, ...counts.map((row) => row.length))
  const columns = Array.from({ length: width }, (_, column) =>
    counts.reduce((sum, row) => sum + (row[column] ?? 0), 0)
  )
  const n = rows.reduce((sum, count) => sum + count, 0)
  const middle = (n + 1) / 2
  const rowRanks = midRanks(rows).map((rank) => rank - middle)
  const columnRanks = midRanks(columns).map((rank) => rank - middle)
  const squares = (margin: readonly number[], ranks: readonly number[]) =>
    margin.reduce((sum, count, index) => sum + count * (ranks[index] ?? 0) ** 2, 0)
  const products = counts.reduce(
    (sum, row, i) =>
      sum + row.reduce((inner, count, j) => inner + count * (rowRanks[i] ?? 0) * (columnRanks[j] ?? 0), 0),
    0
  )
  return products / Math.sqrt(squares(rows, rowRanks) * squares(columns, columnRanks))
}

/**
 * Bonett and Wright's interval of Spearman's correlation: tanh(atanh r +- 1.96 sqrt((1 + r^2/2) / (n - 3))).
 * Not estimable below four pairs, nor for r = -1, 1 or NaN.
 *
 * Source: Bonett & Wright (2000), Psychometrika 65:23. Fixture: r = .52, n = 100 gives .349-.657.
 */
export const spearmanInterval = (correlation: number, n: number): Interval | NotEstimable => {
  if (n === 0) return 'no-answers'
  if (n < 4) return 'one-answer'
  if (!(Math.abs(correlation) < 1)) return 'all-equal'
  const centre = Math.atanh(correlation)
  const reach = Z * Math.sqrt((1 + correlation ** 2 / 2) / (n - 3))
  return { low: Math.tanh(centre - reach), high: Math.tanh(centre + reach) }
}
