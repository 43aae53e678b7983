import { describe, expect, it } from 'vitest'
import { found, groupsFrom, sampleFromValues, SLEEP } from '../../tests/fixtures/samples'
import { cliffsDelta } from './cliffs-delta'
import { standardisedDifference } from './cohens-d'
import { EFFECT_THRESHOLDS, effectWord, thresholdsOfV } from './effect-size'

describe('effect sizes', () => {
  it("Cliff's delta (R effsize)", () => {
    const [one, other] = groupsFrom([10, 10, 20, 20, 20, 30, 30, 30, 40, 50], [10, 20, 30, 40, 40, 50])
    expect(cliffsDelta(one ?? [], other ?? [])).toBeCloseTo(-0.25, 12)
    expect(cliffsDelta([0], [4])).toBe('no-answers')
    expect(cliffsDelta([3], [4])).toBe(0)
    expect(cliffsDelta([0, 3], [4, 0])).toBe(1)
  })

  it.each([
    [SLEEP[0], SLEEP[1], -0.8322, -0.797, 4],
    [[3, 4, 5, 4, 6, 7, 5], [6, 7, 8, 6, 9, 8], -1.925565771471926, -1.791224, 6]
  ])("Cohen's d and Hedges's g %#", (x, y, d, g, digits) => {
    const result = found(standardisedDifference(sampleFromValues(x), sampleFromValues(y)))
    expect(result.d).toBeCloseTo(d, digits)
    expect(result.g).toBeCloseTo(g, digits)
  })

  it('say why there are none', () => {
    const [one, equal, none] = [sampleFromValues([3]), sampleFromValues([3, 3]), sampleFromValues([])]
    expect(standardisedDifference(one, equal)).toBe('one-answer')
    expect(standardisedDifference(equal, sampleFromValues([4, 4]))).toBe('all-equal')
    expect(standardisedDifference(none, equal)).toBe('no-answers')
  })

  it('have words', () => {
    const words = [0, 0.147, -0.33, 0.474].map((value) =>
      effectWord(value, EFFECT_THRESHOLDS['cliffs-delta'])
    )
    expect(words).toEqual(['negligible', 'small', 'medium', 'large'])
    expect(thresholdsOfV(2)).toEqual(EFFECT_THRESHOLDS['cramers-v'])
    expect(thresholdsOfV(5).large).toBe(0.25)
  })
})
