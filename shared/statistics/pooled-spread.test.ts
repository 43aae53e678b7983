import { describe, expect, it } from 'vitest'
import { pooledSpread } from './pooled-spread'
import type { Sample } from './sample'

const people = (mass: readonly number[]): Sample => {
  const n = mass.reduce((sum, count) => sum + count, 0)
  return { low: 1, mass, n, effective: n }
}

describe('spread within groups', () => {
  it('is the root of the mean square within: 1 2 3 and 4 6 give 1.1547', () => {
    expect(pooledSpread([people([1, 1, 1]), people([0, 0, 0, 1, 0, 1])])).toBeCloseTo(Math.sqrt(4 / 3), 12)
  })

  it('is not moved by how far groups lie apart, nor by a group of one', () => {
    const near = pooledSpread([people([5, 5]), people([4, 4])])
    expect(pooledSpread([people([5, 5]), people([0, 0, 0, 0, 4, 4]), people([0, 1]), people([])])).toBe(near)
  })

  it('says why there is none', () => {
    expect(pooledSpread([])).toBe('no-answers')
    expect(pooledSpread([people([1]), people([0, 1])])).toBe('one-answer')
    expect(pooledSpread([people([4]), people([0, 6])])).toBe('all-equal')
  })
})
