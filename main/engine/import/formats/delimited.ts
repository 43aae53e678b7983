import { stat } from 'node:fs/promises'
import { join as pathJoin } from 'node:path'
import { decode as decodeText } from 'iconv-lite'
import type { Format } from '../../../../shared/contract/inspection'
import { QueryError } from '../../connection'
import { literal } from '../../sql/literal'
import { join, sql, trusted, type Sql } from '../../sql/sql'
import { readHead, type DecodedText } from '../decode'
import { sniffDialect, type Dialect } from '../dialect'
import { mendQuotes, type RefusedLine } from '../mend'
import type { OpenedFile, ReadTarget } from '../opened-file'
import { LONGEST_LINE, rawColumn, rawColumns, textTypes } from '../raw-columns'
import { refusedFrom } from '../refused'
import type { Workspace } from '../workspace'

const FORMATS: Readonly<Record<string, Format>> = { ',': 'csv', '\t': 'tsv' }

const REJECTS = trusted('temp.rejected_rows')

/** The pieces a file is read in: by itself sixteen of the longest lines, too few to share. */
const PIECE = 2 * LONGEST_LINE

/**
 * The database packs text. Where values are mostly different that takes longer than anything else here and
 * saves half of the space, so those are left as they are.
 */
const storedColumns = (count: number, varied: readonly boolean[] = []): Sql =>
  trusted(
    rawColumns(count)
      .map((name, index) => `${name} varchar${varied[index] ? ' using compression uncompressed' : ''}`)
      .join(', ')
  )

const readCsv = (file: string, dialect: Dialect): Sql => sql`read_csv(${literal(file)},
  auto_detect = false,
  delim = ${literal(dialect.delimiter)},
  quote = '"',
  escape = '"',
  skip = ${trusted(String(dialect.leadingLines + dialect.headerRecords))},
  header = false,
  columns = ${textTypes(dialect.headers.length)},
  max_line_size = ${trusted(String(LONGEST_LINE))},
  buffer_size = ${trusted(String(PIECE))},
  allow_quoted_nulls = ${trusted(String(!dialect.tellsUnasked))},
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

const load = async (
  { file, dialect }: Delimited,
  { connection, table, refused, limit, varied, context }: ReadTarget
) => {
  const limited = limit === undefined ? trusted('') : sql` limit ${trusted(String(limit))}`
  await connection.run(trusted('drop table if exists temp.rejected_rows'))
  await connection.run(trusted('drop table if exists temp.rejected_scans'))
  await connection.run(sql`create table ${table} (${storedColumns(dialect.headers.length, varied)})`)
  await connection.run(
    sql`insert into ${table} select ${keptColumns(dialect)} from ${readCsv(file, dialect)}${limited}`,
    context
  )
  await connection.run(refusedFrom(REJECTS, refused), { signal: context.signal })
}

interface Reckoning {
  readonly rows: number
  readonly refusedRows: number
  readonly refusedLines: number
  readonly unclosed: number
}

const reckon = async (target: ReadTarget): Promise<Reckoning> => {
  const [reckoning] = await target.connection.rows<Reckoning>(sql`
select
  (select count(*) from ${target.table}) as rows,
  (select count(*) from ${target.refused}) as refusedRows,
  (select coalesce(sum(lines), 0)::bigint from ${target.refused}) as refusedLines,
  (select count(*) from ${target.refused} where reason = 'unclosed-quote') as unclosed`)
  return reckoning ?? { rows: 0, refusedRows: 0, refusedLines: 0, unclosed: 0 }
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
    { signal: context.signal }
  )
  return sum?.breaks ?? 0
}

/**
 * Whether every line of the file is accounted for: as a row, as a line break within a cell, as refused,
 * as header or as blank. The database may drop what follows an unclosed quotation mark without a word:
 * one in the thousandth of three million rows lost it all but 34,913. And whether refused rows carry the
 * numbers of their lines: the database counts records, which cells with line breaks put out of step.
 */
const addsUp = async (delimited: Delimited, target: ReadTarget): Promise<boolean> => {
  const { rows, refusedRows, refusedLines, unclosed } = await reckon(target)
  if (unclosed > 0) return false
  if (target.limit !== undefined && rows >= target.limit) return true
  const { headers, leadingLines, headerLines } = delimited.dialect
  const unexplained = delimited.lines - leadingLines - headerLines - rows - refusedLines
  const explained = (breaks: number) => unexplained >= breaks && unexplained - breaks <= delimited.blankLines
  if (refusedRows === 0 && explained(0)) return true
  const breaks = await countBreaksInCells(target, headers.length)
  const inStep = breaks === 0 && refusedLines === refusedRows && headerLines <= 1
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
  try {
    await load(delimited, target)
    return await addsUp(delimited, target)
  } catch (error) {
    if (error instanceof QueryError) return false
    throw error
  }
}

export const readDelimited = async (delimited: Delimited, target: ReadTarget): Promise<readonly string[]> => {
  const { dialect, workspace } = delimited
  if (await readsAsIs(delimited, target)) return dialect.headers
  const mended = pathJoin(workspace.folder, workspace.nextName('mended'))
  const lines = await mendQuotes(delimited.file, mended, dialect, target.context.signal)
  await target.connection.run(sql`drop table if exists ${target.table}`)
  await target.connection.run(sql`drop table if exists ${target.refused}`)
  await load(
    { ...delimited, file: mended, dialect: { ...dialect, leadingLines: 0, headerRecords: 0 } },
    target
  )
  await insertRefused(lines, target)
  return dialect.headers
}

/** Delimited text: CSV, TSV and their relatives. */
export const openDelimited = async (text: DecodedText, workspace: Workspace): Promise<OpenedFile> => {
  const { size } = await stat(text.file)
  const head = await readHead(text.file)
  const start = decodeText(head, 'utf-8')
  const dialect = sniffDialect(start, size <= head.length)
  const delimited: Delimited = { ...text, dialect, workspace }
  return {
    format: FORMATS[dialect.delimiter] ?? 'delimited',
    encoding: text.encoding,
    delimiter: dialect.delimiter,
    headers: dialect.headers,
    columns: dialect.columns,
    ...(dialect.preset ? { preset: dialect.preset } : {}),
    estimatedRows: Math.max(1, text.lines - text.blankLines - dialect.headerLines),
    read: (target) => readDelimited(delimited, target)
  }
}
