import { describe, expect, it } from 'vitest'
import { baseAxis } from './base-axis'

describe('an axis of bases', () => {
  it.each([
    ['linear', [120, 400]],
    ['root', [30, 900]],
    ['log', [12, 90_000]]
  ] as const)('is %s for %j', (spacing, bases) => {
    const axis = baseAxis(bases)
    expect(axis.spacing).toBe(spacing)
    const units = bases.map(axis.toUnit)
    expect(Math.min(...units)).toBeGreaterThan(0)
    expect(Math.max(...units)).toBeLessThan(1)
    expect(axis.ticks.length).toBeGreaterThan(2)
    for (const tick of axis.ticks) {
      expect(Number.isInteger(tick)).toBe(true)
      expect(axis.toUnit(tick)).toBeGreaterThanOrEqual(0)
      expect(axis.toUnit(tick)).toBeLessThanOrEqual(1)
    }
    for (const unit of [0, 0.25, 0.5, 1]) expect(axis.toUnit(axis.fromUnit(unit))).toBeCloseTo(unit, 9)
  })

  it('has room on both sides of the only base', () => {
    const axis = baseAxis([50, 50])
    expect(axis.toUnit(50)).toBeCloseTo(0.5, 9)
  })
})
