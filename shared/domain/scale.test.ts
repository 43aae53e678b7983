import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { answersOf, isOnScale, middleOf, pointsOf, scaleSchema, turn, type Scale } from './scale'

const scales = fc
  .record({
    low: fc.integer({ min: -5, max: 5 }),
    width: fc.integer({ min: 1, max: 10 }),
    good: fc.constantFrom('high' as const, 'low' as const)
  })
  .map(({ low, width, good }): Scale => ({ low, high: low + width, good }))

describe('scale', () => {
  it.each<[Scale, number, number | undefined]>([
    [{ low: 1, high: 7, good: 'high' }, 7, 4],
    [{ low: 1, high: 10, good: 'high' }, 10, undefined],
    [{ low: 0, high: 10, good: 'low' }, 11, 5],
    [{ low: -2, high: 2, good: 'high' }, 5, 0]
  ])('%j has %i points around %s', (scale, points, middle) => {
    expect([pointsOf(scale), middleOf(scale)]).toEqual([points, middle])
  })

  it('turned twice is as it was, and high is good once', () => {
    fc.assert(
      fc.property(scales, (scale) => {
        const answers = answersOf(scale)
        const turned = answers.map((answer) => turn(scale, answer))
        expect(turned.map((answer) => turn(scale, answer))).toEqual(answers)
        expect(turned.every((answer) => isOnScale(scale, answer))).toBe(true)
        expect(turned).toEqual(scale.good === 'high' ? answers : [...answers].reverse())
      })
    )
  })

  it.each([
    { low: 5, high: 5, good: 'high' },
    { low: 7, high: 1, good: 'high' },
    { low: 1, high: 5.5, good: 'high' },
    { low: 1, high: 5, good: 'both' },
    { low: 1, high: 5 }
  ])('is not %j', (scale) => expect(scaleSchema.safeParse(scale).success).toBe(false))
})
