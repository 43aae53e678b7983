import { rename, rm, writeFile } from 'node:fs/promises'
import { basename } from 'node:path'
import type { Delimiter } from '../../../shared/contract/rows'
import { Failure, messageOf } from '../../../shared/domain/fault'
import { csvText } from '../../csv'
import { QueryError, type Connection, type RunContext } from '../connection'
import { literal } from '../sql/literal'
import { identifier, join, sql, type Sql } from '../sql/sql'

/** A column as it is written: its name, and the value of each row. */
export interface Written {
  readonly name: string
  readonly value: Sql
  readonly isText: boolean
}

/** How the rows are written. */
export type Writing =
  | { readonly format: 'parquet'; readonly about: Readonly<Record<string, string>> }
  | { readonly format: 'csv'; readonly delimiter: Delimiter; readonly byteOrderMark: boolean }

/** A file being written has this behind its name until it is whole. */
const UNFINISHED = '.unfinished'

/** Text that a spreadsheet would take for a formula, which a number by itself is not, is kept from being one. */
const unlikeFormula = (text: Sql): Sql =>
  sql`case when regexp_matches(${text}, '^[=+@\\t\\r-]') and not regexp_full_match(${text}, '[-+]?[0-9]+([.,][0-9]+)?') then '''' || ${text} else ${text} end`

const optionsOf = (writing: Writing, header: string): Sql => {
  if (writing.format === 'parquet') {
    const about = Object.entries(writing.about).map(
      ([name, value]) => sql`${identifier(name)}: ${literal(value)}`
    )
    return sql`format parquet, compression zstd, kv_metadata {${join(about, ', ')}}`
  }
  const moment = literal('%Y-%m-%dT%H:%M:%S')
  // The database writes no mark of the encoding: it is put before the header, which then is ours to write as well.
  return sql`format csv, delimiter ${literal(writing.delimiter)}, header false, prefix ${literal(header)}, suffix ${literal('\n')}, timestampformat ${moment}`
}

const headerOf = (columns: readonly Written[], writing: Writing): string => {
  if (writing.format === 'parquet') return ''
  const { delimiter, byteOrderMark } = writing
  const names = columns.map(({ name }) => csvText(name, delimiter))
  return `${byteOrderMark ? '\ufeff' : ''}${names.join(delimiter)}\n`
}

/**
 * Writes rows to a file: beside its place, and moved there once it is whole. What fails or is cancelled leaves what
 * was there before, and nothing else. Gives the number of rows.
 */
export const copyOut = async (
  connection: Connection,
  file: string,
  { columns, from, writing }: { columns: readonly Written[]; from: Sql; writing: Writing },
  context: RunContext
): Promise<number> => {
  const unfinished = file + UNFINISHED
  const header = headerOf(columns, writing)
  const values = columns.map(({ name, value, isText }) => {
    const written = isText && writing.format === 'csv' ? unlikeFormula(value) : value
    return sql`${written} as ${identifier(name)}`
  })
  try {
    const result = await connection.run(
      sql`copy (select ${join(values, ', ')} from ${from}) to ${literal(unfinished)} (${optionsOf(writing, header)})`,
      context
    )
    const rows = result.rowsChanged
    if (rows === 0 && writing.format === 'csv') await writeFile(unfinished, header)
    context.signal.throwIfAborted()
    await rename(unfinished, file)
    return rows
  } catch (error) {
    await rm(unfinished, { force: true }).catch(() => undefined)
    context.signal.throwIfAborted()
    throw isOfTheDisk(error)
      ? new Failure('could-not-write', { place: { file: basename(file) } }, error)
      : error
  }
}

const isOfTheDisk = (error: unknown): boolean =>
  error instanceof QueryError ? /^io error/i.test(messageOf(error)) : !(error instanceof Failure)
