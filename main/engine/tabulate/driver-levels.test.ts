import { describe, expect, it } from 'vitest'
import { MOST_LEVELS } from '../../../shared/contract/slice-drivers'
import { levelsFrom } from './driver-levels'

/** Rows as the database has them: the most frequent first, no more than are asked for, with what there is in all. */
const rowsOf = (...counts: number[]) =>
  counts
    .map((n, index) => ({ value: String(index), n }))
    .map((row) => ({ ...row, values: counts.length, total: counts.reduce((sum, n) => sum + n, 0) }))
    .slice(0, MOST_LEVELS)

const told = (...counts: number[]) => {
  const { reference, levels, pooled } = levelsFrom(rowsOf(...counts))
  return { reference: reference?.n, levels: levels.map(({ kind, n }) => `${kind} ${n}`), pooled }
}

describe('values of a dimension', () => {
  it('stand against the most frequent', () => {
    expect(told(50, 40, 30)).toEqual({ reference: 50, levels: ['value 40', 'value 30'], pooled: 0 })
  })

  it('of fewer than ten people are one', () => {
    expect(told(50, 40, 9, 8)).toEqual({ reference: 50, levels: ['value 40', 'other 17'], pooled: 2 })
  })

  it('that are fewer than ten together take the rarest of the others with them', () => {
    expect(told(50, 40, 30, 3)).toEqual({ reference: 50, levels: ['value 40', 'other 33'], pooled: 2 })
    expect(told(50, 3)).toEqual({ reference: 53, levels: [], pooled: 2 })
  })

  it('beyond the twelve most frequent are one', () => {
    const counts = Array.from({ length: 20 }, (_, index) => 100 - index)
    const { levels, pooled } = told(...counts)
    expect(levels).toHaveLength(12)
    expect(levels.at(-1)).toBe(`other ${counts.slice(12).reduce((sum, n) => sum + n, 0)}`)
    expect(pooled).toBe(8)
  })

  it('are none of nobody', () => {
    expect(told()).toEqual({ reference: undefined, levels: [], pooled: 0 })
  })
})
