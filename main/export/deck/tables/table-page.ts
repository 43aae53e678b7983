import { textWidth, wrapText } from '../../../../shared/charts/text-width'
import type { Cell, Column, Row, Table } from '../../../../shared/tables/table'

/** How a table is set. */
export interface Setting {
  readonly size: number
  /** Intervals behind their values, where there is more room beside than below. */
  readonly isInline: boolean
}

/** A part of a table that stands on one slide, and how it is set; all in points. */
export interface TablePage {
  /** The table that it is of. */
  readonly table: Table
  readonly title: string
  /** Above the table, or nothing where its title is that of the slide. */
  readonly isTitled: boolean
  readonly columns: readonly Column[]
  readonly rows: readonly Row[]
  readonly setting: Setting
  readonly widths: readonly number[]
  readonly heights: readonly number[]
  /** How many rows of headings stand above the rows. */
  readonly heads: number
  /** Places of its first and last row and column in the whole table, from 1. */
  readonly from: { readonly row: number; readonly column: number }
  readonly of: { readonly rows: number; readonly columns: number }
}

export const MARGIN = { side: 6, edge: 3 } as const
const LEADING = 1.22
const settingsIn = (size: number): Setting[] => [
  { size, isInline: false },
  { size, isInline: true }
]
/** Type sizes of tables in points, the largest first. */
export const TABLE_SIZES: readonly number[] = [14, 13, 12, 11, 10]
/** In the smallest type; what fits in none of them takes several pages. */
const LAST: readonly Setting[] = settingsIn(10)
/** Names and sentences wider than this share of the table stand on several lines. */
const WIDEST = 0.42
/** Room shared out beyond what is needed, as a share of it. */
const MOST_AIR = 0.6
export const TITLE_HEIGHT = 24

/** The lines that a cell is printed on: its value with its letters, and its interval below or behind. */
export const cellLines = ({ text, letters, interval }: Cell, isInline: boolean): string[] => {
  const said = letters ? `${text} ${letters}` : text
  if (!interval) return [said]
  return isInline ? [`${said} (${interval.text})`] : [said, interval.text]
}

const inner = (width: number): number => Math.max(1, width - 2 * MARGIN.side)

const linesIn = (lines: readonly string[], size: number, width: number, isBold: boolean): number =>
  lines.reduce(
    (sum, line) => sum + Math.max(1, wrapText(line, inner(width), size, isBold ? 600 : 400).length),
    0
  )

const widestOf = (lines: readonly string[], size: number, isBold: boolean): number =>
  Math.max(0, ...lines.map((line) => textWidth(line, size, isBold ? 600 : 400))) + 2 * MARGIN.side + 2

/** The longest word: what a column cannot be narrower than. */
const longestWord = (lines: readonly string[], size: number): number =>
  Math.max(0, ...lines.flatMap((line) => line.split(/\s+/u)).map((word) => textWidth(word, size, 600))) +
  2 * MARGIN.side +
  2

interface Widths {
  /** Everything on one line. */
  readonly natural: readonly number[]
  readonly wanted: readonly number[]
  readonly least: readonly number[]
}

const widthsAt = ({ columns, rows }: Table, { size, isInline }: Setting, width: number): Widths => {
  const most = width * WIDEST
  const of = (column: Column, index: number) => {
    const cells = rows.flatMap(({ cells: all }) => {
      const cell = all[index]
      return cell ? [cellLines(cell, isInline)] : []
    })
    const isNumber = column.kind === 'number'
    const body = Math.max(0, ...cells.map((lines) => widestOf(lines, size, true)))
    const head = longestWord([column.name], size)
    const words = Math.max(0, ...cells.map((lines) => longestWord(lines, size)))
    return {
      natural: body,
      wanted: Math.min(most, Math.max(body, isNumber ? head : widestOf([column.name], size, true))),
      // A number is never broken; words may be.
      least: Math.min(most, Math.max(head, isNumber ? Math.min(body, most) : words))
    }
  }
  const all = columns.map(of)
  return {
    natural: all.map(({ natural }) => natural),
    wanted: all.map(({ wanted, least }) => Math.max(wanted, least)),
    least: all.map(({ least }) => least)
  }
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0)

/** Widths that fill the room: those wanted, and what is left to text that would go on; or between least and wanted. */
const share = ({ natural, wanted, least }: Widths, columns: readonly Column[], width: number): number[] => {
  const [all, needed] = [sum(wanted), sum(least)]
  if (all > width) {
    const part = (width - needed) / Math.max(1, all - needed)
    return least.map((one, index) => one + ((wanted[index] ?? one) - one) * part)
  }
  const hungry = wanted.map((one, index) => Math.max(0, (natural[index] ?? one) - one))
  const fed = Math.min(1, (width - all) / Math.max(1, sum(hungry)))
  const filled = wanted.map((one, index) => one + (hungry[index] ?? 0) * fed)
  // Names have more air than numbers, which stand near each other.
  const room = Math.min(width - sum(filled), sum(filled) * MOST_AIR)
  const weights = columns.map(({ kind }) => (kind === 'number' ? 1 : 2))
  return filled.map((one, index) => one + (room * (weights[index] ?? 1)) / sum(weights))
}

