import { poolTallies, type Frequencies, type Tally } from '../domain/tally'
import { linesOf, othersOf, valuesIn, type Line, type Net, type Order, type Value } from './crosstab-lines'
import { baseIn, type Group } from './group'
import { protect, type Sum } from './protection'

/** A table of groups: rows by columns, values first, then nets, the total last; hidden what may not be told. */
export interface CrosstabGroups {
  readonly rowValues: readonly Value[]
  readonly columnValues: readonly Value[]
  readonly rows: readonly Line[]
  readonly columns: readonly Line[]
  /** `groups[row][column]`. */
  readonly groups: readonly (readonly Group[])[]
}

/** Values told together, by side. */
export interface Nets {
  readonly rows?: readonly Net[]
  readonly columns?: readonly Net[]
}

/** A side of the table: its lines, and after them what a reader gets by subtracting each net from the total. */
interface Side {
  readonly lines: readonly Line[]
  readonly parts: readonly (readonly number[])[]
  readonly sums: readonly Sum[]
}

const sideOf = (values: readonly Value[], nets: readonly Net[] | undefined): Side => {
  const lines = linesOf(values, nets)
  const total = lines.length - 1
  const several = [...lines.keys()].filter((at) => lines[at]?.kind === 'net')
  const others = several.map((at) =>
    othersOf(lines[at] ?? { kind: 'net', key: [], parts: [] }, values.length)
  )
  return {
    lines,
    parts: [...lines.map(({ parts }) => parts), ...others],
    sums: [
      { total, parts: [...values.keys()] },
      ...several.flatMap((net, place): Sum[] => {
        const rest = lines.length + place
        return [
          { total: net, parts: lines[net]?.parts ?? [] },
          { total: rest, parts: others[place] ?? [] },
          { total, parts: [net, rest] }
        ]
      })
    ]
  }
}

/** The answers of each pair of values, a tally for each range. */
const cellsOf = ({ cells }: Frequencies, rows: readonly Value[], columns: readonly Value[]): Tally[][][] => {
  const places = (values: readonly Value[]) => new Map(values.map((value, at) => [JSON.stringify(value), at]))
  const [rowAt, columnAt] = [places(rows), places(columns)]
  const table = rows.map(() => columns.map((): Tally[] => []))
  for (const { key, tally } of cells) {
    const row = rowAt.get(JSON.stringify(key.slice(0, 1))) ?? -1
    table[row]?.[columnAt.get(JSON.stringify(key.slice(1))) ?? -1]?.push(tally)
  }
  return table
}

/**
 * The groups of a table from frequencies by stub and banner: the first dimension is that of the rows, the one
 * or two others are those of the columns. Small groups are hidden, and with them what would give them away by
 * a row, a column, a net or a total. Where the cells are told as shares of their columns (`hiding` columns),
 * a column is told of or hidden as a whole: how many are in a cell is no secret anywhere.
 */
export const crosstabGroups = (
  frequencies: Frequencies,
  weighted: boolean,
  hiding: 'cells' | 'columns',
  nets: Nets = {},
  order?: Order
): CrosstabGroups => {
  const rowValues = valuesIn(
    frequencies.cells.map(({ key }) => key.slice(0, 1)),
    frequencies.by.slice(0, 1),
    order
  )
  const columnValues = valuesIn(
    frequencies.cells.map(({ key }) => key.slice(1)),
    frequencies.by.slice(1),
    order
  )
  const rows = sideOf(rowValues, nets.rows)
  const columns = sideOf(columnValues, nets.columns)
  const cells = cellsOf(frequencies, rowValues, columnValues)
  const width = columns.parts.length
  const item = (row: number, column: number) => row * width + column
  const byRow = rows.parts.map((parts) =>
    columnValues.map((_, column) => poolTallies(parts.flatMap((row) => cells[row]?.[column] ?? [])))
  )
  const tallies = byRow.flatMap((row) =>
    columns.parts.map((parts) => poolTallies(parts.flatMap((column) => row[column] ?? [])))
  )
  const bases = tallies.map((each) => baseIn({ tallies: each, weighted }))
  const total = rows.lines.length - 1
  const alongRow = (row: number) =>
    columns.sums.map((sum) => ({
      total: item(row, sum.total),
      parts: sum.parts.map((part) => item(row, part))
    }))
  const alongColumn = (column: number) =>
    rows.sums.map((sum) => ({
      total: item(sum.total, column),
      parts: sum.parts.map((part) => item(part, column))
    }))
  const hidden =
    hiding === 'cells'
      ? protect(bases, [
          ...[...rows.parts.keys()].flatMap(alongRow),
          ...[...columns.parts.keys()].flatMap(alongColumn)
        ])
      : protect(
          bases.map((base, at) => (at >= item(total, 0) && at < item(total + 1, 0) ? base : 0)),
          alongRow(total)
        )
  return {
    rowValues,
    columnValues,
    rows: rows.lines,
    columns: columns.lines,
    groups: rows.lines.map((line, row) =>
      columns.lines.map((other, column) => ({
        key: [...line.key, ...other.key],
        tallies: tallies[item(row, column)] ?? [],
        weighted,
        hidden: hidden.get(item(hiding === 'cells' ? row : total, column)) ?? null
      }))
    )
  }
}
