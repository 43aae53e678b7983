import type { LeftOutReason } from '../../../shared/domain/left-out'
import type { LeavingOut } from '../../../shared/domain/mapping'
import type { Connection, RunContext } from '../connection'
import { join, sql, trusted, type Sql } from '../sql/sql'
import { momentOf } from './moment'
import { columnIn, tableOf, type RawRows } from './raw-source'
import { idsAreShared, noneRepeat } from './response-id'
import { trimmed, trimmedWhereBlank } from './trimmed'

/** Rows of one file left out by one rule. */
export interface LeftOutOf {
  readonly source: number
  readonly why: LeftOutReason
  /** The rule's column; `null` for repeated responses. */
  readonly key: string | null
  readonly n: number
}

export interface Kept<Source extends RawRows> {
  /** The files with only the rows that count. */
  readonly sources: readonly Source[]
  readonly leftOut: readonly LeftOutOf[]
}

/** Makes an empty table of rows left out: which file, which row, and by which rule; none where a response is repeated. */
export const emptyLeftOut = (table: Sql): Sql =>
  sql`create table ${table} (source integer, row bigint, rule smallint)`

/**
 * Marks the rows that do not count in `table`, which is empty, and gives the files without them. The raw
 * rows stay as they are. Where nothing is left out nothing gets slower: the files are given as they were.
 */
export const leaveOut = async <Source extends RawRows>(
  connection: Connection,
  sources: readonly Source[],
  how: LeavingOut,
  table: Sql,
  context: RunContext
): Promise<Kept<Source>> => {
  await markByRules(connection, sources, how, table, context)
  const ruled = await keep(connection, sources, how, table)
  if (how.repeated === 'keep') return ruled
  await markRepeated(connection, ruled.sources, how, table, context)
  return keep(connection, sources, how, table)
}

/** How many more rows would be left out if repeated responses were; `table` has them marked afterwards. */
export const countRepeated = async (
  connection: Connection,
  kept: readonly RawRows[],
  how: LeavingOut,
  table: Sql,
  context: RunContext
): Promise<number> => {
  await markRepeated(connection, kept, how, table, context)
  const [counted] = await connection.rows<{ n: number }>(
    sql`select count(*) as n from ${table} where rule is null`,
    context
  )
  return counted?.n ?? 0
}

/** A rule says nothing of a file that does not have its column. */
const markByRules = async (
  connection: Connection,
  sources: readonly RawRows[],
  { leftOut }: LeavingOut,
  table: Sql,
  context: RunContext
): Promise<void> => {
  for (const source of sources) {
    const cases = leftOut.flatMap(({ column, values }, rule) => {
      if (!source.keys.includes(column)) return []
      const text = sql`lower(coalesce(${trimmed(columnIn(source, column))}, ''))`
      const meant = values.map((value) => value.trim().toLowerCase())
      return [sql`when ${text} = any(${meant}::varchar[]) then ${trusted(String(rule))}`]
    })
    if (cases.length > 0)
      await connection.run(
        sql`insert into ${table} select ${source.id}, row, rule from (
select rowid as row, case ${join(cases, ' ')} end as rule from ${tableOf(source)}) where rule is not null`,
        context
      )
  }
}

/**
 * Of rows that are the same response to the same touchpoint the last one stays. Within a file they have the
 * same id; in two files also the same time, unless ids are shared by all files.
 */
const markRepeated = async (
  connection: Connection,
  sources: readonly RawRows[],
  { response, touchpoint, date }: LeavingOut,
  table: Sql,
  context: RunContext
): Promise<void> => {
  if (response === null) return
  const shared = await idsAreShared(connection, sources, response, context)
  const long = touchpoint !== null
  const oneEach = !long && (await noneRepeat(connection, sources, response, shared, context))
  if (oneEach && (shared || date === null)) return
  const rows = join(
    sources.map(
      (source) => sql`select ${trusted(String(source.id))} as source, rowid as row,
${trimmedWhereBlank(columnIn(source, response))} as id,
${long ? trimmed(columnIn(source, touchpoint)) : trusted('null::varchar')} as touchpoint,
${date ? momentOf(columnIn(source, date.column), date.format) : trusted('null::timestamp')} as moment
from ${tableOf(source)}`
    ),
    ' union all '
  )
  const mark = async (key: Sql, where: Sql) => {
    const candidates = sql`(select * from (${rows}) as rows where id is not null and ${where})`
    // Most responses come once: those are sorted out by a number before anything is put in order.
    await connection.run(
      sql`create or replace temp table again as select hash(${key}) as key from ${candidates} group by 1 having count(*) > 1`,
      context
    )
    await connection.run(
      sql`insert into ${table} select source, row, null from (
select source, row, row_number() over (partition by ${key} order by source desc, row desc) as nth
from ${candidates} as rows where exists (select 1 from temp.again) and hash(${key}) in (select key from temp.again)
and not exists (select 1 from ${table} as gone where gone.source = rows.source and gone.row = rows.row)
) where nth > 1`,
      context
    )
    await connection.run(trusted('drop table temp.again'))
  }
  await mark(trusted(shared ? 'id, touchpoint' : 'source, id, touchpoint'), trusted('true'))
  if (!shared && date !== null) await mark(trusted('id, touchpoint, moment'), trusted('moment is not null'))
}

const keep = async <Source extends RawRows>(
  connection: Connection,
  sources: readonly Source[],
  { leftOut }: LeavingOut,
  table: Sql
): Promise<Kept<Source>> => {
  const counted = await connection.rows<{ source: number; rule: number | null; n: number }>(
    sql`select source, rule, count(*) as n from ${table} group by all order by source, rule nulls last`
  )
  return {
    leftOut: counted.map(({ source, rule, n }) => {
      const { why, column } = (rule === null ? undefined : leftOut[rule]) ?? {
        why: 'duplicate',
        column: null
      }
      return { source, why, key: column, n }
    }),
    sources: sources.map((source) => {
      const gone = counted.filter((count) => count.source === source.id).reduce((sum, { n }) => sum + n, 0)
      if (gone === 0) return source
      const rest = sql`(select *, rowid from ${tableOf(source)} as raw
where not exists (select 1 from ${table} as gone where gone.source = ${trusted(String(source.id))} and gone.row = raw.rowid))`
      return { ...source, rows: source.rows - gone, table: rest }
    })
  }
}
