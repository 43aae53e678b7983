import { rm, stat } from 'node:fs/promises'
import type { Format } from '../../../../shared/contract/inspection'
import type { Reading } from '../../../../shared/contract/reading'
import type { TextLayout } from '../../../../shared/contract/text-layout'
import { QueryError } from '../../connection'
import { literal } from '../../sql/literal'
import { join, sql, trusted, type Sql } from '../../sql/sql'
import { readHead, readTail, type DecodedText } from '../decode'
import { isOrdinary, sniffDialect, type Dialect, type TextEnds } from '../dialect'
import { mend } from '../mend'
import type { OpenedFile, ReadTarget } from '../opened-file'
import { partOf } from '../part'
import { LONGEST_LINE, rawColumn, rawColumns, storedColumns, textTypes } from '../raw-columns'
import type { RefusedLine } from '../record-reader'
import { refusedFrom } from '../refused'
import type { Workspace } from '../workspace'

const FORMATS: Readonly<Record<string, Format>> = { ',': 'csv', '\t': 'tsv' }

const REJECTS = trusted('temp.rejected_rows')

/** The pieces a file is read in: by itself sixteen of the longest lines, too few to share. */
const PIECE = 2 * LONGEST_LINE

/** Columns by which a header is known where it comes again. */
const COMPARED = 50

const readCsv = (
  file: string,
  { marks, headers, tellsUnasked }: Dialect,
  skip: number
): Sql => sql`read_csv(${literal(file)},
  auto_detect = false,
  delim = ${literal(marks.delimiter)},
  quote = '"',
  escape = '"',
  skip = ${trusted(String(skip))},
  header = false,
  columns = ${textTypes(headers.length)},
  max_line_size = ${trusted(String(LONGEST_LINE))},
  buffer_size = ${trusted(String(PIECE))},
  allow_quoted_nulls = ${trusted(String(!tellsUnasked))},
  store_rejects = true,
  rejects_table = 'rejected_rows',
  rejects_scan = 'rejected_scans')`

/** What was mended has records of the longest line's characters at most: twice as long where all are quotation marks. */
const readMended = (file: string, columns: number): Sql => sql`read_csv(${literal(file)},
  auto_detect = false, header = false, delim = ',', quote = '"', escape = '"', new_line = '\\n',
  columns = ${textTypes(columns)},
  max_line_size = ${trusted(String(4 * LONGEST_LINE))},
  buffer_size = ${trusted(String(8 * LONGEST_LINE))},
  store_rejects = true,
  rejects_table = 'rejected_rows',
  rejects_scan = 'rejected_scans')`
/**
 * The columns as they are to be kept: without the apostrophe that a tool puts before what a spreadsheet would take
 * for a formula, and which nobody wrote.
 */
const keptColumns = ({ headers, guarded }: Dialect): Sql => {
  if (!guarded) return trusted('*')
  const bare = rawColumns(headers.length).map((name) => {
    const column = trusted(name)
    return sql`(case when prefix(${column}, '''') and regexp_matches(${column}, '^''[=+@\\t\\r-]') then ${column}[2:] else ${column} end)`
  })
  return join(bare, ', ')
}

/** A text file with what was found out about it. */
export interface Delimited extends DecodedText {
  readonly dialect: Dialect
  readonly workspace: Workspace
}

const load = async (source: Sql, dialect: Dialect, target: ReadTarget) => {
  const { connection, table, refused, limit, varied, context } = target
  const limited = limit === undefined ? trusted('') : sql` limit ${trusted(String(limit))}`
  await connection.run(trusted('drop table if exists temp.rejected_rows'))
  await connection.run(trusted('drop table if exists temp.rejected_scans'))
  const { headers } = dialect
  await connection.run(sql`drop table if exists ${table}`)
  await connection.run(sql`drop table if exists ${refused}`)
  await connection.run(sql`create table ${table} (${storedColumns(headers.length, varied)})`)
  await connection.run(
    sql`insert into ${table} select ${keptColumns(dialect)} from ${source}${limited}`,
    context
  )
  await connection.run(refusedFrom(REJECTS, refused), context)
}

interface Reckoning {
  readonly rows: number
  readonly refusedRows: number
  readonly refusedLines: number
  /** Refused for something that reading record by record may mend. */
  readonly mendable: number
}

const reckon = async (target: ReadTarget): Promise<Reckoning> => {
  const [reckoning] = await target.connection.rows<Reckoning>(
    sql`
select
  (select count(*) from ${target.table}) as rows,
  (select count(*) from ${target.refused}) as refusedRows,
  (select coalesce(sum(lines), 0)::bigint from ${target.refused}) as refusedLines,
  (select count(*) from ${target.refused} where reason <> 'too-few-cells') as mendable`,
    target.context
  )
  return reckoning ?? { rows: 0, refusedRows: 0, refusedLines: 0, mendable: 0 }
}

