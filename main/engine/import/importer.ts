import type { Snapshot } from '../../../shared/contract/last-update'
import type { CallContext, Phase } from '../../../shared/contract/progress'
import { Failure } from '../../../shared/domain/fault'
import type { Mapping } from '../../../shared/domain/mapping'
import type { Connection, RunContext } from '../connection'
import { countBuilt } from '../project/counts'
import type { Project, StoredSource } from '../project/project'
import type { Projects } from '../project/projects'
import { clearLeftOvers } from '../project/left-overs'
import { writeState } from '../project/store'
import { sql, trusted, type Sql } from '../sql/sql'
import { columnKeys } from '../../../shared/domain/column-key'
import { uniqueNames } from '../../../shared/domain/unique-names'
import { buildResponses } from './build'
import { hashBeside } from './file-hash'
import type { Inspector, LookedAt, OpenInspection } from './inspector'
import { leaveOut } from './leave-out'
import { partOf } from './part'
import { variedColumns } from './profile'
import { joinSources, rawTable } from './raw-source'

export interface ImporterOptions {
  readonly projects: Projects
  readonly inspector: Inspector
  readonly madeBy: string
  readonly now: () => Date
}

/** The project that files are added to, and those of its sources that stay. */
interface Into {
  readonly before: Project | null
  readonly kept: readonly StoredSource[]
  readonly snapshot?: Snapshot | undefined
}

const NOTHING: Into = { before: null, kept: [] }

interface Update {
  readonly inspectionId: string
  /** Id of the project it was said for: another may have been opened since. */
  readonly project: string
  readonly mapping: Mapping
  /** Ids of the sources whose rows the files replace. */
  readonly replaces: readonly number[]
  /** What the project holds until then, to be kept. */
  readonly before?: Snapshot | undefined
}

/** Turns looked-at files and a confirmed mapping into a project. */
export class Importer {
  readonly #projects: Projects
  readonly #inspector: Inspector
  readonly #madeBy: string
  readonly #now: () => Date

  constructor({ projects, inspector, madeBy, now }: ImporterOptions) {
    this.#projects = projects
    this.#inspector = inspector
    this.#madeBy = madeBy
    this.#now = now
  }

