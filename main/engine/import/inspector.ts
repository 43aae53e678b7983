import { stat } from 'node:fs/promises'
import { basename } from 'node:path'
import type { Decoding } from '../../../shared/contract/decoding'
import type { FileOverlap } from '../../../shared/contract/file-overlap'
import type {
  AnswerPair,
  InspectedFile,
  Inspection,
  KeptRows,
  Rows
} from '../../../shared/contract/inspection'
import type { CallContext } from '../../../shared/contract/progress'
import type { Reading } from '../../../shared/contract/reading'
import type { ColumnProfile } from '../../../shared/detection/column-profile'
import { columnKeys } from '../../../shared/domain/column-key'
import { joinedKeys, type Renamed } from '../../../shared/domain/renamed'
import { Failure } from '../../../shared/domain/fault'
import type { LeavingOut } from '../../../shared/domain/mapping'
import type { Connection, RunContext } from '../connection'
import type { Database } from '../database'
import { join, sql, trusted, type Sql } from '../sql/sql'
import type { Project } from '../project/project'
import { besideProject, lookAtSource, type LookedAtSource } from './beside'
import { decodingsOf } from './decodings'
import { countKept } from './kept-rows'
import { openFile, type OpenOutcome } from './open-file'
import { mergeProfiles, profileTable, type TableProfile } from './profile'
import { overlapOf } from './overlap'
import { partOf } from './part'
import { MOST_COLUMNS, rawColumn } from './raw-columns'
import { rawTable, type RawSource } from './raw-source'
import { trimmed } from './trimmed'
import { Workspace } from './workspace'

/** Rows looked at before the mapping is confirmed; a file with fewer is looked at whole. */
const ROWS_LOOKED_AT = 200_000

const ROWS_SHOWN = 200

/** One file of an inspection: how to read it, and the table its first rows were read to. */
export interface LookedAt extends OpenOutcome {
  readonly path: string
  readonly reading: Reading
  readonly sample: Sql
  readonly headers: readonly string[]
  readonly keys: readonly string[]
  readonly profile: TableProfile
  readonly refused: number
}

export interface OpenInspection {
  readonly id: string
  readonly workspace: Workspace
  readonly files: readonly LookedAt[]
  readonly inspection: Inspection
}

/** Where a file is looked at, and what was said of how it is written. */
interface Look {
  readonly workspace: Workspace
  readonly context: CallContext
  readonly reading: Reading
}

/** Looks at files before they are imported, and remembers them until they are, or are let go. */
export class Inspector {
  readonly #database: Database
  readonly #tempFolder: string
  readonly #open = new Map<string, OpenInspection>()
  /** By inspection, what was looked at of the project that its files were looked at beside. */
  readonly #beside = new Map<string, readonly LookedAtSource[]>()
  #count = 0
  #marks = 0

  constructor(database: Database, tempFolder: string) {
    this.#database = database
    this.#tempFolder = tempFolder
  }

