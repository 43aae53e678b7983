import { describe, expect, it } from 'vitest'
import { cholesky, choleskySolve, isSingular } from './cholesky'
import { dot, entry } from './matrix'

const CORRELATIONS = [
  [1, 0.5, -0.2],
  [0.5, 1, 0.3],
  [-0.2, 0.3, 1]
]

describe('Cholesky', () => {
  it('gives a triangle whose square is the matrix', () => {
    const lower = cholesky(CORRELATIONS)
    if (isSingular(lower)) throw new Error('singular')
    CORRELATIONS.forEach((row, i) =>
      row.forEach((value, j) => {
        const depth = Math.min(i, j) + 1
        expect(dot(lower[i]?.slice(0, depth) ?? [], lower[j]?.slice(0, depth) ?? [])).toBeCloseTo(value, 15)
      })
    )
    expect(entry(lower, 1, 1)).toBeCloseTo(Math.sqrt(0.75), 15)
  })

  it('solves', () => {
    const lower = cholesky(CORRELATIONS)
    if (isSingular(lower)) throw new Error('singular')
    const solved = choleskySolve(lower, [0.1, 0.2, 0.7])
    CORRELATIONS.forEach((row, index) =>
      expect(dot(row, solved)).toBeCloseTo([0.1, 0.2, 0.7][index] ?? 0, 14)
    )
  })

  it('names the first row that follows from those before it', () => {
    const half = Math.SQRT1_2
    expect(
      cholesky([
        [1, 0, half],
        [0, 1, half],
        [half, half, 1]
      ])
    ).toEqual({ singular: 2 })
    expect(
      cholesky([
        [1, -1],
        [-1, 1]
      ])
    ).toEqual({ singular: 1 })
    expect(cholesky([])).toEqual([])
  })
})
