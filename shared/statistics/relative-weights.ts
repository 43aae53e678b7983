import { symmetricEigen } from './jacobi'
import { dot, entry, type Matrix } from './matrix'

/**
 * Johnson's relative weights: how much of R^2 belongs to each driver, by way of the orthogonal variables nearest
 * to the drivers. With R = V L V' the correlations of the drivers and r theirs with the outcome:
 *
 *   root = V L^(1/2) V',  beta* = root^-1 r,  weight_j = sum_k root_jk^2 beta*_k^2
 *
 * Parts of R^2: each 0..1, together R^2. The drivers must not be collinear (see `driversOf`). One driver has the
 * whole of R^2; two have the same weights as by Shapley.
 *
 * Source: Johnson (2000), Multivariate Behavioral Research 35:1. Fixture: mtcars mpg ~ cyl, disp, hp, wt gives
 * .2096904, .1883043, .1799590, .2706812.
 */
export const relativeWeights = (correlations: Matrix, withOutcome: readonly number[]): number[] => {
  const { values, vectors } = symmetricEigen(correlations)
  const roots = values.map((value) => Math.sqrt(Math.max(0, value)))
  const along = roots.map(
    (root, k) =>
      dot(
        vectors.map((row) => row[k] ?? 0),
        withOutcome
      ) / root
  )
  const through = (of: readonly number[], row: number) =>
    of.reduce((sum, value, k) => sum + entry(vectors, row, k) * value, 0)
  const betas = correlations.map((_, row) => through(along, row))
  return correlations.map((_, row) =>
    betas.reduce((sum, beta, column) => {
      const loading = roots.reduce(
        (inner, root, k) => inner + entry(vectors, row, k) * root * entry(vectors, column, k),
        0
      )
      return sum + loading ** 2 * beta ** 2
    }, 0)
  )
}
