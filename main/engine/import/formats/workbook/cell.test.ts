import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readCell, type Cell } from './cell'
import { columnNumber } from './column-number'
import { unescaped } from './escapes'

const RULES = { styles: ['number', 'date', 'datetime'] as const, from1904: false }

it.each<[type: string | undefined, style: number, value: string, cell: Cell]>([
  ['s', 0, '12', 12],
  ['str', 0, 'one_x000D_\ntwo', 'one\ntwo'],
  ['inlineStr', 0, '_x000D_', '_x000D_'],
  ['b', 0, '1', 'TRUE'],
  ['b', 0, '0', 'FALSE'],
  ['e', 0, '#N/A', '#N/A'],
  ['d', 0, '2024-02-29', '2024-02-29'],
  ['d', 0, '2024-02-29T10:20:30', '2024-02-29 10:20:30'],
  ['d', 0, '2024-02-29T10:20:30.500Z', '2024-02-29 10:20:30'],
  ['d', 0, '2024-02-29T00:00:00', '2024-02-29 00:00:00'],
  ['d', 1, '2024-02-29T00:00:00', '2024-02-29'],
  ['d', 0, 'T10:20', '10:20:00'],
  ['d', 0, '10:20:30.25', '10:20:30'],
  ['d', 0, 'some day', 'some day'],
  ['n', 0, '45351', '45351'],
  [undefined, 1, '45351', '2024-02-29'],
  [undefined, 2, '45351.5', '2024-02-29 12:00:00'],
  [undefined, 1, '-3', '-3'],
  [undefined, 1, 'soon', 'soon'],
  [undefined, 99, '5', '5']
])('a cell of type %s in style %d with %j is %j', (type, style, value, cell) =>
  expect(readCell({ type, style, value }, RULES)).toBe(cell)
)

it.each(['', ' ', '-1', '1.5', 'x'])('%j is no number of a shared text', (value) =>
  expect(() => readCell({ type: 's', style: 0, value }, RULES)).toThrow('No shared string')
)

describe('escapes', () => {
  it.each([
    ['plain', 'plain'],
    ['_x0041__x0042_', 'AB'],
    ['_x005F_x000D_', '_x000D_'],
    ['_x00e4_', 'ä'],
    ['_xD83D__xDE00_', '😀'],
    ['one_x000D_two', 'one\ntwo'],
    ['one_x000D_\ntwo', 'one\ntwo'],
    ['a_x0000_b', 'ab'],
    ['_x12_ _xyz_', '_x12_ _xyz_']
  ])('%j is %j', (written, text) => expect(unescaped(written)).toBe(text))

  it('give back what was escaped', () => {
    const escape = (text: string) => text.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
    const text = fc.string({ unit: fc.constantFrom('_', 'x', '0', '5', 'F', 'a', '\n') })
    fc.assert(
      fc.property(text, (original) => {
        expect(unescaped(escape(original))).toBe(original)
      }),
      { numRuns: 10_000 }
    )
  })
})

describe('references', () => {
  it.each([
    ['A1', 0],
    ['z9', 25],
    ['AA10', 26],
    ['XFD1048576', 16_383],
    ['B0', 1]
  ])('%s is in column %d', (reference, column) => expect(columnNumber(reference)).toBe(column))

  it.each(['', '1', '$A$1', 'XFE1', 'ZZZZZZZZZZZZ1'])('%j is none', (reference) =>
    expect(() => columnNumber(reference)).toThrow('No cell')
  )

  it('are read back as they are made', () => {
    const letters = (column: number): string =>
      column < 0 ? '' : letters(Math.floor(column / 26) - 1) + String.fromCharCode(65 + (column % 26))
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 16_383 }), fc.nat(), (column, row) => {
        expect(columnNumber(`${letters(column)}${row}`)).toBe(column)
      }),
      { numRuns: 10_000 }
    )
  })
})
