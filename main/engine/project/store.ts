import type { Snapshot } from '../../../shared/contract/last-update'
import type { MissingCount } from '../../../shared/contract/project'
import { Failure } from '../../../shared/domain/fault'
import { mappingSchema, type Mapping } from '../../../shared/domain/mapping'
import type { Built } from '../import/build'
import type { Connection } from '../connection'
import { join, sql, trusted, type Sql } from '../sql/sql'
import type { StoredDimension } from './dimension'
import type { Project, ProjectCounts, StoredSource } from './project'
import { addRespondents } from './respondents'
import schema from './schema.sql?raw'
import { inTransaction } from './transaction'

/** What carries a file from one version to the next, the oldest first. */
const MIGRATIONS: readonly ((connection: Connection) => Promise<unknown>)[] = [
  async (connection) =>
    addRespondents(connection, await readMapping(connection), await readSources(connection)),
  (connection) => connection.run(trusted('create table project.saved_view (position integer, view json)')),
  (connection) =>
    connection.run(trusted('create table if not exists project.shown (how varchar, view json)')),
  (connection) =>
    connection.run(trusted('alter table project.source add column if not exists sha256 varchar')),
  (connection) =>
    connection.run(trusted('create table if not exists project.last_update (updated_at timestamp, before json)'))
]

/** Grows with the tables; an older file is carried forward when it is opened. */
export const SCHEMA_VERSION = 1 + MIGRATIONS.length

export const createSchema = (connection: Connection): Promise<unknown> => connection.run(trusted(schema))

interface Written {
  readonly revision: number
  readonly mapping: Mapping
  readonly sources: readonly StoredSource[]
  readonly built: Built
  readonly counts: ProjectCounts
  readonly madeBy: string
  readonly now: Date
  /** What the project held before, where files are added to it. */
  readonly before?: Snapshot | undefined
}

const moment = (date: Date): Sql => sql`${date.toISOString().slice(0, 19).replace('T', ' ')}::timestamp`

/** Puts a finished import in place of what was there, at once or not at all. */
export const writeState = async (connection: Connection, written: Written): Promise<void> => {
  const { revision, mapping, sources, built, counts, madeBy, now, before } = written
  const run = (query: Sql) => connection.run(query)
  await inTransaction(connection, async () => {
    for (const table of ['state', 'missing_answer']) await run(trusted(`delete from project.${table}`))
    // A row that is deleted and written again in one transaction breaks its key: those that stay are left alone.
    const ids = trusted(sources.map(({ id }) => id).join(', '))
    await run(sql`delete from project.source where id not in (${ids})`)
    const there = await connection.rows<{ id: number }>(sql`select id from project.source`)
    await run(
      sql`insert into project.state values (${revision}, ${JSON.stringify(mapping)}::json, ${JSON.stringify(built.dimensions)}::json, ${JSON.stringify(built.touchpoints)}::json, ${JSON.stringify(counts)}::json)`
    )
    for (const source of sources.filter((added) => there.every(({ id }) => id !== added.id)))
      await run(sql`insert into project.source values (${source.id}, ${source.name}, ${source.format}, ${source.encoding},
${source.delimiter}, ${JSON.stringify(source.headers)}::json, ${JSON.stringify(source.keys)}::json, ${source.rows}, ${source.refused},
${source.importedAt}::timestamp, ${source.sha256})`)
    if (built.missing.length > 0)
      await run(
        sql`insert into project.missing_answer values ${join(
          built.missing.map(({ metric, value, why, n }) => sql`(${metric}, ${value}, ${why}, ${n})`),
          ', '
        )}`
      )
    await run(trusted('delete from project.last_update'))
    if (before)
      await run(sql`insert into project.last_update values (${moment(now)}, ${JSON.stringify(before)}::json)`)
    await run(trusted('drop table if exists project.responses'))
    await run(trusted('alter table project.responses_next rename to responses'))
    await run(
      sql`insert into project.about select ${SCHEMA_VERSION}, ${madeBy}, ${moment(now)} where not exists (from project.about)`
    )
  })
}

interface StateRow {
  readonly revision: number
  readonly mapping: string
  readonly dimensions: string
  readonly touchpoints: string
  readonly counts: string
}

interface SourceRow {
  readonly id: number
  readonly name: string
  readonly format: string
  readonly encoding: string | null
  readonly delimiter: string | null
  readonly headers: string
  readonly keys: string
  readonly rows: number
  readonly refused: number
  readonly imported_at: string
  /** Not there before the file is brought up to date. */
  readonly sha256?: string | null
}

/** Carries an older file forward; refuses what is no project, or was made by a later Effortscope. */
export const bringUpToDate = async (connection: Connection): Promise<void> => {
  const tables = await connection.rows<{ n: number }>(
    sql`select count(*) as n from duckdb_tables() where database_name = 'project' and table_name = 'about'`
  )
  if (tables[0]?.n !== 1) throw new Failure('not-a-project')
  const [about] = await connection.rows<{ version: number }>(
    sql`select schema_version as version from project.about`
  )
  if (!about) throw new Failure('not-a-project')
  if (about.version > SCHEMA_VERSION) throw new Failure('project-newer')
  if (about.version < SCHEMA_VERSION)
    await inTransaction(connection, async () => {
      for (const migrate of MIGRATIONS.slice(about.version - 1)) await migrate(connection)
      await connection.run(sql`update project.about set schema_version = ${SCHEMA_VERSION}`)
    })
}

const readMapping = async (connection: Connection): Promise<Mapping> => {
  const [state] = await connection.rows<Pick<StateRow, 'mapping'>>(sql`select mapping from project.state`)
  if (!state) throw new Failure('not-a-project')
  return mappingSchema.parse(JSON.parse(state.mapping))
}

const readSources = async (connection: Connection): Promise<StoredSource[]> => {
  const rows = await connection.rows<SourceRow>(
    sql`select * replace (strftime(imported_at, '%Y-%m-%dT%H:%M:%SZ') as imported_at) from project.source order by id`
  )
  return rows.map((row) => ({
    id: row.id,
    name: row.name,
    format: row.format,
    encoding: row.encoding,
    delimiter: row.delimiter,
    headers: JSON.parse(row.headers) as string[],
    keys: JSON.parse(row.keys) as string[],
    rows: row.rows,
    refused: row.refused,
    importedAt: row.imported_at,
    sha256: row.sha256 ?? null
  }))
}

/** Reads the attached project. */
export const readProject = async (
  connection: Connection,
  { id, name, file }: Pick<Project, 'id' | 'name' | 'file'>
): Promise<Project> => {
  const [state] = await connection.rows<StateRow>(sql`select * from project.state`)
  if (!state) throw new Failure('not-a-project')
  const sources = await readSources(connection)
  const missing = await connection.rows<MissingCount>(
    sql`select metric, value, why, n from project.missing_answer order by metric, n desc, value`
  )
  return {
    id,
    name,
    file,
    revision: state.revision,
    mapping: mappingSchema.parse(JSON.parse(state.mapping)),
    sources,
    dimensions: JSON.parse(state.dimensions) as StoredDimension[],
    touchpoints: JSON.parse(state.touchpoints) as string[],
    missing,
    // Projects made before rows could be left out say nothing of it, and those that name no respondents nothing of them.
    counts: {
      leftOut: [],
      respondentsAre: null,
      ...(JSON.parse(state.counts) as Omit<ProjectCounts, 'leftOut' | 'respondentsAre'>)
    }
  }
}
