/**
 * Kish's effective base: n_eff = (sum of w)^2 / sum of w^2, at most n, and n where all weights are alike.
 * 0 where nobody has a weight. It ignores strata and clusters.
 *
 * Source: Kish, L. (1965), Survey Sampling. Fixture: w = 1,1,1,1,2,2,.5,.5 gives 6.48.
 */
export const effectiveBase = (sumOfWeights: number, sumOfSquares: number): number =>
  sumOfSquares > 0 ? (sumOfWeights * sumOfWeights) / sumOfSquares : 0

/** Kish's design effect: n * sum of w^2 / (sum of w)^2; 1 without weights, above 1 where weights cost precision. */
export const designEffect = (n: number, sumOfWeights: number, sumOfSquares: number): number =>
  n / effectiveBase(sumOfWeights, sumOfSquares)
