import { dot, entry, type Matrix } from './matrix'

/** Row `singular` of the matrix follows from the rows before it. */
export interface Singular {
  readonly singular: number
}

/**
 * What must be left of a unit diagonal once the rows before it are taken out: one less the share of a driver's
 * variance which the drivers before it explain. Below it the row counts as explained altogether.
 */
export const TOLERANCE = 1e-9

export const isSingular = (outcome: Matrix | Singular): outcome is Singular => 'singular' in outcome

/** Solves L z = b for a lower triangle L without zeros on its diagonal. */
export const forwardSolve = (lower: Matrix, right: readonly number[]): number[] => {
  const solved: number[] = []
  for (const [index, row] of lower.entries())
    solved.push(((right[index] ?? 0) - dot(solved, row)) / (row[index] ?? 0))
  return solved
}

/** Solves L' x = z. */
export const backwardSolve = (lower: Matrix, right: readonly number[]): number[] => {
  const solved = new Array<number>(lower.length).fill(0)
  for (let index = lower.length - 1; index >= 0; index--) {
    let rest = right[index] ?? 0
    for (let below = index + 1; below < lower.length; below++)
      rest -= entry(lower, below, index) * (solved[below] ?? 0)
    solved[index] = rest / entry(lower, index, index)
  }
  return solved
}

/**
 * The lower triangle L with A = L L' of a symmetric matrix with a unit diagonal (a correlation matrix), or the
 * first row that follows from the ones before it. An empty matrix has an empty triangle.
 *
 * Source: Golub & Van Loan (2013), Matrix Computations, 4th ed., section 4.2.
 */
export const cholesky = (matrix: Matrix): Matrix | Singular => {
  const lower: number[][] = []
  for (const [index, row] of matrix.entries()) {
    const left = forwardSolve(lower, row.slice(0, index))
    const rest = (row[index] ?? 0) - dot(left, left)
    if (!(rest > TOLERANCE)) return { singular: index }
    lower.push([...left, Math.sqrt(rest)])
  }
  return lower
}

/** Solves A x = b given the triangle of A. */
export const choleskySolve = (lower: Matrix, right: readonly number[]): number[] =>
  backwardSolve(lower, forwardSolve(lower, right))
