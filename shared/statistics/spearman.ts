import { correlationInterval } from './correlation-interval'
import { midRanks } from './ranks'
import type { Interval, NotEstimable } from './sample'

/** People by the pair of answers they gave: `n[i][j]` gave answer i of one metric and j of the other. */
export type JointCounts = readonly (readonly number[])[]

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

/** Bonett and Wright's interval of Spearman's correlation of n pairs: see `correlationInterval`. */
export const spearmanInterval = (correlation: number, n: number): Interval | NotEstimable =>
  correlationInterval(correlation, n, 'spearman')