/** Line breaks within cells. Only asked where rows were refused or the lines do not add up without them. */
const countBreaksInCells = async (
  { connection, table, context }: ReadTarget,
  columns: number
): Promise<number> => {
  const breaks = Array.from({ length: columns }, (_, index) => {
    const column = trusted(rawColumn(index + 1))
    return sql`coalesce(length(${column}) - length(replace(${column}, chr(10), '')), 0)`
  })
  const [sum] = await connection.rows<{ breaks: number }>(
    sql`select coalesce(sum(${join(breaks, ' + ')}), 0)::bigint as breaks from ${table}`,
    context
  )
  return sum?.breaks ?? 0
}

/** Whether the header comes again among the rows, as it does where exports were put together. */
const repeatsHeader = async (
  { headerCells, headers }: Dialect,
  { connection, table, context }: ReadTarget
): Promise<boolean> => {
  const same = headers
    .slice(0, COMPARED)
    .map((_, index) => [rawColumn(index + 1), headerCells[index] ?? ''] as const)
    .filter(([, cell]) => cell.trim() !== '')
    .map(([column, cell]) => sql`${trusted(column)} = ${literal(cell)}`)
  if (same.length === 0) return false
  const found = await connection.rows(
    sql`select 1 as found from ${table} where ${join(same, ' and ')} limit 1`,
    context
  )
  return found.length > 0
}

/** What a cell of a column of numbers or dates may begin with. */
const BEFORE_DIGITS = "'^[-+ $€£]*[0-9]'"

/**
 * Whether a row may have a delimiter too many: the database takes one at the end of a line for nothing, and
 * where it stood further to the front the cells after it are not under their headers. Then more lines end with
 * a delimiter than rows with a blank, or, where rows end with two, words stand in a column of numbers.
 */
const mayBeShifted = async ({ dialect, openEnds }: Delimited, target: ReadTarget): Promise<boolean> => {
  if (!openEnds) return false
  const { connection, table, context } = target
  const { kinds, headers, marks, openEndsAbove } = dialect
  const column = (index: number) => trusted(rawColumn(index + 1))
  const typed = kinds.findLastIndex((kind) => kind !== undefined)
  const last = headers.length - 1
  const words =
    typed < 0 || typed >= last
      ? trusted('false')
      : sql`coalesce(${column(last - 1)}, '') = '' and not regexp_matches(${column(typed)}, ${trusted(BEFORE_DIGITS)})`
  const [found] = await connection.rows<{ blank: number; moved: number }>(
    sql`select count(*) as blank, count(*) filter (where ${words}) as moved from ${table} where coalesce(${column(last)}, '') = ''`,
    context
  )
  return (
    found !== undefined && ((openEnds[marks.delimiter] ?? 0) - openEndsAbove > found.blank || found.moved > 0)
  )
}

/** Columns asked about in one statement. */
const AT_ONCE = 50

/** Whether some row may hold a quoted cell that was torn: the database takes its marks for text. */
const mayBeTorn = async (text: Delimited, { connection, table, context }: ReadTarget): Promise<boolean> => {
  if (text.hasQuotes !== true) return false
  const columns = rawColumns(text.dialect.headers.length).map((name) => trusted(name))
  for (let start = 0; start < columns.length; start += AT_ONCE) {
    // One more, which is the first of the next: the parts of a torn cell stand side by side.
    const some = columns.slice(start, start + AT_ONCE + 1)
    const ends = some.map((column) => sql`suffix(${column}, '"')`)
    const odd = some.map(
      (column) => sql`coalesce((length(${column}) - length(replace(${column}, '"', ''))) % 2, 0)`
    )
    const found = await connection.rows(
      sql`select 1 as found from ${table} where (${join(ends, ' or ')}) and ${join(odd, ' + ')} > 1 limit 1`,
      context
    )
    if (found.length > 0) return true
  }
  return false
}

/**
 * Whether every line of the file is accounted for: as a row, as a line break within a cell, as refused,
 * as header or as blank. The database may drop what follows an unclosed quotation mark without a word:
 * one in the thousandth of three million rows lost it all but 34,913. And whether refused rows carry the
 * numbers of their lines: the database counts records, which cells with line breaks put out of step.
 */
