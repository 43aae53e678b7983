import type { Reading } from '../../../shared/contract/reading'
import type { LinesAside } from '../../../shared/contract/text-layout'
import type { ColumnFacts } from '../../../shared/detection/column-profile'
import type { PresetId } from '../../../shared/detection/presets/preset-id'
import { Failure } from '../../../shared/domain/fault'
import type { CellKind } from './cell-kind'
import { DELIMITERS, findMarks } from './find-marks'
import { countBelow } from './footer'
import { linesOf } from './lines'
import { isPlain, plainMarks, type Marks } from './marks'
import { countOpenEnds } from './open-end'
import { saidDelimiter } from './said-delimiter'
import { placeTable } from './table-place'
import { LONGEST_START, type TextEnds } from './text-ends'
import { tryMarks, type Trial } from './trial'

/** How a delimited file is written, and where in it its table stands. */
export interface Dialect {
  readonly marks: Marks
  /** Records before the first response: 0 where the first is already data, whose columns are then numbered. */
  readonly headerRecords: number
  readonly headers: readonly string[]
  /** The first row of the header as it is written, by which it is known where it comes again. */
  readonly headerCells: readonly string[]
  /** What the file says of its columns beside their headers, and the tool that wrote it, where that is known. */
  readonly columns: readonly ColumnFacts[]
  readonly preset?: PresetId
  /** How that tool marks text and blanks, where it does. */
  readonly guarded?: boolean
  readonly tellsUnasked?: boolean
  /** The lines of the header, the first response and the end of the table, from 1. */
  readonly firstLine: number
  readonly firstResponse: number
  readonly lastLine: number
  readonly above: LinesAside
  readonly below: LinesAside
  readonly kinds: readonly (CellKind | undefined)[]
  /** Columns with quoted cells, as far as was looked. */
  readonly quoted: readonly boolean[]
  /** Blanks at the end of rows were cut: shorter rows are filled up. */
  readonly fills: boolean
  /** Rows end with more delimiters than the header: what they set off is no cell. */
  readonly trails: boolean
  /** Delimiters at the ends of lines before the first response. */
  readonly openEndsAbove: number
}

const MEGABYTE = 1024 * 1024

/** Lines shown of what stands above or below a table, and characters of each. */
const SHOWN = 8
const SHOWN_LENGTH = 200

const aside = (lines: readonly string[], count?: number): LinesAside => {
  const filled = lines.filter((line) => line.trim() !== '')
  const telling = filled.filter((line) => /[\p{L}\p{N}]/u.test(line))
  return {
    lines: count ?? filled.length,
    text: telling.slice(0, SHOWN).map((line) => line.trim().slice(0, SHOWN_LENGTH))
  }
}

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

/** Refuses what would end as one wide column, or with a header that still holds the delimiter. */
const checkColumns = ({ records, marks, score }: Trial): void => {
  const [first] = records
  if (!first) throw new Failure('empty-file')
  const oneColumn = score === 0 && (first.cells.length < 2 || records.length > 1)
  const mark = heldDelimiter(first.cells, oneColumn ? '' : marks.delimiter)
  if (mark !== undefined) throw new Failure('header-holds-delimiter', { details: { delimiter: mark } })
  if (oneColumn)
    throw new Failure('one-column', { details: { header: (first.cells[0] ?? '').trim().slice(0, 80) } })
}

/** The dialect of a text that was read by its marks. */
const dialectOf = (ends: TextEnds, lines: readonly string[], trial: Trial, reading: Reading): Dialect => {
  const { records, marks } = trial
  if (records.length === 0) throw new Failure('empty-file')
  const place = placeTable(records, Math.max(1, trial.width), reading)
  const [first, response] = [records[place.start], records[place.responses]]
  // Where the first response is too long to be looked at, it is found when it is read.
  if (!first || (!response && ends.whole))
    throw new Failure('header-only', { details: { columns: (first ?? records[0])?.cells.length ?? 0 } })
  const lastHeader = records[place.responses - 1]
  const hasHeader = lastHeader !== undefined && place.responses > place.start
  const firstResponse = hasHeader ? lastHeader.line + lastHeader.lines : first.line
  const width = place.headers.length
  const tail = ends.whole ? lines : linesOf(ends.end).slice(1)
  const most = ends.whole ? lines.length - (response ?? first).line : tail.length
  const count = Math.min(most, countBelow(tail, { marks, width, kinds: place.kinds }))
  const lastLine = place.lastLine ?? ends.lines - count
  const below =
    place.lastLine === undefined
      ? aside(tail.slice(tail.length - count))
      : aside(lines.slice(place.lastLine), ends.whole ? undefined : ends.lines - place.lastLine)
  return {
    marks,
    headerRecords: place.responses - place.start,
    headers: place.headers,
    headerCells: hasHeader ? first.cells : [],
    columns: place.columns,
    ...(place.preset ? { preset: place.preset } : {}),
    ...(place.guarded ? { guarded: true } : {}),
    ...(place.tellsUnasked ? { tellsUnasked: true } : {}),
    firstLine: first.line,
    firstResponse,
    lastLine,
    above: aside(lines.slice(0, first.line - 1)),
    below,
    kinds: place.kinds,
    quoted: place.quoted,
    fills: place.fills,
    trails: place.trails,
    openEndsAbove: countOpenEnds(lines.slice(0, firstResponse - 1), marks.delimiter)
  }
}

/** The dialect of a text of ours, which is separated by commas and may have one column. */
export const commaDialect = (ends: TextEnds, reading: Reading): Dialect => {
  const lines = linesOf(ends.start)
  return dialectOf(ends, lines, tryMarks(lines, ends.whole, plainMarks(',')), reading)
}

/** Finds out how a text is written, by its beginning and its end; what was said of it comes first. */
export const sniffDialect = (ends: TextEnds, reading: Reading): Dialect => {
  const lines = linesOf(ends.start)
  if (!ends.whole && lines.length < 2)
    throw new Failure('header-too-long', { details: { most: LONGEST_START / MEGABYTE } })
  const { quote, firstLine } = reading
  const delimiter = reading.delimiter ?? saidDelimiter(lines[0])
  const table = firstLine === undefined ? lines : lines.slice(firstLine - 1)
  const { marks } = findMarks(table, ends.whole, { delimiter, quote })
  const trial = tryMarks(table, ends.whole, marks)
  if (reading.delimiter === undefined) checkColumns(trial)
  return dialectOf(ends, lines, firstLine === undefined ? trial : tryMarks(lines, ends.whole, marks), reading)
}

/** Whether the database reads all of the file by itself, from the first response on. */
export const isOrdinary = ({ marks, above, below, fills }: Dialect): boolean =>
  isPlain(marks) && above.lines === 0 && below.lines === 0 && !fills