  async import(inspectionId: string, mapping: Mapping, name: string, context: CallContext): Promise<Project> {
    const inspection = await this.#inspector.take(inspectionId)
    checkMapping(
      inspection.inspection.columns.map(({ key }) => key),
      mapping
    )
    const project = await this.#projects.create(
      name,
      (connection) => this.#fill(connection, inspection, mapping, context),
      context.signal
    )
    await this.#inspector.forget(inspectionId)
    return project
  }

  /**
   * Adds files to the open project, in place of some of its sources, and builds all of it anew. What fails or is
   * cancelled leaves the project as it was: until the last step everything is written beside what it has.
   */
  async update(
    { inspectionId, project, mapping, replaces, before: snapshot }: Update,
    context: CallContext
  ): Promise<Project> {
    const inspection = await this.#inspector.take(inspectionId)
    const updated = await this.#projects.update(project, async (connection, before) => {
      context.signal.throwIfAborted()
      const kept = before.sources.filter(({ id }) => !replaces.includes(id))
      const keys = inspection.inspection.columns.map(({ key }) => key)
      checkMapping([...kept.flatMap((source) => source.keys), ...keys], mapping)
      await clearLeftOvers(connection)
      try {
        await this.#fill(connection, inspection, mapping, context, { before, kept, snapshot })
      } catch (error) {
        // What cannot be cleared away now is when the project is next opened.
        await clearLeftOvers(connection).catch(() => undefined)
        throw error
      }
    })
    await this.#inspector.forget(inspectionId)
    return updated
  }

  async #fill(
    connection: Connection,
    { files }: OpenInspection,
    mapping: Mapping,
    context: CallContext,
    into: Into = NOTHING
  ): Promise<void> {
    const sources: StoredSource[] = [...into.kept]
    const names = uniqueNames([...into.kept, ...files].map(({ name }) => name))
    const last = Math.max(0, ...(into.before?.sources ?? []).map(({ id }) => id))
    for (const [index, file] of files.entries()) {
      const name = names[into.kept.length + index] ?? file.name
      sources.push(await this.#readFile(connection, file, last + index + 1, name, context))
    }
    const building = tell(context, 'building')
    const joined = joinSources(sources, mapping.renamed)
    const leaving = partOf(building, 0, 0.2)
    const kept = await leaveOut(connection, joined, mapping, trusted('project.left_out'), leaving)
    if (kept.sources.every(({ rows }) => rows === 0)) throw new Failure('all-left-out')
    const built = await buildResponses(connection, kept.sources, mapping, partOf(building, 0.2, 0.9))
    const counts = await countBuilt(connection, { mapping, sources, kept, built }, partOf(building, 0.9, 1))
    const saving = tell(context, 'saving')
    context.signal.throwIfAborted()
    await writeState(connection, {
      revision: (into.before?.revision ?? 0) + 1,
      mapping,
      sources,
      built,
      counts,
      madeBy: this.#madeBy,
      now: this.#now(),
      before: into.snapshot
    })
    // From here on it is written: what is not put in order now is when the file is let go of, or opened again.
    await clearLeftOvers(connection).catch(() => undefined)
    await connection.run(trusted('checkpoint project'), saving).catch(() => undefined)
  }

  async #readFile(
    connection: Connection,
    looked: LookedAt,
    id: number,
    name: string,
    context: CallContext
  ): Promise<StoredSource> {
    const { file } = looked
    const reading = tell(context, 'reading', looked)
    const refusedTable = trusted('memory.main.import_refused')
    await connection.run(sql`drop table if exists ${refusedTable}`)
    const hashed = { bytes: looked.bytes, signal: context.signal }
    const { sha256, done: headers } = await hashBeside(looked.path, hashed, () =>
      file.read({
        connection,
        table: rawTable(id),
        refused: refusedTable,
        varied: variedColumns(looked.profile),
        context: reading
      })
    )
    await connection.run(
      sql`insert into project.refused select ${id}, line, lines, reason, "column", text from ${refusedTable}`
    )
    const count = (query: Sql) => connection.rows<{ n: number }>(query).then(([row]) => row?.n ?? 0)
    const rows = await count(sql`select count(*) as n from ${rawTable(id)}`)
    const refused = await count(sql`select coalesce(sum(lines), 0)::bigint as n from ${refusedTable}`)
    await connection.run(sql`drop table ${refusedTable}`)
    return {
      id,
      name,
      format: file.format,
      encoding: file.encoding ?? null,
      delimiter: file.delimiter ?? null,
      headers,
      keys: columnKeys(headers),
      rows,
      refused,
      importedAt: `${this.#now().toISOString().slice(0, 19)}Z`,
      sha256
    }
  }
}

/** Begins a phase, which is told at once: how far it is follows only where it takes long. */
const tell = (context: CallContext, phase: Phase, looked?: LookedAt): RunContext => {
  const progress = (fraction: number | null) =>
    context.progress({
      phase,
      fraction,
      ...(looked ? { file: looked.name } : {}),
      ...(looked && fraction !== null ? { rows: Math.round(fraction * looked.file.estimatedRows) } : {})
    })
  progress(null)
  return { signal: context.signal, progress }
}

/** Every column of the mapping must be there, CES columns once, touchpoints by different names. */
const checkMapping = (keys: readonly string[], mapping: Mapping): void => {
  const known = new Set(keys)
  const used = [
    ...mapping.ces.columns.map(({ column }) => column),
    ...[mapping.touchpoint, mapping.csat?.column, mapping.nps?.column, mapping.date?.column, mapping.weight],
    ...[mapping.respondent, mapping.response, mapping.retained],
    ...mapping.leftOut.map(({ column }) => column),
    ...mapping.dimensions,
    ...mapping.comments
  ]
  for (const column of used)
    if (column !== null && column !== undefined && !known.has(column))
      throw new Failure('mapping-column-unknown', { place: { column } })
  const repeated = firstRepeated(mapping.ces.columns.map(({ column }) => column))
  if (repeated !== undefined) throw new Failure('mapping-column-twice', { place: { column: repeated } })
  const name = firstRepeated(mapping.ces.columns.map(({ touchpoint }) => touchpoint))
  if (name !== undefined) throw new Failure('mapping-touchpoint-twice', { details: { touchpoint: name } })
}

const firstRepeated = (names: readonly string[]): string | undefined =>
  names.find((name, index) => names.indexOf(name) !== index)
