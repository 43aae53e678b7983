import type { ColumnFacts } from '../../../shared/detection/column-profile'
import type { PresetId } from '../../../shared/detection/presets/layout'
import { recogniseLayout, ROWS_TO_KNOW } from '../../../shared/detection/presets/presets'
import { Failure } from '../../../shared/domain/fault'
import { readRecords, type TextRecord } from './records'

/** How a delimited file is written. */
export interface Dialect {
  readonly delimiter: string
  /** Records before the first response: 0 where the first is already data, whose columns are then numbered. */
  readonly headerRecords: number
  readonly headers: readonly string[]
  /** What the file says of its columns beside their headers, and the tool that wrote it, where that is known. */
  readonly columns: readonly ColumnFacts[]
  readonly preset?: PresetId
  /** How that tool marks text and blanks, where it does. */
  readonly guarded?: boolean
  readonly tellsUnasked?: boolean
  /** Blank lines before the first record. */
  readonly leadingLines: number
  /** Physical lines of the header records: more where a header cell holds a line break. */
  readonly headerLines: number
}

const DELIMITERS = [',', ';', '\t', '|'] as const

/** Records looked at to tell delimiters apart. */
const ENOUGH = 500

interface Reading {
  readonly delimiter: string
  readonly records: readonly TextRecord[]
  /** The usual number of cells, and the share of records that have it. */
  readonly width: number
  readonly agreement: number
}

const read = (text: string, whole: boolean, delimiter: string): Reading => {
  const records: TextRecord[] = []
  for (const record of readRecords(text, delimiter)) {
    records.push(record)
    if (records.length > ENOUGH) break
  }
  // The last record of a part of a file may have been cut.
  if (records.length > 1 && (!whole || records.length > ENOUGH)) records.pop()
  const widths = new Map<number, number>()
  for (const { cells } of records) widths.set(cells.length, (widths.get(cells.length) ?? 0) + 1)
  const [width, times] = [...widths].reduce((best, next) => (next[1] > best[1] ? next : best), [0, 0])
  return { delimiter, records, width, agreement: records.length === 0 ? 0 : times / records.length }
}

/** More columns that agree beat fewer; a delimiter that gives one column is no delimiter. */
const better = (one: Reading, other: Reading): Reading => {
  const score = ({ width, agreement }: Reading) => (width < 2 ? 0 : agreement + Math.min(width, 50) / 1000)
  return score(other) > score(one) + 1e-9 ? other : one
}

const isNumber = (cell: string): boolean => /^\s*[+-]?\d+(?:[.,]\d+)?\s*$/.test(cell)

const isBlank = (cell: string): boolean => /^\s*(?:null|n\/?a|nan)?\s*$/i.test(cell)

/** A first line of numbers and blanks alone is no header: taking it for one would lose a response. */
const looksLikeData = (cells: readonly string[]): boolean =>
  cells.some(isNumber) && cells.every((cell) => isBlank(cell) || isNumber(cell))

const nameColumns = (cells: readonly string[], width: number): string[] =>
  Array.from({ length: Math.max(width, cells.length) }, (_, index) => {
    const header = cells[index]?.replace(/^\uFEFF/, '') ?? ''
    return header.trim() === '' ? `Column ${index + 1}` : header.trim()
  })

/**
 * The delimiter that a header cell still holds, between what look like names rather than in a sentence:
 * the file was split wrongly, or its lines were quoted as a whole.
 */
const heldDelimiter = (headers: readonly string[], used: string): string | undefined =>
  headers.length > 2
    ? undefined
    : DELIMITERS.find(
        (mark) =>
          mark !== used &&
          headers.some((header) => header.split(mark).filter((part) => /^\S/.test(part)).length > 2)
      )

/** The dialect of a text that was read by its delimiter. */
const dialectOf = (text: string, reading: Reading): Dialect => {
  const [first] = reading.records
  if (!first) throw new Failure('empty-file')
  const layout = recogniseLayout(reading.records.slice(0, ROWS_TO_KNOW).map(({ cells }) => cells))
  const headerRecords = layout?.headerRows ?? (looksLikeData(first.cells) ? 0 : 1)
  const responses = reading.records.slice(headerRecords)
  if (responses.length === 0) throw new Failure('header-only', { details: { columns: first.cells.length } })
  const linesUntil = (end: number) => text.slice(0, end).split('\n').length - 1
  const leadingLines = linesUntil(first.start)
  return {
    delimiter: reading.delimiter,
    headerRecords,
    headers: nameColumns(headerRecords === 0 ? [] : (layout?.headers ?? first.cells), reading.width),
    columns: layout?.columns ?? [],
    ...(layout ? { preset: layout.preset } : {}),
    ...(layout?.guarded ? { guarded: true } : {}),
    ...(layout?.tellsUnasked ? { tellsUnasked: true } : {}),
    leadingLines,
    headerLines: linesUntil(responses[0]?.start ?? text.length) - leadingLines
  }
}

/** The dialect of a text of ours, which is separated by commas and may have one column. */
export const commaDialect = (text: string, whole: boolean): Dialect => dialectOf(text, read(text, whole, ','))

/**
 * Finds the delimiter of the beginning of a text and checks it. Refuses what would end as one wide column,
 * or with a header that still holds the delimiter, and says why.
 */
export const sniffDialect = (text: string, whole: boolean): Dialect => {
  const readings = DELIMITERS.map((delimiter) => read(text, whole, delimiter))
  const best = readings.reduce(better)
  const [first] = best.records
  if (!first) throw new Failure('empty-file')
  const oneColumn = best.width < 2 && first.cells.length < 2
  const mark = heldDelimiter(first.cells, oneColumn ? '' : best.delimiter)
  if (mark !== undefined) throw new Failure('header-holds-delimiter', { details: { delimiter: mark } })
  if (oneColumn)
    throw new Failure('one-column', { details: { header: (first.cells[0] ?? '').trim().slice(0, 80) } })
  return dialectOf(text, best)
}
