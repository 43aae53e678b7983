import { rm } from 'node:fs/promises'
import type { Format } from '../../../../shared/contract/inspection'
import type { Reading } from '../../../../shared/contract/reading'
import type { TextLayout } from '../../../../shared/contract/text-layout'
import { QueryError } from '../../connection'
import { literal } from '../../sql/literal'
import { join, sql, trusted, type Sql } from '../../sql/sql'
import type { DecodedText } from '../decode'
import { isOrdinary, sniffDialect, type Dialect } from '../dialect'
import { mend } from '../mend'
import type { OpenedFile, ReadTarget } from '../opened-file'
import { partOf } from '../part'
import { LONGEST_LINE, rawColumns, storedColumns, textTypes } from '../raw-columns'
import { emptyRefused } from '../refused'
import { readEnds } from '../text-ends'
import type { Workspace } from '../workspace'
import { addsUp, type Delimited } from './reckoning'
import { readTextTable } from './text-table'

const FORMATS: Readonly<Record<string, Format>> = { ',': 'csv', '\t': 'tsv' }

/** The pieces a file is read in: by itself sixteen of the longest lines, too few to share. */
const PIECE = 2 * LONGEST_LINE

/**
 * What the database does not take ends the reading: it would keep the whole line for each cell too many of it,
 * and two megabytes of such lines took it eleven gigabytes.
 */
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
  allow_quoted_nulls = ${trusted(String(!tellsUnasked))})`

/** What was mended has records of the longest line's characters at most: twice as long where all are quotation marks. */
const readMended = (file: string, { headers, tellsUnasked }: Dialect): Sql => sql`read_csv(${literal(file)},
  auto_detect = false, header = false, delim = ',', quote = '"', escape = '"', new_line = '\\n',
  columns = ${textTypes(headers.length)},
  allow_quoted_nulls = ${trusted(String(!tellsUnasked))},
  max_line_size = ${trusted(String(4 * LONGEST_LINE))},
  buffer_size = ${trusted(String(8 * LONGEST_LINE))})`

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

const load = async (source: Sql, dialect: Dialect, target: ReadTarget) => {
  const { connection, table, refused, limit, varied, context } = target
  const limited = limit === undefined ? trusted('') : sql` limit ${trusted(String(limit))}`
  const { headers } = dialect
  await connection.run(sql`drop table if exists ${table}`)
  await connection.run(sql`drop table if exists ${refused}`)
  await connection.run(sql`create table ${table} (${storedColumns(headers.length, varied)})`)
  await connection.run(
    sql`insert into ${table} select ${keptColumns(dialect)} from ${source}${limited}`,
    context
  )
  await connection.run(emptyRefused(refused))
}

/** Adds the lines that were refused where records were made of them one by one. */
const addRefused = async (file: string, { connection, refused, context }: ReadTarget) => {
  await connection.run(
    sql`insert into ${refused} select c1::bigint, 1, c2, null, c3 from ${readTextTable(file, 3)}`,
    context
  )
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
  const mended = { rows: workspace.path('mended'), refused: workspace.path('refused') }
  const filledUp = await mend(delimited.file, mended, {
    dialect,
    limit: target.limit,
    signal: context.signal,
    onLine: (line) => rewriting.progress?.(line / delimited.lines)
  })
  await load(readMended(mended.rows, dialect), dialect, {
    ...target,
    context: partOf(context, REWRITTEN, 1)
  })
  await addRefused(mended.refused, target)
  await Promise.all(Object.values(mended).map((file) => rm(file, { force: true })))
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
