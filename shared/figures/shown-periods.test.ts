import { describe, expect, it } from 'vitest'
import type { Frequencies } from '../domain/tally'
import { shownShare } from './shown-periods'

/** So many answers to each period of each series. */
const counted = (
  cells: readonly (readonly [start: string | null, name: string, n: number])[]
): Frequencies => ({
  by: ['@day', 'country'],
  cells: cells.map(([start, name, n]) => ({
    key: [start, name],
    tally: {
      scale: { low: 1, high: 3, good: 'high' },
      n: [n, 0, 0],
      w: [n, 0, 0],
      w2: [n, 0, 0],
      missing: 1,
      unweighted: 0
    }
  })),
  revision: 1
})

describe('the share of periods that can be shown', () => {
  it('is of those with answers', () => {
    expect(
      shownShare(
        counted([
          ['2026-01-01', 'FR', 10],
          ['2026-01-02', 'FR', 9],
          ['2026-01-03', 'FR', 0],
          [null, 'FR', 50]
        ])
      )
    ).toBe(0.5)
  })

  it('leaves aside what no period is long enough for', () => {
    const few = counted([['2026-01-01', 'IT', 9]])
    expect(shownShare(few)).toBeNull()
    expect(shownShare({ ...few, cells: [...few.cells, ...counted([['2026-01-01', 'FR', 10]]).cells] })).toBe(
      1
    )
  })
})
