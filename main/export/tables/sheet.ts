import type { Cell, CellObject, Row, Sheet } from 'write-excel-file/node'
import { LOOKS } from '../../../shared/charts/look'
import type { FlatCell, FlatRow, FlatTable } from '../../../shared/tables/flat-table'
import type { NumberForm, Quantity } from '../../../shared/tables/table'

const { light } = LOOKS

/** The true minus sign, as the screen has it. */
const MINUS = '"\u2212"'

/** How a spreadsheet prints a number as the screen does: the separators are those of its language. */
const formatOf = ({ style, decimals }: NumberForm): string => {
  const digits = decimals > 0 ? `0.${'0'.repeat(decimals)}` : '0'
  switch (style) {
    case 'percent':
      return `${digits}%;${MINUS}${digits}%`
    case 'signed':
      return `+#,##${digits};${MINUS}#,##${digits};${digits}`
    case 'plain':
      return `#,##${digits};${MINUS}#,##${digits}`
  }
}

/** The number itself; one that is printed as nothing is 0, so that no sign stands before it. */
const valueOf = ({ value, style, decimals }: Quantity): number =>
  Math.abs(value) * (style === 'percent' ? 100 : 1) < 0.5 * 10 ** -decimals ? 0 : value

const STYLE: Readonly<Record<NonNullable<FlatRow['kind']> | 'value', Partial<CellObject>>> = {
  value: {},
  net: { fontWeight: 'bold' },
  total: { fontWeight: 'bold', topBorderStyle: 'thin', topBorderColor: light.lineStrong }
}

const cellOf = (cell: FlatCell, kind: 'name' | 'number' | 'text', style: Partial<CellObject>): Cell => {
  if (typeof cell !== 'string')
    return { value: valueOf(cell), type: Number, format: formatOf(cell), align: 'right', ...style }
  if (cell === '') return Object.keys(style).length > 0 ? { value: '', type: String, ...style } : null
  // Text in a place of numbers says why there is none.
  return kind === 'number'
    ? { value: cell, type: String, align: 'right', textColor: light.inkFaint, ...style }
    : { value: cell, type: String, ...style }
}

/** The headings above each other, those that several columns share reaching over them. */
const headings = ({ columns }: FlatTable): Row[] => {
  const depth = Math.max(0, ...columns.map(({ over = [] }) => over.length))
  const style = {
    fontWeight: 'bold',
    wrap: true,
    alignVertical: 'bottom',
    backgroundColor: light.sunken
  } as const
  const above = Array.from({ length: depth }, (_, level) => {
    const names = columns.map(({ over = [] }) => over[level - depth + over.length] ?? '')
    const isShared = (at: number) =>
      at > 0 &&
      names[at] === names[at - 1] &&
      columns[at]?.over?.slice(0, level).join('\0') === columns[at - 1]?.over?.slice(0, level).join('\0')
    return names.map((name, at): Cell => {
      if (name !== '' && isShared(at)) return null
      const next = names.findIndex((_, other) => other > at && !isShared(other))
      const columnSpan = name === '' ? 1 : (next < 0 ? names.length : next) - at
      return { value: name, type: String, align: 'center', columnSpan, ...style }
    })
  })
  return [
    ...above,
    columns.map(({ name, kind }): Cell => ({
      value: name,
      type: String,
      align: kind === 'number' ? 'right' : 'left',
      ...style,
      bottomBorderStyle: 'thin',
      bottomBorderColor: light.lineStrong
    }))
  ]
}

const NARROWEST = 9
const WIDEST = 60

/** Wide enough for what stands there; long texts are cut off by nothing, and headings are wrapped. */
const widths = ({ columns, rows }: FlatTable): { width: number }[] =>
  columns.map(({ name, kind }, at) => {
    const lengths = rows.map(({ cells }) => {
      const cell = cells[at] ?? ''
      return typeof cell === 'string' ? cell.length : Math.round(cell.value).toString().length + 4
    })
    const longest = lengths.reduce((most, length) => Math.max(most, length), 0)
    const heading = kind === 'number' ? Math.ceil(name.length / 2) : name.length
    return { width: Math.min(WIDEST, Math.max(NARROWEST, longest, heading) + 2) }
  })

/** A line of text by itself. */
export const lineOf = (value: string, style: Partial<CellObject> = {}): Row => [
  { value, type: String, ...style }
]

/** Its headings and rows, wherever they stand. */
export const tableRows = (table: FlatTable): Row[] => [
  ...headings(table),
  ...table.rows.map(({ cells, kind }) =>
    cells.map((cell, at) => cellOf(cell, table.columns[at]?.kind ?? 'text', STYLE[kind ?? 'value']))
  )
]

/** A table as a sheet: its title, its headings that stay in sight with the names, its rows, and its notes below. */
export const tableSheet = (name: string, table: FlatTable): Sheet<never> => {
  const { title, notes = [], columns } = table
  const rows = tableRows(table)
  const names = columns.findIndex(({ kind }) => kind !== 'name')
  return {
    sheet: name,
    data: [
      lineOf(title, { fontWeight: 'bold', fontSize: 14 }),
      ...rows,
      ...(notes.length > 0 ? [[]] : []),
      ...notes.map((note) => lineOf(note, { textColor: light.inkFaint }))
    ],
    stickyRowsCount: 1 + rows.length - table.rows.length,
    ...(names > 0 ? { stickyColumnsCount: names } : {}),
    columns: widths(table)
  }
}
