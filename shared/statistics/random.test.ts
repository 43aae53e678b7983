import { describe, expect, it } from 'vitest'
import { drawPoisson } from './poisson-draw'
import { createRandom, xoshiro128 } from './random'

describe('xoshiro128**', () => {
  it('gives the numbers of the reference implementation', () => {
    const next = xoshiro128([1, 2, 3, 4])
    expect(Array.from({ length: 10 }, next)).toEqual([
      11520, 0, 5927040, 70819200, 2031721883, 1637235492, 1287239034, 3734860849, 3729100597, 4258142804
    ])
  })
})

describe('chance', () => {
  it('is the same for the same seed, another for its neighbour, and lies in 0..1', () => {
    const draws = (seed: number) => Array.from({ length: 1000 }, createRandom(seed))
    expect(draws(7)).toEqual(draws(7))
    expect(draws(7)).not.toEqual(draws(8))
    expect(draws(0).every((value) => value >= 0 && value < 1)).toBe(true)
    expect(draws(0).reduce((sum, value) => sum + value, 0) / 1000).toBeCloseTo(0.5, 1)
  })
})

describe('Poisson draws', () => {
  it.each([0.02, 1, 9.9, 10, 47.5, 3000])('with mean %f have that mean and that variance', (mean) => {
    const random = createRandom(42)
    const count = 40_000
    const draws = Array.from({ length: count }, () => drawPoisson(mean, random))
    const average = draws.reduce((sum, draw) => sum + draw, 0) / count
    const variance = draws.reduce((sum, draw) => sum + (draw - average) ** 2, 0) / count
    // Five standard errors: the seed is fixed, so this is a fact, not a chance.
    expect(Math.abs(average - mean)).toBeLessThan(5 * Math.sqrt(mean / count))
    expect(Math.abs(variance / mean - 1)).toBeLessThan(5 * Math.sqrt((2 + 1 / mean) / count))
  })

  it.each([3, 12])('with mean %f are spread as the probabilities say', (mean) => {
    const random = createRandom(5)
    const seen = new Map<number, number>()
    const count = 60_000
    for (let index = 0; index < count; index++) {
      const draw = drawPoisson(mean, random)
      seen.set(draw, (seen.get(draw) ?? 0) + 1)
    }
    let probability = Math.exp(-mean)
    let [distance, categories] = [0, 0]
    for (let k = 0; k < 40; probability *= mean / ++k) {
      if (count * probability < 10) continue
      distance += ((seen.get(k) ?? 0) - count * probability) ** 2 / (count * probability)
      categories++
    }
    // Mean of chi-square is its degrees of freedom; five standard deviations above.
    expect(distance).toBeLessThan(categories + 5 * Math.sqrt(2 * categories))
  })

  it('with mean 0 are 0', () => {
    expect(drawPoisson(0, createRandom(1))).toBe(0)
  })
})