  /** Looks at files by what was said of how they are written, in the order of the files. */
  async inspect(
    paths: readonly string[],
    context: CallContext,
    readings: readonly (Reading | null)[] = []
  ): Promise<Inspection> {
    this.#count += 1
    const id = `inspection-${this.#count}`
    const workspace = await Workspace.create(this.#tempFolder)
    const files: LookedAt[] = []
    try {
      for (const [index, path] of paths.entries())
        files.push(
          await this.#lookAt(path, `look_${this.#count}_${index + 1}`, {
            workspace,
            context,
            reading: readings[index] ?? {}
          })
        )
      checkWaves(files)
      const inspection = await this.#describe(id, files)
      this.#open.set(id, { id, workspace, files, inspection })
      return inspection
    } catch (error) {
      await this.#drop({ workspace, files })
      throw error
    }
  }

  /** The inspection, if its files still are as they were when looked at. */
  async take(id: string): Promise<OpenInspection> {
    const open = this.#get(id)
    for (const file of open.files) {
      const facts = await stat(file.path).catch((error: unknown) => {
        throw new Failure('file-gone', { place: { file: file.name } }, error)
      })
      if (facts.size !== file.bytes || facts.mtimeMs !== file.modified)
        throw new Failure('file-changed', { place: { file: file.name } })
    }
    return open
  }

  /** Pairs of raw answers to CES columns, all together, and to another metric: evidence of polarity. */
  async relate(
    id: string,
    ces: readonly string[],
    other: string,
    context: CallContext,
    { renamed = {}, sources = [] }: { renamed?: Renamed; sources?: readonly RawSource[] } = {}
  ): Promise<AnswerPair[]> {
    const kept = sources.map((source) => ({ keys: source.keys, sample: rawTable(source.id) }))
    const selects = [...this.#get(id).files, ...kept].flatMap((file) => {
      const keys = joinedKeys(file.keys, renamed)
      const second = keys.indexOf(other) + 1
      return ces.flatMap((key) => {
        const first = keys.indexOf(key) + 1
        if (first === 0 || second === 0) return []
        return [
          sql`select ${trimmed(trusted(rawColumn(first)))} as one, ${trimmed(trusted(rawColumn(second)))} as other from ${file.sample}`
        ]
      })
    })
    if (selects.length === 0) return []
    return this.#database.lease((connection) =>
      connection.rows<AnswerPair>(
        sql`select one, other, count(*) as n from (${join(selects, ' union all ')})
where one is not null and other is not null group by all order by n desc, one, other limit 5000`,
        { signal: context.signal }
      )
    )
  }

  /** The first rows of one of the files. */
  async firstRows(id: string, index: number): Promise<Rows> {
    const looked = this.#get(id).files[index]
    return looked ? this.#rowsOf(looked) : []
  }

  /** How words of a file read by other encodings: of text only. */
  async decodings(id: string, index: number, signal: AbortSignal): Promise<Decoding[]> {
    const looked = this.#get(id).files[index]
    const { encoding, format } = looked?.file ?? {}
    if (!looked || encoding === undefined || format === 'spss') return []
    return decodingsOf(
      { source: looked.source, encoding, said: looked.reading.encoding !== undefined },
      signal
    )
  }

  /**
   * What stays of the rows looked at once some are left out: counted as the import will. `sources` are those of
   * the project the files were looked at beside.
   */
  async keep(
    id: string,
    how: LeavingOut,
    sources: readonly number[],
    context: RunContext
  ): Promise<KeptRows> {
    const { files } = this.#get(id)
    const beside = (this.#beside.get(id) ?? []).filter(({ file }) => sources.includes(file.source ?? 0))
    this.#marks += 1
    const marks = trusted(`memory.main.marks_${this.#marks}`)
    return this.#database.lease((connection) =>
      countKept(connection, [...beside, ...files.map(toWave)], how, marks, context)
    )
  }

  /** The files beside a project, as further waves of it, without some of its sources. */
  async beside(
    id: string,
    project: Project,
    without: readonly number[],
    context: CallContext
  ): Promise<Inspection> {
    const { files, inspection } = this.#get(id)
    const sources = project.sources.filter((source) => !without.includes(source.id))
    const kept: LookedAtSource[] = []
    for (const source of sources)
      kept.push(
        await this.#database.lease((connection) => lookAtSource(connection, source, ROWS_LOOKED_AT, context))
      )
    if (sources.length > 0)
      checkWaves([{ name: project.name, keys: kept.flatMap(({ keys }) => keys) }, ...files])
    this.#beside.set(id, kept)
    return besideProject(project, kept, { ...inspection, looked: files.map(toWave) })
  }

  /** What each file holds beside a project: its period, and rows that the project has already. */
  async overlap(id: string, project: Project, context: CallContext): Promise<FileOverlap[]> {
    const overlaps: FileOverlap[] = []
    for (const looked of this.#get(id).files)
      overlaps.push(
        await this.#database.lease((connection) =>
          overlapOf(connection, { ...looked, rows: looked.profile.rows }, project, context)
        )
      )
    return overlaps
  }

  columnsOf(id: string): readonly ColumnProfile[] {
    return this.#get(id).inspection.columns
  }

  async forget(id: string): Promise<void> {
    const open = this.#open.get(id)
    this.#open.delete(id)
    if (open) await this.#drop(open)
  }

  async forgetAll(): Promise<void> {
    for (const id of [...this.#open.keys()]) await this.forget(id)
  }

  #get(id: string): OpenInspection {
    const open = this.#open.get(id)
    if (!open) throw new Failure('no-such-inspection')
    return open
  }

  async #lookAt(path: string, table: string, { workspace, context, reading }: Look): Promise<LookedAt> {
    const name = basename(path)
    const run = {
      signal: context.signal,
      progress: (fraction: number | null) => context.progress({ phase: 'looking', fraction, file: name })
    }
    run.progress(null)
    try {
      return await this.#database.lease(async (connection) => {
        const opened = await openFile(path, connection, workspace, partOf(run, 0, 0.6), reading)
        checkWidth(opened.file.headers)
        const sample = trusted(`memory.main.${table}`)
        const refusedTable = trusted(`memory.main.${table}_refused`)
        try {
          const headers = await opened.file.read({
            connection,
            table: sample,
            refused: refusedTable,
            limit: ROWS_LOOKED_AT,
            context: partOf(run, 0.6, 0.8)
          })
          checkWidth(headers)
          const profile = await profileTable(connection, sample, headers.length, partOf(run, 0.8, 1))
          const refused = await countRefused(connection, refusedTable)
          if (profile.rows === 0)
            throw new Failure(refused > 0 ? 'rows-all-refused' : 'header-only', {
              details: { refused, columns: headers.length }
            })
          return { ...opened, path, reading, sample, headers, keys: columnKeys(headers), profile, refused }
        } catch (error) {
          await connection.run(sql`drop table if exists ${sample}`)
          throw error
        } finally {
          await connection.run(sql`drop table if exists ${refusedTable}`)
        }
      })
    } catch (error) {
      if (!(error instanceof Failure)) throw error
      throw new Failure(
        error.fault.code,
        { ...error.fault, place: { file: name, ...error.fault.place } },
        error.cause
      )
    }
  }

  async #describe(id: string, files: readonly LookedAt[]): Promise<Inspection> {
    const [first] = files
    const preview = first ? await this.#rowsOf(first) : []
    const described = files.map(describeFile)
    return {
      id,
      files: described,
      columns: mergeProfiles(files.map(toWave)),
      shown: 0,
      preview,
      exact: described.every((file) => file.exact),
      rows: described.reduce((sum, file) => sum + file.estimatedRows, 0),
      refused: described.reduce((sum, file) => sum + file.refused, 0)
    }
  }

  async #rowsOf({ sample }: LookedAt): Promise<Rows> {
    return this.#database.lease(async (connection) => {
      const result = await connection.run(sql`select * from ${sample} limit ${trusted(String(ROWS_SHOWN))}`)
      return (await result.getRowsJson()) as (string | null)[][]
    })
  }

  async #drop({ files, workspace }: Pick<OpenInspection, 'files' | 'workspace'>): Promise<void> {
    await this.#database.lease(async (connection) => {
      for (const file of files) await connection.run(sql`drop table if exists ${file.sample}`)
    })
    await workspace.clear()
  }
}

