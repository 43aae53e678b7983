import type { Crosstab, CrosstabCell, CrosstabColumn } from '../figures/crosstab'
import {
  bannerOf,
  cellIntervalText,
  cellLetters,
  cellMark,
  cellValueText,
  headingText,
  lineText
} from '../locale/crosstab-words'
import { scoreQuantity } from '../locale/score-words'
import type { Words } from '../locale/words'
import { countCell, figureCell, textCell } from './cells'
import type { Cell, Column, Row, Table } from './table'

interface Said extends Required<Pick<Table, 'title' | 'notes'>> {
  /** What the rows are. */
  readonly stub: string
}

const marked = (cell: Cell, letters: string): Cell => (letters === '' ? cell : { ...cell, letters })

const valueCell = (table: Crosstab, cell: CrosstabCell, words: Words): Cell => {
  const { content } = table
  const text = () => cellValueText(table, cell.figure, words)
  return marked(
    figureCell(
      cell.figure,
      (value) =>
        content.kind === 'score'
          ? scoreQuantity(content.definition, value)
          : { value, style: 'percent', decimals: 1 },
      { text, interval: () => cellIntervalText(table, cell.figure, words), why: text }
    ),
    `${cellMark(cell)}${cellLetters(cell)}`
  )
}

/** A column by its name; the inner ones of a nested banner under the outer ones. */
const headingOf = (column: CrosstabColumn, banner: readonly string[], words: Words): Column => {
  const [outer = '', inner] = banner
  return column.kind === 'value' && inner !== undefined
    ? {
        name: headingText(inner, column.key[1] ?? null, words),
        over: [headingText(outer, column.key[0] ?? null, words)],
        kind: 'number'
      }
    : { name: lineText(column, banner, words), kind: 'number' }
}

/** Stub by banner as it stands on screen: letters of the columns above, their bases below. */
export const crosstabTable = (table: Crosstab, { title, stub, notes }: Said, words: Words): Table => {
  const { t } = words
  const { columns, rows, weighted } = table
  const line = (
    name: string,
    cellOf: (column: CrosstabColumn) => Cell,
    kind: Pick<Row, 'kind'> = {}
  ): Row => ({
    cells: [textCell(name), ...columns.map(cellOf)],
    ...kind
  })
  return {
    title,
    columns: [
      { name: stub, kind: 'name' },
      ...columns.map((column) => headingOf(column, bannerOf(table), words))
    ],
    rows: [
      line(t('crosstab.letters'), ({ letter }) => textCell(letter ?? '')),
      ...rows.map((row): Row => ({
        cells: [
          textCell(lineText(row, table.by, words)),
          ...row.cells.map((cell) => valueCell(table, cell, words))
        ],
        ...(row.kind === 'value' ? {} : { kind: row.kind })
      })),
      line(t('crosstab.answers'), (column) => marked(countCell(column.n, words), cellMark(column)), {
        kind: 'total'
      }),
      ...(weighted
        ? [
            line(
              t('weights.effective-base'),
              ({ effective }) =>
                effective === null ? textCell(t('cli.hidden')) : countCell(effective, words),
              { kind: 'total' }
            )
          ]
        : [])
    ],
    notes
  }
}
