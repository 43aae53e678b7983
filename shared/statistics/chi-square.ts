import { chiSquareTail } from './tails'
import type { NotTestable, TestResult } from './test-result'

/** Counts by row and column; under weights those of `effectiveMass`. Ragged rows end in zeros. */
export type Table = readonly (readonly number[])[]

export interface ChiSquare extends TestResult {
  readonly degreesOfFreedom: number
  /** Cramer's V, sqrt(X^2 / (N (min(k, m) - 1))), 0..1; not corrected for bias. */
  readonly v: number
  /** The lesser of rows and columns that have anybody: what V is judged by. */
  readonly size: number
  /** The smallest count expected: below 5 the approximation is rough (Cochran 1954). */
  readonly leastExpected: number
}

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0)

/** Sums of rows and columns and of all. */
const marginsOf = (table: Table) => {
  const rows = table.map(sum)
  const width = Math.max(0, ...table.map((row) => row.length))
  const columns = Array.from({ length: width }, (_, column) => sum(table.map((row) => row[column] ?? 0)))
  return { rows, columns, total: sum(rows) }
}

/**
 * Pearson's chi-square of a k x m table: X^2 = sum (seen - expected)^2 / expected, expected = row x column /
 * N, with (k - 1)(m - 1) degrees of freedom and no continuity correction. Rows and columns with nobody are
 * left out. Not testable with nobody, with one row (`one-group`), or with one column (`all-equal`: all gave
 * one answer).
 *
 * Source: Pearson (1900); V: Cramer (1946). Fixture (Agresti): 762, 327, 468 / 484, 239, 477 gives 30.0701,
 * df 2, p 2.9536e-07, V .1044.
 */
export const chiSquareTest = (table: Table): ChiSquare | NotTestable => {
  const { rows, columns, total } = marginsOf(table)
  if (!(total > 0)) return 'no-answers'
  const height = rows.filter((row) => row > 0).length
  const width = columns.filter((column) => column > 0).length
  if (height < 2) return 'one-group'
  if (width < 2) return 'all-equal'
  const expected = rows.map((row) => columns.map((column) => (row * column) / total))
  const statistic = sum(
    expected.flatMap((line, i) => line.map((e, j) => (e > 0 ? ((table[i]?.[j] ?? 0) - e) ** 2 / e : 0)))
  )
  const degreesOfFreedom = (height - 1) * (width - 1)
  const size = Math.min(height, width)
  return {
    statistic,
    degreesOfFreedom,
    p: chiSquareTail(statistic, degreesOfFreedom),
    v: Math.min(1, Math.sqrt(statistic / (total * (size - 1)))),
    size,
    leastExpected: Math.min(...expected.flat().filter((e) => e > 0))
  }
}

/**
 * Adjusted residuals, (seen - expected) / sqrt(expected (1 - row/N)(1 - column/N)): about standard normal
 * where rows and columns have nothing to do with each other, so beyond 2 or 3 says where a table departs.
 * `null` where a row or a column has nobody or everybody.
 *
 * Source: Haberman (1973), Biometrics 29:205. Fixture: R's `chisq.test(M)$stdres`, 4.5020535 in the first cell.
 */
export const adjustedResiduals = (table: Table): (number | null)[][] => {
  const { rows, columns, total } = marginsOf(table)
  return rows.map((row, i) =>
    columns.map((column, j) => {
      const expected = (row * column) / total
      const spread = expected * (1 - row / total) * (1 - column / total)
      return spread > 0 ? ((table[i]?.[j] ?? 0) - expected) / Math.sqrt(spread) : null
    })
  )
}
