import type { InspectedFile, Inspection } from '../../../shared/contract/inspection'
import type { CallContext } from '../../../shared/contract/progress'
import type { Connection } from '../connection'
import { sourceOf, type Project, type StoredSource } from '../project/project'
import { sql, trusted, type Sql } from '../sql/sql'
import { mergeProfiles, profileTable, type ProfiledWave, type TableProfile } from './profile'
import { rawTable } from './raw-source'

/** A source of a project, looked at as a file is. */
export interface LookedAtSource {
  readonly file: InspectedFile
  readonly headers: readonly string[]
  readonly keys: readonly string[]
  readonly profile: TableProfile
  /** The rows looked at. */
  readonly sample: Sql
}

/** Counts the values of a source's columns, in as many rows of it as would be looked at of a file. */
export const lookAtSource = async (
  connection: Connection,
  source: StoredSource,
  most: number,
  { signal, progress }: CallContext
): Promise<LookedAtSource> => {
  const { id, name, headers, keys, rows, refused, encoding, delimiter } = source
  const exact = rows <= most
  const all = rawTable(id)
  const sample = exact ? all : sql`(select *, rowid from ${all} limit ${trusted(String(most))})`
  const profile = await profileTable(connection, sample, headers.length, {
    signal,
    progress: (fraction) => progress({ phase: 'looking', fraction, file: name })
  })
  const file: InspectedFile = {
    source: id,
    name,
    bytes: 0,
    format: source.format as InspectedFile['format'],
    packed: null,
    ...(encoding === null ? {} : { encoding }),
    ...(delimiter === null ? {} : { delimiter }),
    headers,
    keys,
    rows: profile.rows,
    exact,
    estimatedRows: rows,
    refused
  }
  return { file, headers, keys, profile, sample }
}

/** Files that were looked at, as waves behind the sources of a project that are kept. */
export const besideProject = (
  project: Project,
  kept: readonly LookedAtSource[],
  { looked, ...inspection }: Inspection & { looked: readonly ProfiledWave[] }
): Inspection => {
  const files = [...kept.map(({ file }) => file), ...inspection.files]
  const named = project.sources.flatMap(({ headers, keys }) =>
    keys.map((key, at) => [key, { key, header: headers[at] ?? key }] as const)
  )
  return {
    ...inspection,
    files,
    columns: mergeProfiles([...kept, ...looked]),
    shown: kept.length,
    exact: files.every(({ exact }) => exact),
    rows: files.reduce((sum, { estimatedRows }) => sum + estimatedRows, 0),
    refused: files.reduce((sum, { refused }) => sum + refused, 0),
    beside: {
      project: project.id,
      name: project.name,
      sources: project.sources.map(sourceOf),
      template: { columns: [...new Map(named).values()], mapping: project.mapping }
    }
  }
}