const addsUp = async (text: Delimited, target: ReadTarget): Promise<boolean> => {
  const { dialect } = text
  const { rows, refusedRows, refusedLines, mendable } = await reckon(target)
  if (mendable > 0 || (await repeatsHeader(dialect, target))) return false
  if (target.limit !== undefined && rows >= target.limit) return true
  if ((await mayBeShifted(text, target)) || (await mayBeTorn(text, target))) return false
  const { headers, headerRecords, firstLine, firstResponse } = dialect
  const unexplained = text.lines - (firstResponse - 1) - rows - refusedLines
  const explained = (breaks: number) => unexplained >= breaks && unexplained - breaks <= text.blankLines
  if (refusedRows === 0 && explained(0)) return true
  const breaks = await countBreaksInCells(target, headers.length)
  const inStep = breaks === 0 && refusedLines === refusedRows && firstResponse - firstLine <= headerRecords
  return explained(breaks) && (refusedRows === 0 || inStep)
}

const insertRefused = async (lines: readonly RefusedLine[], { connection, refused }: ReadTarget) => {
  for (let start = 0; start < lines.length; start += 500) {
    const rows = lines
      .slice(start, start + 500)
      .map(({ line, reason, text }) => sql`(${line}::bigint, 1::bigint, ${reason}, null, ${text})`)
    await connection.run(sql`insert into ${refused} values ${join(rows, ', ')}`)
  }
}

/**
 * Whether the database reads the file as it is, all of it. It gives up on lines that end now one way, now
 * another, as they do where files were put together.
 */
const readsAsIs = async (delimited: Delimited, target: ReadTarget): Promise<boolean> => {
  const { dialect, file } = delimited
  if (!isOrdinary(dialect)) return false
  const skip = blankLinesAbove(dialect) + dialect.headerRecords
  try {
    await load(readCsv(file, dialect, skip), dialect, target)
    return await addsUp(delimited, target)
  } catch (error) {
    if (error instanceof QueryError) return false
    throw error
  }
}

const blankLinesAbove = ({ firstLine }: Dialect): number => firstLine - 1

/** What came of reading: how many rows were filled up with blanks. */
export interface ReadOutcome {
  readonly filledUp: number
}

/** How far reading is, told as a share of the whole, once it was tried as it is, and once it was rewritten. */
const AS_IS = 0.8
const REWRITTEN = 0.9

export const readDelimited = async (delimited: Delimited, target: ReadTarget): Promise<ReadOutcome> => {
  const { dialect, workspace } = delimited
  const { context } = target
  if (await readsAsIs(delimited, { ...target, context: partOf(context, 0, AS_IS) })) return { filledUp: 0 }
  const rewriting = partOf(context, isOrdinary(dialect) ? AS_IS : 0, REWRITTEN)
  const mended = workspace.path('mended')
  const { refused, filledUp } = await mend(delimited.file, mended, {
    dialect,
    limit: target.limit,
    signal: context.signal,
    onLine: (line) => rewriting.progress?.(line / delimited.lines)
  })
  await load(readMended(mended, dialect.headers.length), dialect, {
    ...target,
    context: partOf(context, REWRITTEN, 1)
  })
  await insertRefused(refused, target)
  await rm(mended, { force: true })
  return { filledUp }
}

/** How a text is laid out; what was filled up is known once it was read. */
export const layoutOf = (
  { marks, firstLine, headerRecords, above, below }: Dialect,
  filledUp: number
): TextLayout => ({
  quote: marks.quote,
  firstLine,
  headerRows: headerRecords,
  above,
  below,
  filledUp
})

/** The first pieces of a text and its last, and how many lines it has. */
export const readEnds = async (file: string, lines: number): Promise<TextEnds> => {
  const { size } = await stat(file)
  const head = await readHead(file)
  const whole = size <= head.length
  const end = whole ? '' : (await readTail(file)).toString('utf8')
  return { start: head.toString('utf8'), end, whole, lines }
}

/** Delimited text: CSV, TSV and their relatives. */
export const openDelimited = async (
  text: DecodedText,
  workspace: Workspace,
  reading: Reading = {}
): Promise<OpenedFile> => {
  const dialect = sniffDialect(await readEnds(text.file, text.lines), reading)
  const { delimiter } = dialect.marks
  let filledUp = 0
  return {
    format: FORMATS[delimiter] ?? 'delimited',
    encoding: text.encoding,
    delimiter,
    get layout() {
      return layoutOf(dialect, filledUp)
    },
    headers: dialect.headers,
    columns: dialect.columns,
    ...(dialect.preset ? { preset: dialect.preset } : {}),
    estimatedRows: Math.max(1, dialect.lastLine - dialect.firstResponse + 1 - text.blankLines),
    read: async (target) => {
      const outcome = await readDelimited({ ...text, dialect, workspace }, target)
      filledUp = outcome.filledUp
      return dialect.headers
    }
  }
}
