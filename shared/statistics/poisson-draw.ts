import type { Random } from './random'

/** Below it counting waiting times is quick; from it on rejection takes about one and a half tries. */
const FEW = 10

/** ln k!, by Stirling's series from 10 on: right to 12 digits. */
const logFactorial = (k: number): number => {
  if (k < 10) {
    let product = 1
    for (let factor = 2; factor <= k; factor++) product *= factor
    return Math.log(product)
  }
  const x = k + 1
  const squared = 1 / (x * x)
  const series = (1 / 12 - squared * (1 / 360 - squared * (1 / 1260 - squared / 1680))) / x
  return (x - 0.5) * Math.log(x) - x + Math.log(2 * Math.PI) / 2 + series
}

const drawFew = (mean: number, random: Random): number => {
  const limit = Math.exp(-mean)
  let count = -1
  for (let product = 1; product > limit; count++) product *= random()
  return count
}

const drawMany = (mean: number, random: Random): number => {
  const logMean = Math.log(mean)
  const b = 0.931 + 2.53 * Math.sqrt(mean)
  const a = -0.059 + 0.02483 * b
  const inverseAlpha = 1.1239 + 1.1328 / (b - 3.4)
  const quick = 0.9277 - 3.6224 / (b - 2)
  for (;;) {
    const u = random() - 0.5
    const v = 1 - random()
    const us = 0.5 - Math.abs(u)
    const k = Math.floor(((2 * a) / us + b) * u + mean + 0.43)
    if (us >= 0.07 && v <= quick) return k
    if (k < 0 || (us < 0.013 && v > us)) continue
    if (
      Math.log(v) + Math.log(inverseAlpha) - Math.log(a / (us * us) + b) <=
      k * logMean - mean - logFactorial(k)
    )
      return k
  }
}

/**
 * A draw from the Poisson distribution with the given mean; 0 for a mean of 0.
 *
 * Source: Knuth's waiting times for small means; Hoermann (1993), Insurance: Math. and Economics 12:39, algorithm
 * PTRS, from 10 on.
 */
export const drawPoisson = (mean: number, random: Random): number => {
  if (!(mean > 0)) return 0
  return mean < FEW ? drawFew(mean, random) : drawMany(mean, random)
}
