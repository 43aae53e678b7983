/**
 * Quantile of numbers sorted from low to high, between neighbours by proportion (type 7 of Hyndman and Fan, R's
 * default). NaN without numbers, the number itself where there is one.
 *
 * Source: Hyndman & Fan (1996), The American Statistician 50:361.
 */
export const quantileOf = (sorted: readonly number[], probability: number): number => {
  const place = (sorted.length - 1) * probability
  const below = Math.floor(place)
  const low = sorted[below] ?? NaN
  const high = sorted[below + 1] ?? low
  return low + (place - below) * (high - low)
}