const countRefused = async (connection: Connection, table: Sql): Promise<number> => {
  const [count] = await connection.rows<{ n: number }>(
    sql`select coalesce(sum(lines), 0)::bigint as n from ${table}`
  )
  return count?.n ?? 0
}

const describeFile = (looked: LookedAt): InspectedFile => {
  const { file, profile } = looked
  const exact = profile.rows < ROWS_LOOKED_AT
  return {
    name: looked.name,
    bytes: looked.bytes,
    format: file.format,
    packed: looked.packed,
    ...(file.encoding === undefined ? {} : { encoding: file.encoding }),
    ...(file.delimiter === undefined ? {} : { delimiter: file.delimiter }),
    ...(file.layout === undefined ? {} : { layout: file.layout }),
    ...(file.sheet === undefined ? {} : { sheet: file.sheet }),
    ...(file.sheets === undefined ? {} : { sheets: file.sheets }),
    ...(file.preset === undefined ? {} : { preset: file.preset }),
    headers: looked.headers,
    keys: looked.keys,
    rows: profile.rows,
    exact,
    estimatedRows: exact ? profile.rows : Math.max(profile.rows, file.estimatedRows),
    refused: looked.refused
  }
}

/** Headers are known before the rows are read, but for those of JSON. */
const checkWidth = (headers: readonly string[]): void => {
  if (headers.length > MOST_COLUMNS)
    throw new Failure('too-many-columns', { details: { most: MOST_COLUMNS } })
}
const toWave = (looked: LookedAt) => ({ ...looked, facts: looked.file.columns })

/** Waves of one survey share columns; files that share none were dropped together by mistake. */
const checkWaves = (files: readonly Pick<LookedAt, 'name' | 'keys'>[]): void => {
  const [first, ...others] = files
  for (const other of others)
    if (!first?.keys.some((key) => other.keys.includes(key)))
      throw new Failure('waves-share-nothing', {
        place: { file: other.name },
        details: { first: first?.name ?? '' }
      })
}
