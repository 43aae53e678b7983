import type { RowsExport, WrittenRows } from '../../../shared/contract/rows'
import type { CallContext } from '../../../shared/contract/progress'
import { Failure } from '../../../shared/domain/fault'
import { useOf } from '../../../shared/privacy/column-use'
import type { Connection, RunContext } from '../connection'
import type { Database } from '../database'
import { phased } from '../phased'
import type { Project } from '../project/project'
import { sql, trusted, type Sql } from '../sql/sql'
import { copyOut, type Writing, type Written } from './copy-out'
import { coverTexts, type Covered } from './covered-texts'
import { toRowColumn, type OutColumn } from './out-column'
import { columnsOf, rowsOf } from './rows-of'
import { takenRows, valueName } from './taken-rows'
import { typesOf } from './typed-cells'

/** Takes away the rows of a slice as a file that other programs read: only what is chosen of its columns, comments covered. */
export const exportRows = (
  database: Database,
  project: Project,
  asked: RowsExport,
  version: string,
  context: CallContext
): Promise<WrittenRows> =>
  database.lease(async (connection) => {
    const counting = phased(context, 'counting')
    const offered = await columnsOf(connection, project, asked.rows, counting)
    const { withColumns } = asked
    const unknown = withColumns === 'all' ? undefined : withColumns.find((key) => !has(offered, key))
    if (unknown !== undefined) throw new Failure('no-such-column', { details: { column: unknown } })
    const isTaken = ({ kind, key }: OutColumn) =>
      kind === 'plain' || withColumns === 'all' || withColumns.includes(key)
    const columns = offered.filter(isTaken)
    try {
      const covered = asked.masked
        ? await cover(connection, project, asked, columns, phased(context, 'covering'))
        : NOTHING
      const rows = await write(connection, project, { asked, columns, covered, version }, context)
      return {
        rows,
        columns: columns.map(({ name }) => name),
        leftOut: offered.filter((column) => !isTaken(column)).map(toRowColumn),
        covered: covered.texts
      }
    } finally {
      await connection.run(trusted('drop table if exists temp.taken'))
      await connection.run(trusted('drop table if exists temp.found'))
      await connection.run(trusted('drop table if exists temp.covered'))
    }
  })

const has = (columns: readonly OutColumn[], key: string): boolean => columns.some((one) => one.key === key)

/** Texts as they are where nothing is covered. */
const NOTHING: Covered = { texts: 0, positions: new Set() }

/** What could tell who wrote it is covered in comments, and in other texts that somebody may have written. */
const cover = async (
  connection: Connection,
  project: Project,
  { rows, slice }: RowsExport,
  columns: readonly OutColumn[],
  context: RunContext
): Promise<Covered> => {
  const texts = columns.flatMap((column, position) =>
    mayBeWritten(project, column) ? [{ ...column, position }] : []
  )
  if (texts.length === 0) return NOTHING
  await connection.run(
    sql`create or replace temp table taken as select distinct source, row from ${rowsOf(project, rows, slice)}`,
    context
  )
  return coverTexts(connection, project, texts, context)
}

/** Whether somebody may have written into a column: those of answers and dimensions hold what a questionnaire offers. */
const mayBeWritten = ({ mapping }: Project, { key, kind, isComment, made }: OutColumn): boolean =>
  made.from === 'file' &&
  (isComment || (kind === 'plain' && useOf(mapping, key) === null && !mapping.dimensions.includes(key)))

interface Writer {
  readonly asked: RowsExport
  readonly columns: readonly OutColumn[]
  readonly covered: Covered
  readonly version: string
}

const write = async (
  connection: Connection,
  project: Project,
  { asked, columns, covered, version }: Writer,
  context: CallContext
): Promise<number> => {
  const from = takenRows(project, asked, columns, covered.positions)
  const types =
    asked.format === 'parquet' ? await typesIn(connection, from, columns, phased(context, 'counting')) : []
  const written = columns.map(({ name, isText }, at): Written => {
    const type = types[at]
    const value = valueName(at)
    return { name, value: type ? sql`${value}::${trusted(type)}` : value, isText }
  })
  const writing: Writing =
    asked.format === 'parquet'
      ? { format: 'parquet', about: aboutRows(project, asked, version) }
      : { format: 'csv', delimiter: asked.delimiter ?? ',', byteOrderMark: asked.byteOrderMark ?? false }
  return copyOut(connection, asked.file, { columns: written, from, writing }, phased(context, 'writing'))
}

/** The types of the columns of the files, in the order of all columns; of those whose type is known nothing is told. */
const typesIn = async (
  connection: Connection,
  from: Sql,
  columns: readonly OutColumn[],
  context: RunContext
): Promise<(string | undefined)[]> => {
  const asked = columns.flatMap(({ made, isComment }, at) => (made.from === 'file' && !isComment ? [at] : []))
  const types = await typesOf(
    connection,
    from,
    asked.map((at) => valueName(at).text),
    context
  )
  return columns.map((_, at) => types[asked.indexOf(at)] ?? undefined)
}

/** Where the rows of a file come from, for whoever finds it later. */
const aboutRows = (
  { name, sources, revision }: Project,
  { rows, slice, masked }: RowsExport,
  version: string
): Readonly<Record<string, string>> => ({
  effortscope: JSON.stringify({
    ...{ version, project: name, revision, rows, slice, masked },
    sources: sources.map((source) => ({ name: source.name, sha256: source.sha256, rows: source.rows }))
  })
})
