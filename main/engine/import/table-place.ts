import type { ColumnFacts } from '../../../shared/detection/column-profile'
import type { PresetId } from '../../../shared/detection/presets/preset-id'
import { recogniseLayout, ROWS_TO_KNOW } from '../../../shared/detection/presets/presets'
import { columnKinds, compareKinds, kindOf, type CellKind } from './cell-kind'
import {
  countHeaderRows,
  filledIn,
  isBlank,
  isGroupRow,
  joinHeaders,
  nameBlank,
  namesColumns,
  reach,
  sameCells,
  standsOver,
  type Row
} from './header-rows'
import type { PlacedRecord } from './record-reader'
import { saysDelimiter } from './said-delimiter'

/** Where in a text its table stands, and what its header says. */
export interface TablePlace {
  /** Of the records that were looked at: the first of the header, the first response. */
  readonly start: number
  readonly responses: number
  /** The last line of the table where another one follows it. */
  readonly lastLine?: number
  readonly headers: readonly string[]
  readonly columns: readonly ColumnFacts[]
  readonly preset?: PresetId
  readonly guarded?: boolean
  readonly tellsUnasked?: boolean
  readonly kinds: readonly (CellKind | undefined)[]
  /** Columns with quoted cells. */
  readonly quoted: readonly boolean[]
  /** Blanks at the end of rows were cut: shorter rows are filled up. */
  readonly fills: boolean
  /** Rows end with more delimiters than the header. */
  readonly trails: boolean
}

/** What was said of the place. */
export interface KnownPlace {
  readonly firstLine?: number | undefined
  readonly headerRows?: number | undefined
}

/** So many records may stand above a header. */
const MOST_ABOVE = 60

const rowsOf = (records: readonly PlacedRecord[]): Row[] => records.map(({ cells }) => cells)

/** Whether blank lines stand before a record, or delimiters alone: a line that was refused is no gap. */
const gapBefore = (records: readonly PlacedRecord[], index: number): boolean => {
  const [before, own] = [records[index - 1], records[index]]
  if (!before || !own) return false
  const isApart = own.line > before.line + before.lines && own.afterRefused !== true
  return isApart || filledIn(before.cells) === 0
}

/** The first record of the header, or the first response where there is none. */
const findStart = (records: readonly PlacedRecord[], width: number): number => {
  const rows = rowsOf(records)
  if (recogniseLayout(rows.slice(0, ROWS_TO_KNOW)) || namesColumns(rows[0] ?? [], width)) return 0
  const most = Math.min(rows.length - 1, MOST_ABOVE)
  for (let index = 1; index <= most; index += 1) {
    const above = rows.slice(0, index)
    const own = rows[index] ?? []
    if (!namesColumns(own, width) || !above.every((cells) => isNarrow(cells, width))) continue
    const rest = rows.slice(index + 1, index + 200).filter((cells) => cells.length === width)
    const aloneAbove = width > 2 && above.every((cells) => reach(cells) < 2)
    if (standsOver(own, rest, width) || gapBefore(records, index) || aloneAbove)
      return isGroupRow(rows[index - 1] ?? [], own) && !gapBefore(records, index) ? index - 1 : index
  }
  const first = rows.findIndex((cells) => cells.length >= width)
  const notes = rows.slice(0, first)
  const areNotes =
    notes.every((cells) => cells.length === 1 && kindOf(cells[0] ?? '') === 'text') &&
    (width > 2 || notes.length > 1 || gapBefore(records, first))
  return first > 0 && first <= MOST_ABOVE && areNotes ? first : 0
}

/** Less than a row of the table: fewer cells, little in them, or nothing in their right half. */
const isNarrow = (cells: Row, width: number): boolean =>
  cells.length < width || reach(cells) <= Math.max(1, Math.floor(width / 2)) || filledIn(cells) < width / 2

const isAlike = (cells: Row, kinds: readonly (CellKind | undefined)[]): boolean => {
  const { alike, different } = compareKinds(cells, kinds)
  return alike > 0 && different === 0
}

/**
 * Another table below the first: names again, after a gap or with other cells, over rows that are as wide.
 * Where the names are those of the header, it is the same table that goes on.
 */
