import type { Words } from '../locale/words'
import type { Cell, Column, Quantity, Row, Table } from './table'

/** What one place of a sheet holds: text, or a number with how it is written. */
export type FlatCell = string | Quantity

export interface FlatRow extends Pick<Row, 'kind'> {
  readonly cells: readonly FlatCell[]
}

/**
 * A table for programs that reckon: the ends of intervals and the letters of significance stand in columns of their
 * own, and each number is one.
 */
export interface FlatTable extends Pick<Table, 'title' | 'notes'> {
  readonly columns: readonly Column[]
  readonly rows: readonly FlatRow[]
}

interface Spread {
  readonly column: Column
  readonly cellOf: (cell: Cell) => FlatCell
}

const isNumber = (cell: FlatCell): cell is Quantity => typeof cell !== 'string'

const spread = (column: Column, cells: readonly Cell[], { t }: Words): Spread[] => {
  const { name } = column
  return [
    { column, cellOf: ({ number, text }) => number ?? text },
    ...(cells.some(({ interval }) => interval)
      ? [
          {
            column: { ...column, name: t('export.low', { column: name }) },
            cellOf: ({ interval }: Cell) => interval?.low ?? ''
          },
          {
            column: { ...column, name: t('export.high', { column: name }) },
            cellOf: ({ interval }: Cell) => interval?.high ?? ''
          }
        ]
      : []),
    ...(cells.some(({ letters }) => letters)
      ? [
          {
            column: { ...column, name: t('export.letters', { column: name }), kind: 'text' as const },
            cellOf: ({ letters = '' }: Cell) => letters
          }
        ]
      : [])
  ]
}

/** Spreads the columns of a table. */
export const flatTable = ({ title, columns, rows, notes }: Table, words: Words): FlatTable => {
  const spreads = columns.map((column, at) =>
    spread(
      column,
      rows.flatMap(({ cells }) => cells[at] ?? []),
      words
    )
  )
  return {
    title,
    columns: spreads.flatMap((those) => those.map(({ column }) => column)),
    rows: rows.map(({ cells, kind }) => ({
      cells: spreads.flatMap((those, at) => those.map(({ cellOf }) => cellOf(cells[at] ?? { text: '' }))),
      ...(kind ? { kind } : {})
    })),
    ...(notes ? { notes } : {})
  }
}

/** Whether all numbers of a column are shares, so that its heading may say so. */
export const isPercent = ({ rows }: FlatTable, column: number): boolean => {
  const numbers = rows.flatMap(({ cells }) => cells[column] ?? []).filter(isNumber)
  return numbers.length > 0 && numbers.every(({ style }) => style === 'percent')
}

/** All headings above a column, from the outermost, in one line. */
export const headingOf = ({ name, over = [] }: Column): string =>
  [...over, name].filter((heading) => heading !== '').join(' · ')