const headRows = (columns: readonly Column[]): number =>
  1 + Math.max(0, ...columns.map(({ over = [] }) => over.length))

const rowHeight = (lines: number, size: number): number => lines * size * LEADING + 2 * MARGIN.edge

const heightsOf = (
  columns: readonly Column[],
  rows: readonly Row[],
  { size, isInline }: Setting,
  widths: readonly number[]
): { readonly head: number[]; readonly body: number[] } => {
  const heads = headRows(columns)
  const name = Math.max(
    1,
    ...columns.map((column, at) => linesIn([column.name], size, widths[at] ?? 0, true))
  )
  return {
    head: Array.from({ length: heads }, (_, at) => rowHeight(at === heads - 1 ? name : 1, size)),
    body: rows.map(({ cells }) =>
      rowHeight(
        Math.max(
          1,
          ...cells.map((cell, at) => linesIn(cellLines(cell, isInline), size, widths[at] ?? 0, true))
        ),
        size
      )
    )
  }
}

const pick = (table: Table, columns: readonly number[]): Table => ({
  ...table,
  columns: columns.flatMap((at) => table.columns[at] ?? []),
  rows: table.rows.map((row) => ({ ...row, cells: columns.flatMap((at) => row.cells[at] ?? []) }))
})

/** Columns that stand together: the name column with each group of the others, as many as have room. */
const columnGroups = (table: Table, setting: Setting, width: number): number[][] => {
  const { least } = widthsAt(table, setting, width)
  const names = table.columns.findIndex(({ kind }) => kind !== 'name')
  const fixed = Array.from({ length: Math.max(0, names) }, (_, at) => at)
  const taken = sum(fixed.map((at) => least[at] ?? 0))
  const groups: number[][] = []
  let room = 0
  for (let at = fixed.length; at < table.columns.length; at += 1) {
    const needed = least[at] ?? 0
    const last = groups.at(-1)
    if (last && needed <= room) {
      last.push(at)
      room -= needed
    } else {
      groups.push([...fixed, at])
      room = width - taken - needed
    }
  }
  return groups.length > 0 ? groups : [fixed]
}

/** Rows one page after another, none of them left out. */
const filledPages = (heights: readonly number[], room: number): (readonly [from: number, to: number])[] => {
  const pages: [number, number][] = []
  let left = 0
  heights.forEach((height, at) => {
    const last = pages.at(-1)
    if (last && height <= left) {
      last[1] = at + 1
      left -= height
    } else {
      pages.push([at, at + 1])
      left = room - height
    }
  })
  return pages.length > 0 ? pages : [[0, 0]]
}

/** As many pages as are needed, of about as much each, so that the last is not a single row. */
const rowPages = (heights: readonly number[], room: number): (readonly [from: number, to: number])[] => {
  const filled = filledPages(heights, room)
  const even = sum(heights) / filled.length
  const steps = Array.from({ length: 10 }, (_, at) => even + ((room - even) * at) / 10)
  return (
    steps.map((height) => filledPages(heights, height)).find(({ length }) => length === filled.length) ??
    filled
  )
}

/**
 * A table as it fits into a box, in the largest type that holds it on one page. One that no type holds goes on over
 * several pages, each with its headings: by columns beside the names, and by rows.
 */
export const tablePages = (
  table: Table,
  box: { readonly width: number; readonly height: number },
  isTitled: boolean,
  sizes: readonly number[] = TABLE_SIZES
): TablePage[] => {
  const height = box.height - (isTitled ? TITLE_HEIGHT : 0)
  const fits = (setting: Setting): boolean => {
    const widths = widthsAt(table, setting, box.width)
    if (sum(widths.least) > box.width) return false
    const { head, body } = heightsOf(
      table.columns,
      table.rows,
      setting,
      share(widths, table.columns, box.width)
    )
    return sum(head) + sum(body) <= height
  }
  const pagesIn = (setting: Setting): TablePage[] => {
    const groups = fits(setting)
      ? [table.columns.map((_, at) => at)]
      : columnGroups(table, setting, box.width)
    return groups.flatMap((group) => {
      const part = pick(table, group)
      const widths = share(widthsAt(part, setting, box.width), part.columns, box.width)
      const { head, body } = heightsOf(part.columns, part.rows, setting, widths)
      return rowPages(body, height - sum(head)).map(([from, to]): TablePage => ({
        table,
        title: table.title,
        isTitled,
        columns: part.columns,
        rows: part.rows.slice(from, to),
        setting,
        widths,
        heights: [...head, ...body.slice(from, to)],
        heads: head.length,
        from: {
          row: from + 1,
          column: (group.find((at) => table.columns[at]?.kind !== 'name') ?? 0) + 1
        },
        of: { rows: table.rows.length, columns: table.columns.length }
      }))
    })
  }
  const whole = sizes.flatMap(settingsIn).find(fits)
  if (whole) return pagesIn(whole)
  const [below = [], behind = []] = LAST.map(pagesIn)
  return behind.length < below.length ? behind : below
}

export const pageHeight = ({ heights, isTitled }: TablePage): number =>
  sum(heights) + (isTitled ? TITLE_HEIGHT : 0)
