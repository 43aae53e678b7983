import { describe, expect, it } from 'vitest'
import { FIVE, SEVEN, tallyOf } from '../../tests/fixtures/tallies'
import type { Cell, Frequencies } from '../domain/tally'
import { definitionOf } from '../measures/definitions'
import { LEVELS } from './column-letters'
import { crosstab } from './crosstab'
import { whyNoTable } from './crosstab-asked'
import { heatOf } from './crosstab-heat'

const counted = (by: readonly string[], cells: readonly Cell[]): Frequencies => ({ by, cells, revision: 1 })

/** So many easy answers of a hundred. */
const easy = (key: Cell['key'], n: number): Cell => ({ key, tally: tallyOf(FIVE, [100 - n, 0, 0, 0, n]) })

const JUDGED = { weighted: false, correction: 'none', family: 'row', levels: LEVELS } as const

describe('no table', () => {
  it('is made of answers on different scales as rows, and is of scores', () => {
    const mixed = counted(
      ['place'],
      [
        { key: ['a'], tally: tallyOf(FIVE, [1, 1, 1, 1, 1]) },
        { key: ['b'], tally: tallyOf(SEVEN, [1, 1, 1, 1, 1, 1, 1]) }
      ]
    )
    expect(whyNoTable(mixed, true)).toBe('scales')
    expect(whyNoTable({ ...mixed, by: ['touchpoint', 'place'] }, false)).toBeNull()
  })

  it('is made of more columns than can be read, or of more tests than can be waited for', () => {
    const table = (rows: number, columns: number) =>
      counted(
        ['row', 'column'],
        Array.from({ length: rows * columns }, (_, at) =>
          easy([String(Math.floor(at / columns)), String(at % columns)], 50)
        )
      )
    expect(whyNoTable(table(2, 60), false)).toBeNull()
    expect(whyNoTable(table(2, 61), false)).toBe('too-wide')
    expect(whyNoTable(table(34, 60), false)).toBe('too-wide')
  })
})

describe('values', () => {
  it('stand in the order that is wanted on both sides, inner columns under their outer ones', () => {
    const table = crosstab(
      counted(
        ['row', 'outer', 'inner'],
        [
          easy(['r10', 'b', 'x'], 50),
          easy(['r10', 'a', 'y'], 50),
          easy(['r9', 'b', null], 50),
          easy(['r9', 'a', 'x'], 50),
          easy(['r9', 'b', 'x'], 50)
        ]
      ),
      {
        ...JUDGED,
        content: { kind: 'shares' },
        order: (one, other) => one.localeCompare(other, 'en', { numeric: true })
      }
    )
    expect(table.rows.map(({ key }) => key.join())).toEqual(['r9', 'r10', ''])
    expect(table.columns.map(({ key }) => key)).toEqual([['a', 'x'], ['a', 'y'], ['b', 'x'], ['b', null], []])
  })
})

describe('the shade of a cell', () => {
  const cells = [easy(['r', 'a'], 20), easy(['r', 'b'], 50), easy(['r', 'c'], 80)]
  const heats = (definition: string) => {
    const table = crosstab(counted(['row', 'column'], cells), {
      ...JUDGED,
      content: { kind: 'score', definition: definitionOf('ces', definition, FIVE) }
    })
    return table.rows[0]?.cells.map(heatOf(table))
  }

  it('goes from worst to best, whichever end is good', () => {
    expect(heats('easy')).toEqual([-1, 0, 1, 0].map((heat) => expect.closeTo(heat, 9) as number))
    expect(heats('difficult')).toEqual([-1, 0, 1, 0].map((heat) => expect.closeTo(heat, 9) as number))
  })
})
