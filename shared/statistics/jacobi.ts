import { entry, matrixOf, type Matrix } from './matrix'

/** A = V diag(values) V': `vectors[i][k]` is element i of the unit eigenvector that belongs to `values[k]`. */
export interface Eigen {
  readonly values: readonly number[]
  readonly vectors: Matrix
}

/** Ten sweeps settle a matrix of fifty rows; thirty are a bound, not an expectation. */
const MOST_SWEEPS = 30

/**
 * Eigenvalues, largest first, and eigenvectors of a symmetric matrix by cyclic Jacobi rotations: slow for
 * hundreds of rows, but as exact for small eigenvalues as for large ones. Only the symmetric part is read.
 * An empty matrix has none.
 *
 * Source: Golub & Van Loan (2013), Matrix Computations, 4th ed., section 8.5 (rotation of algorithm 8.5.1).
 */
export const symmetricEigen = (matrix: Matrix): Eigen => {
  const size = matrix.length
  const a = matrixOf(size, size, (i, j) => (entry(matrix, i, j) + entry(matrix, j, i)) / 2)
  const v = matrixOf(size, size, (i, j) => (i === j ? 1 : 0))
  const turnColumns = (rows: number[][], p: number, q: number, c: number, s: number) => {
    for (const row of rows) {
      const [left, right] = [row[p] ?? 0, row[q] ?? 0]
      row[p] = c * left - s * right
      row[q] = s * left + c * right
    }
  }
  const turnRows = (rows: number[][], p: number, q: number, c: number, s: number) => {
    const [upper, lower] = [rows[p], rows[q]]
    if (!upper || !lower) return
    for (let k = 0; k < size; k++) {
      const [above, below] = [upper[k] ?? 0, lower[k] ?? 0]
      upper[k] = c * above - s * below
      lower[k] = s * above + c * below
    }
  }
  /** Turns the plane of p and q so that their off-diagonal entry vanishes; tells whether there was one. */
  const rotate = (p: number, q: number): boolean => {
    const off = entry(a, p, q)
    const [first, second] = [entry(a, p, p), entry(a, q, q)]
    // Too small to change either diagonal entry in double precision.
    if (Math.abs(off) <= Number.EPSILON * 1e-3 * Math.sqrt(Math.abs(first * second)) || off === 0)
      return false
    const tau = (second - first) / (2 * off)
    const tangent = Math.sign(tau || 1) / (Math.abs(tau) + Math.hypot(1, tau))
    const c = 1 / Math.hypot(1, tangent)
    const s = tangent * c
    turnColumns(a, p, q, c, s)
    turnRows(a, p, q, c, s)
    turnColumns(v, p, q, c, s)
    return true
  }
  for (let sweep = 0, moved = true; moved && sweep < MOST_SWEEPS; sweep++) {
    moved = false
    for (let p = 0; p < size - 1; p++) for (let q = p + 1; q < size; q++) if (rotate(p, q)) moved = true
  }
  const order = a.map((_, index) => index).sort((one, other) => entry(a, other, other) - entry(a, one, one))
  return {
    values: order.map((index) => entry(a, index, index)),
    vectors: v.map((row) => order.map((index) => row[index] ?? 0))
  }
}
