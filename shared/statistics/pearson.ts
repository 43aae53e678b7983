import type { JointCounts } from './spearman'

/** A pair of values and how many people, or what weight, it stands for. */
export interface Pair {
  readonly x: number
  readonly y: number
  readonly mass: number
}

/** A joint table as pairs: row i is the answer `x[i]`, column j the answer `y[j]`. */
export const pairsOf = (mass: JointCounts, x: readonly number[], y: readonly number[]): Pair[] =>
  mass.flatMap((row, i) => row.map((count, j) => ({ x: x[i] ?? NaN, y: y[j] ?? NaN, mass: count })))

/**
 * Pearson's correlation, weighted by mass: sum m(x - mean x)(y - mean y) / sqrt(the product of both sums of
 * squares). -1..1, scale-free in weights; NaN for no pairs and where either value is always the same.
 *
 * Source: Pearson (1895). Fixture: the 3 x 3 table of METHODS 2.6 gives .5213.
 */
export const pearson = (pairs: readonly Pair[]): number => {
  const present = pairs.filter(({ mass }) => mass > 0)
  const [first] = present
  if (!first || present.every(({ x }) => x === first.x) || present.every(({ y }) => y === first.y)) return NaN
  const total = present.reduce((sum, { mass }) => sum + mass, 0)
  const mean = (of: (pair: Pair) => number) =>
    present.reduce((sum, pair) => sum + pair.mass * of(pair), 0) / total
  const centreX = mean(({ x }) => x)
  const centreY = mean(({ y }) => y)
  const product = mean(({ x, y }) => (x - centreX) * (y - centreY))
  const squares = mean(({ x }) => (x - centreX) ** 2) * mean(({ y }) => (y - centreY) ** 2)
  return Math.max(-1, Math.min(1, product / Math.sqrt(squares)))
}
