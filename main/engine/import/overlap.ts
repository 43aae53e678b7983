import type { FileOverlap, SharedRows } from '../../../shared/contract/file-overlap'
import type { CallContext } from '../../../shared/contract/progress'
import { joinedKeys } from '../../../shared/domain/renamed'
import type { Connection } from '../connection'
import type { Project, StoredSource } from '../project/project'
import { join, sql, trusted, type Sql } from '../sql/sql'
import { toLocal } from '../sql/zone'
import { momentOf } from './moment'
import { columnIn, tableOf, type RawRows } from './raw-source'
import { idsAreShared } from './response-id'
import { trimmed, trimmedWhereBlank } from './trimmed'

/** A file as it was looked at. */
interface Looked {
  readonly name: string
  readonly sample: Sql
  readonly keys: readonly string[]
  readonly rows: number
}

/** Columns compared of two rows: as many say whether they are one. */
const MOST_COMPARED = 200

/** Where fewer rows than this share of a source are different, rows that are alike may be those of different people. */
const TELLING = 0.9

/** What a file holds beside a project: when it was answered, and which rows the project has already. */
export const overlapOf = async (
  connection: Connection,
  { name, sample, keys, rows }: Looked,
  { mapping, sources }: Project,
  { signal, progress }: CallContext
): Promise<FileOverlap> => {
  const joined = <Raw extends RawRows>(raw: Raw): Raw => ({
    ...raw,
    keys: joinedKeys(raw.keys, mapping.renamed)
  })
  const file = joined({ id: 0, table: sample, keys, rows })
  const shared: SharedRows[] = []
  for (const [index, source] of sources.entries()) {
    progress({ phase: 'looking', fraction: index / sources.length, file: name })
    const found = await sharedRows(connection, file, joined<StoredSource>(source), mapping.response, signal)
    if (found && found.shared > 0) shared.push(found)
  }
  return {
    ...(await periodIn(connection, file, mapping.date, signal)),
    shared: shared.sort((one, other) => other.shared - one.shared)
  }
}

const periodIn = async (
  connection: Connection,
  file: RawRows,
  date: Project['mapping']['date'],
  signal: AbortSignal
): Promise<Pick<FileOverlap, 'period' | 'unreadable'>> => {
  if (!date || !file.keys.includes(date.column)) return { period: null, unreadable: 0 }
  const column = columnIn(file, date.column)
  const moment = momentOf(column, date.format, date.zone)
  const shown = (of: string) =>
    sql`strftime(${toLocal(trusted(`${of}(moment)`), date.zone)}, '%Y-%m-%d %H:%M:%S')`
  const [found] = await connection.rows<{ from: string | null; to: string | null; unreadable: number }>(
    sql`select ${shown('min')} as "from", ${shown('max')} as "to",
count(*) filter (moment is null and written is not null) as unreadable
from (select ${moment} as moment, ${trimmed(column)} as written from ${tableOf(file)})`,
    { signal }
  )
  const { from = null, to = null, unreadable = 0 } = found ?? {}
  return { period: from !== null && to !== null ? { from, to } : null, unreadable }
}

/** Rows of a source that are in the file: by their ids where these are nobody else's, else by all of their cells. */
const sharedRows = async (
  connection: Connection,
  file: RawRows,
  source: StoredSource,
  response: string | null,
  signal: AbortSignal
): Promise<SharedRows | undefined> => {
  const context = { signal }
  const isNamed = response !== null && [file, source].every(({ keys }) => keys.includes(response))
  if (isNamed && (await idsAreShared(connection, [file, source], response, context))) {
    const counted = await countShared(connection, file, source, context, (rows) =>
      trimmedWhereBlank(columnIn(rows, response))
    )
    return { source: source.id, rows: source.rows, shared: counted.shared, by: 'response' }
  }
  const columns = source.keys.filter((key) => file.keys.includes(key)).slice(0, MOST_COMPARED)
  if (columns.length === 0) return undefined
  const { shared, different } = await countShared(connection, file, source, context, (rows) => {
    const cells = columns.map((key) => sql`coalesce(${trimmedWhereBlank(columnIn(rows, key))}, '')`)
    return sql`hash(${join(cells, ', ')})`
  })
  if (different < TELLING * source.rows) return undefined
  return { source: source.id, rows: source.rows, shared, by: 'row' }
}

const countShared = async (
  connection: Connection,
  file: RawRows,
  source: RawRows,
  context: { readonly signal: AbortSignal },
  mark: (rows: RawRows) => Sql
): Promise<{ readonly shared: number; readonly different: number }> => {
  const marks = (rows: RawRows) => sql`(select ${mark(rows)} as mark from ${tableOf(rows)})`
  const [counted] = await connection.rows<{ shared: number; different: number }>(
    sql`select count(*) filter (mark in (select mark from ${marks(file)} where mark is not null)) as shared,
count(distinct mark) as different from ${marks(source)}`,
    context
  )
  return counted ?? { shared: 0, different: 0 }
}
