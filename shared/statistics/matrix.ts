/** A matrix by rows. */
export type Matrix = readonly (readonly number[])[]

export const entry = (matrix: Matrix, row: number, column: number): number => matrix[row]?.[column] ?? 0

export const matrixOf = (
  rows: number,
  columns: number,
  value: (row: number, column: number) => number
): number[][] =>
  Array.from({ length: rows }, (_, row) =>
    Array.from({ length: columns }, (__, column) => value(row, column))
  )

/** Sum of products of two vectors of one length. */
export const dot = (one: readonly number[], other: readonly number[]): number => {
  let sum = 0
  for (let index = 0; index < one.length; index++) sum += (one[index] ?? 0) * (other[index] ?? 0)
  return sum
}