const findEnd = (records: readonly PlacedRecord[], responses: number, width: number): number | undefined => {
  const header = records[0]?.cells ?? []
  for (let index = responses + 1; index < records.length - 1; index += 1) {
    const cells = records[index]?.cells ?? []
    const size = cells.length
    if (size < 2 || !namesColumns(cells, size) || (size === width && !gapBefore(records, index))) continue
    if (sameCells(cells, header)) continue
    const next = records.slice(index + 1, index + 4)
    if (!next.every((record) => record.cells.length === size)) continue
    const above = rowsOf(records.slice(responses, index)).filter((row) => row.length === width)
    const kinds = columnKinds(above, width)
    // Over rows like those above it stands no other header, but a response that has words for numbers.
    if (size === width && next.some((record) => isAlike(record.cells, kinds))) continue
    const { alike, different } = compareKinds(cells, kinds)
    const isOver = standsOver(cells, rowsOf(records.slice(index + 1, index + 100)), size)
    if (alike > 0 || (size === width ? different < 2 : !isOver)) continue
    const last = records.slice(0, index).findLast((record) => record.cells.length === width)
    return last ? last.line + last.lines - 1 : undefined
  }
  return undefined
}

/**
 * Whether blanks at the end of rows were cut: then none of the whole rows ends with a blank, nor do the
 * short ones, of which there are several.
 */
const cutsBlanks = (rows: readonly Row[], width: number): boolean => {
  const short = rows.filter((cells) => cells.length < width && cells.length > 1)
  const fits = rows.filter((cells) => cells.length === width)
  const endsFilled = (cells: Row) => (cells.at(-1) ?? '').trim() !== ''
  return (
    fits.length > 0 &&
    short.length > 2 &&
    short.length >= 0.05 * rows.length &&
    fits.every(endsFilled) &&
    short.filter(endsFilled).length >= 0.9 * short.length
  )
}

/**
 * Whether rows have delimiters at their end that set off no cell: so many that it is how they were written.
 * In a row alone the one too many may stand anywhere, and its cells not under their headers.
 */
const addsDelimiters = (rows: readonly Row[], width: number): boolean => {
  const longer = rows.filter((cells) => cells.length > width)
  const blank = longer.filter((cells) => cells.slice(width).every(isBlank))
  return blank.length >= (blank.length > 2 ? 0.05 : 0.3) * rows.length && 2 * blank.length > longer.length
}

/** Finds the table among the first records of a text. */
export const placeTable = (
  records: readonly PlacedRecord[],
  usualWidth: number,
  { firstLine, headerRows }: KnownPlace
): TablePlace => {
  const above = saysDelimiter(records[0]?.text) ? 1 : 0
  const start =
    firstLine === undefined
      ? above + findStart(records.slice(above), usualWidth)
      : records.findIndex(({ line, lines }) => line + lines > firstLine)
  const own = start < 0 ? [] : records.slice(start)
  const rows = rowsOf(own)
  const first = rows[0] ?? []
  const known = recogniseLayout(rows.slice(0, ROWS_TO_KNOW))
  const layout = headerRows === undefined || headerRows === known?.headerRows ? known : undefined
  const isHeader = first.length > 0 && (headerRows ?? 1) > 0
  const wider = isHeader && first.length > usualWidth && cutsBlanks(rows.slice(1), first.length)
  // Delimiters at the end of rows that the header has none of make no column.
  const ends = isHeader && rows.slice(1).every((cells) => cells.slice(first.length).every(isBlank))
  const width = wider || (ends && first.length > 1 && first.length < usualWidth) ? first.length : usualWidth
  const count = headerRows ?? layout?.headerRows ?? countHeaderRows(rows, width)
  const lastLine = layout ? undefined : findEnd(own, count, width)
  const inTable = rowsOf(own.slice(count).filter(({ line }) => lastLine === undefined || line <= lastLine))
  const fitting = inTable.filter((cells) => cells.length === width)
  return {
    start: Math.max(0, start),
    responses: Math.max(0, start) + Math.min(count, own.length),
    ...(lastLine === undefined ? {} : { lastLine }),
    headers: layout ? nameBlank(layout.headers, width) : joinHeaders(rows.slice(0, count), width),
    columns: layout?.columns ?? [],
    ...(layout ? { preset: layout.preset } : {}),
    ...(layout?.guarded ? { guarded: true } : {}),
    ...(layout?.tellsUnasked ? { tellsUnasked: true } : {}),
    kinds: columnKinds(fitting, width),
    quoted: Array.from({ length: width }, (_, index) =>
      own.slice(count).some((record) => record.quoted[index] === true)
    ),
    fills: cutsBlanks(inTable, width),
    trails: addsDelimiters(inTable, width)
  }
}
