import { matrixOf, type Matrix } from './matrix'

/**
 * Sums of products of some variables over people who answered all of them: all that a regression needs, and all
 * that the engine has to deliver. `products` holds sum(w z_i z_j) for i <= j, row after row, of z = (1, the
 * variables), so that its first entry is the sum of the weights.
 *
 * Sums of small whole numbers are exact in double precision up to 2^53, so nothing is lost in one pass. Of
 * variables whose mean is a thousand times their spread or more, take off a constant first.
 */
export interface Moments {
  /** People, unweighted. */
  readonly n: number
  /** Sum of squared weights, for Kish's effective base: `n` without weights. */
  readonly squares: number
  readonly variables: number
  readonly products: Float64Array
}

const lengthFor = (variables: number): number => ((variables + 1) * (variables + 2)) / 2

export const emptyMoments = (variables: number): Moments => ({
  n: 0,
  squares: 0,
  variables,
  products: new Float64Array(lengthFor(variables))
})

/** Of `n` people who gave the same answers, each with the same weight. */
export const patternMoments = (values: readonly number[], n = 1, weight = 1): Moments => {
  const products = new Float64Array(lengthFor(values.length))
  const row = [1, ...values]
  let at = 0
  for (let i = 0; i < row.length; i++)
    for (let j = i; j < row.length; j++) products[at++] = n * weight * (row[i] ?? 0) * (row[j] ?? 0)
  return { n, squares: n * weight * weight, variables: values.length, products }
}

/** Adds `times` the products of one to a running sum, in place: the inner loop of a bootstrap. */
export const accumulate = (sum: Float64Array, products: Float64Array, times: number): void => {
  for (let index = 0; index < sum.length; index++)
    sum[index] = (sum[index] ?? 0) + times * (products[index] ?? 0)
}

/** Moments of everybody; of nobody where there are none. The parts share the number of variables. */
export const addMoments = (parts: readonly Moments[]): Moments => {
  const whole = emptyMoments(parts[0]?.variables ?? 0)
  let [n, squares] = [0, 0]
  for (const part of parts) {
    n += part.n
    squares += part.squares
    accumulate(whole.products, part.products, 1)
  }
  return { ...whole, n, squares }
}

export interface Spread {
  readonly means: readonly number[]
  /** Variances with divisor sum(w); exactly 0 where everybody answered alike, as far as doubles can tell. */
  readonly variances: readonly number[]
  /** Correlations; 0 beside a variable without variance, 1 on the diagonal. */
  readonly correlations: Matrix
}

/** Less than this share of the mean square is what rounding leaves of no variance at all. */
const ROUNDING = 1e-12

/**
 * Means, variances and Pearson correlations, weighted: cov_ij = sum(w z_i z_j) / W - mean_i mean_j. The sum of the
 * weights must be above 0.
 */
export const spreadOf = ({ variables, products }: Pick<Moments, 'variables' | 'products'>): Spread => {
  const start = (row: number) => row * (variables + 1) - (row * (row - 1)) / 2
  const product = (i: number, j: number) => products[start(Math.min(i, j)) + Math.abs(i - j)] ?? 0
  const total = product(0, 0)
  const means = Array.from({ length: variables }, (_, i) => product(0, i + 1) / total)
  const covariance = (i: number, j: number) =>
    product(i + 1, j + 1) / total - (means[i] ?? 0) * (means[j] ?? 0)
  const variances = means.map((_, i) =>
    covariance(i, i) > (ROUNDING * product(i + 1, i + 1)) / total ? covariance(i, i) : 0
  )
  const correlation = (i: number, j: number) => {
    if (i === j) return 1
    const scale = Math.sqrt((variances[i] ?? 0) * (variances[j] ?? 0))
    return scale > 0 ? Math.max(-1, Math.min(1, covariance(i, j) / scale)) : 0
  }
  return { means, variances, correlations: matrixOf(variables, variables, correlation) }
}
