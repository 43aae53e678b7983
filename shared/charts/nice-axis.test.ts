import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { mirroredAxis, niceAxis, ticksOf } from './nice-axis'

describe('nice axis', () => {
  it.each([
    [45.2, 84.1, 4, { min: 40, max: 90, interval: 10 }],
    [4.04, 4.43, 4, { min: 4, max: 4.5, interval: 0.1 }],
    [0.71, 0.863, 3, { min: 0.7, max: 0.9, interval: 0.1 }]
  ])('%f to %f in about %i steps', (low, high, ticks, axis) => {
    const nice = niceAxis(low, high, ticks)
    expect(nice.min).toBeCloseTo(axis.min, 9)
    expect(nice.max).toBeCloseTo(axis.max, 9)
    expect(nice.interval).toBeCloseTo(axis.interval, 9)
  })

  it('is tight where there is little room', () => {
    const axis = niceAxis(48.4, 83.1, 2, { tight: true })
    expect(axis).toEqual({ min: 45, max: 85, interval: 20 })
    expect(ticksOf(axis)).toEqual([60, 80])
  })

  it('holds what it is for, whatever that is', () => {
    fc.assert(
      fc.property(
        fc.double({ min: -100, max: 100, noNaN: true }),
        fc.double({ min: 0, max: 50, noNaN: true }),
        (low, width) => {
          const { min, max, interval } = niceAxis(low, low + width, 4)
          // An end may miss by a billionth of a step, which is at most 50.
          expect(min).toBeLessThanOrEqual(low + 1e-7)
          expect(max).toBeGreaterThanOrEqual(low + width - 1e-7)
          expect(interval).toBeGreaterThan(0)
          // Equal ends get their room twice, and both ends are rounded.
          expect((max - min) / interval).toBeLessThanOrEqual(10 + 1e-6)
        }
      )
    )
  })

  it('has a tick at every step', () => {
    expect(ticksOf({ min: -0.2, max: 0.2, interval: 0.1 })).toEqual([-0.2, -0.1, 0, 0.1, 0.2])
  })

  it('mirrors around 0', () => {
    expect(mirroredAxis(17.6)).toEqual({ min: -20, max: 20, interval: 10 })
    expect(mirroredAxis(0.04)).toMatchObject({ interval: 0.02 })
  })
})
