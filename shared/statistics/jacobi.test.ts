import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { symmetricEigen } from './jacobi'
import { dot, entry, matrixOf, type Matrix } from './matrix'

const symmetric = fc
  .integer({ min: 1, max: 8 })
  .chain((size) =>
    fc
      .array(fc.double({ min: -5, max: 5, noNaN: true }), { minLength: 64, maxLength: 64 })
      .map((values) => matrixOf(size, size, (i, j) => values[Math.min(i, j) * 8 + Math.max(i, j)] ?? 0))
  )

const column = (matrix: Matrix, index: number) => matrix.map((row) => row[index] ?? 0)

describe('eigenvalues of a symmetric matrix', () => {
  it('are known in closed form for 2, -1, 0, ...: 2 - 2 cos(k pi / (n + 1))', () => {
    const size = 10
    const second = matrixOf(size, size, (i, j) => (i === j ? 2 : Math.abs(i - j) === 1 ? -1 : 0))
    const { values } = symmetricEigen(second)
    values.forEach((value, index) =>
      expect(value).toBeCloseTo(2 - 2 * Math.cos(((size - index) * Math.PI) / (size + 1)), 13)
    )
  })

  it('of equal correlations are 1 + (p - 1) r once and 1 - r else', () => {
    const { values } = symmetricEigen(matrixOf(4, 4, (i, j) => (i === j ? 1 : 0.3)))
    expect(values[0]).toBeCloseTo(1.9, 14)
    expect(values[1]).toBeCloseTo(0.7, 14)
    expect(values[3]).toBeCloseTo(0.7, 14)
  })

  it('keep small ones right beside large ones (Hilbert matrix of 8: least 1.11153897e-10)', () => {
    const { values } = symmetricEigen(matrixOf(8, 8, (i, j) => 1 / (i + j + 1)))
    expect((values[7] ?? 0) / 1.11153896637e-10).toBeCloseTo(1, 5)
    expect(values[0]).toBeCloseTo(1.69593899692, 10)
  })

  it('give the matrix back, with orthonormal vectors, largest first', () => {
    fc.assert(
      fc.property(symmetric, (matrix) => {
        const { values, vectors } = symmetricEigen(matrix)
        matrix.forEach((row, i) =>
          row.forEach((value, j) => {
            const rebuilt = values.reduce(
              (sum, lambda, k) => sum + lambda * entry(vectors, i, k) * entry(vectors, j, k),
              0
            )
            expect(rebuilt).toBeCloseTo(value, 11)
            expect(dot(column(vectors, i), column(vectors, j))).toBeCloseTo(i === j ? 1 : 0, 12)
          })
        )
        expect([...values].sort((one, other) => other - one)).toEqual(values)
      })
    )
  })

  it('of nothing are none', () => {
    expect(symmetricEigen([])).toEqual({ values: [], vectors: [] })
    expect(symmetricEigen([[3]])).toEqual({ values: [3], vectors: [[1]] })
  })
})
