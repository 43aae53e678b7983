import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { hiddenRows } from './suppression'

describe('small groups', () => {
  it.each<[number[], number[]]>([
    [[100, 200], []],
    [
      [9, 100, 50],
      [0, 2]
    ],
    [
      [9, 8, 50],
      [0, 1]
    ],
    [[10, 10], []],
    [[0, 100], []],
    [
      [0, 5, 100],
      [1, 2]
    ],
    [[5], [0]],
    [[5, 0], [0]],
    [[], []]
  ])('of %j are hidden at %j', (bases, hidden) => {
    expect([...hiddenRows(bases)].sort()).toEqual(hidden)
  })

  it('are never given away by the total and the others', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 60 })), (bases) => {
        const hidden = hiddenRows(bases)
        const shown = bases.filter((base, index) => base > 0 && !hidden.has(index))
        expect(shown.filter((base) => base < 10)).toEqual([])
        if (hidden.size > 0 && shown.length > 0) expect(hidden.size).toBeGreaterThan(1)
      })
    )
  })
})
