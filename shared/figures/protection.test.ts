import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { protect, type Sum } from './protection'
import { hiddenGroups } from './suppression'

/** A table with totals: cells row by row, each row ended by its total, the last row that of the columns. */
const tableOf = (cells: readonly (readonly number[])[]) => {
  const rows = cells.map((row) => [...row, row.reduce((sum, n) => sum + n, 0)])
  const width = rows[0]?.length ?? 0
  const totals = Array.from({ length: width }, (_, at) => rows.reduce((sum, row) => sum + (row[at] ?? 0), 0))
  const all = [...rows, totals]
  const item = (row: number, column: number) => row * width + column
  const upTo = (count: number) => Array.from({ length: count - 1 }, (_, at) => at)
  const sums: Sum[] = [
    ...all.map((_, row) => ({
      total: item(row, width - 1),
      parts: upTo(width).map((column) => item(row, column))
    })),
    ...totals.map((_, column) => ({
      total: item(all.length - 1, column),
      parts: upTo(all.length).map((row) => item(row, column))
    }))
  ]
  return { bases: all.flat(), sums }
}

describe('protection of a table', () => {
  it('hides a second one in the row and the column of a small one, and the fourth of the square', () => {
    const { bases, sums } = tableOf([
      [5, 40, 90],
      [30, 50, 60],
      [80, 70, 20]
    ])
    const hidden = protect(bases, sums)
    expect(Object.fromEntries(hidden)).toEqual({
      0: 'few-answers',
      1: 'protects-smaller',
      4: 'protects-smaller',
      5: 'protects-smaller'
    })
  })

  it('of one sum is that of groups', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 25 }), { minLength: 1, maxLength: 8 }), (bases) => {
        const total = bases.reduce((sum, base) => sum + base, 0)
        fc.pre(total >= 10)
        const protectedItems = protect([...bases, total], [{ total: bases.length, parts: [...bases.keys()] }])
        const hidden = [...protectedItems].filter(([item]) => item < bases.length)
        expect(new Map([...hidden].sort(([one], [other]) => one - other))).toEqual(
          new Map([...hiddenGroups(bases)].sort(([one], [other]) => one - other))
        )
      })
    )
  })

  it('leaves no sum of which what is hidden follows', () => {
    const row = fc.array(fc.integer({ min: 0, max: 30 }), { minLength: 4, maxLength: 4 })
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 5 }), (cells) => {
        const { bases, sums } = tableOf(cells)
        const hidden = protect(bases, sums)
        for (const [item, base] of bases.entries())
          if (base > 0 && base < 10) expect(hidden.has(item)).toBe(true)
        for (const { total, parts } of sums) {
          const unknown = [total, ...parts].filter((item) => hidden.has(item))
          expect(unknown).not.toHaveLength(1)
          if (!hidden.has(total) && unknown.length > 0)
            expect(unknown.reduce((sum, item) => sum + (bases[item] ?? 0), 0)).toBeGreaterThanOrEqual(10)
        }
        expect([...hidden.keys()].every((item) => (bases[item] ?? 0) > 0)).toBe(true)
      })
    )
  })
})
