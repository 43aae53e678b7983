import { describe, expect, it } from 'vitest'
import { priorityQuadrants } from './priority-quadrants'

const SEVEN = { low: 1, high: 7 }
const DRIVERS = [
  { ease: 4.2, importance: 0.3 },
  { ease: 6.5, importance: 0.25 },
  { ease: 4.5, importance: 0.05 },
  { ease: 6.9, importance: 0.04 }
]

describe('priority quadrants', () => {
  it('put what is important and hard first', () => {
    const outcome = priorityQuadrants(DRIVERS, 'means', SEVEN)
    expect(outcome?.quadrants).toEqual(['concentrate', 'keep-up', 'low-priority', 'enough'])
    expect(outcome?.cross.ease).toBeCloseTo(5.525, 12)
    expect(outcome?.cross.importance).toBeCloseTo(0.16, 12)
  })

  it('depend on where the lines cross', () => {
    const medians = priorityQuadrants(DRIVERS, 'medians', SEVEN)
    expect(medians?.cross.ease).toBe(5.5)
    expect(medians?.cross.importance).toBeCloseTo(0.15, 12)
    const middle = priorityQuadrants(DRIVERS, 'scale-middle', SEVEN)
    expect(middle?.cross.ease).toBe(4)
    expect(middle?.quadrants).toEqual(['keep-up', 'keep-up', 'enough', 'enough'])
  })

  it('count a driver on the line as easy and important', () => {
    expect(priorityQuadrants([{ ease: 3, importance: 0.2 }], 'means', SEVEN)?.quadrants).toEqual(['keep-up'])
    expect(priorityQuadrants([], 'means', SEVEN)).toBeNull()
  })
})
