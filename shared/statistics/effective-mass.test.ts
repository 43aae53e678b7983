import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { weightedSample } from '../../tests/fixtures/samples'
import { effectiveMass } from './effective-mass'

describe('counts under weights', () => {
  it('add up to the effective base, in the shares of the weights, whatever their size', () => {
    const answers = fc.array(fc.tuple(fc.integer({ min: 1, max: 5 }), fc.constantFrom(0, 0.5, 1, 2)), {
      maxLength: 40
    })
    fc.assert(
      fc.property(answers, fc.constantFrom(0.01, 7), (some, factor) => {
        const sample = weightedSample(1, 5, some)
        const mass = effectiveMass(sample)
        expect(mass.reduce((sum, each) => sum + each, 0)).toBeCloseTo(sample.effective, 9)
        const scaled = effectiveMass(
          weightedSample(
            1,
            5,
            some.map(([answer, weight]) => [answer, weight * factor])
          )
        )
        for (const [index, each] of mass.entries()) expect(scaled[index]).toBeCloseTo(each, 9)
      })
    )
  })

  it('are the counts themselves without weights', () => {
    expect(effectiveMass({ low: 1, mass: [3, 0, 4], n: 7, effective: 7 })).toEqual([3, 0, 4])
    expect(effectiveMass({ low: 1, mass: [0, 0], n: 0, effective: 0 })).toEqual([0, 0])
  })
})
