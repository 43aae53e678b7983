import type { Connection, RunContext } from '../connection'
import { join, sql, trusted, type Sql } from '../sql/sql'
import { columnIn, tableOf, type RawRows } from './raw-source'
import { trimmedWhereBlank } from './trimmed'

/** Ids looked at in each file to tell what they are made of. */
const IDS_LOOKED_AT = 5000

/**
 * Whether the same id in two files is the same response. It is where ids are drawn at random or are long
 * numbers of the whole tool (R_2YPOQ602ER1jkf1, 10543212345): those do not come twice by themselves. Where
 * each file may have numbered its responses anew (1, 2, 3; CASE-0001; 12-034) it is not, so that no wave is
 * ever taken for another. Most ids of each file have to be so made: one alone may look like either.
 */
export const idsAreShared = async (
  connection: Connection,
  sources: readonly RawRows[],
  key: string,
  context: RunContext
): Promise<boolean> => {
  const asked = sources.filter(({ keys }) => keys.includes(key))
  if (asked.length < 2) return true
  for (const source of asked) {
    const ids = sql`select ${trimmedWhereBlank(columnIn(source, key))} as id from ${tableOf(source)} limit ${trusted(String(IDS_LOOKED_AT))}`
    const [told] = await connection.rows<{ ids: number; unmistakable: number }>(
      sql`select count(*) as ids, count(*) filter (
regexp_matches(id, '[1-9][0-9]{9}') or regexp_matches(regexp_extract(id, '[A-Za-z0-9]{12,}'), '[0-9][A-Za-z]')
) as unmistakable from (${ids}) where id is not null`,
      context
    )
    if (told && told.ids > 0 && 2 * told.unmistakable <= told.ids) return false
  }
  return true
}

/**
 * Which response a row belongs to, as a number: rows with the same id are one response, in whichever file
 * they stand where ids are shared; a row without an id is a response of its own.
 */
export const responseOf =
  (shared: boolean) =>
  (id: Sql, { id: source }: RawRows): Sql => {
    const text = trimmedWhereBlank(id)
    const file = trusted(String(source))
    const named = shared ? sql`hash(${text})` : sql`hash(${text}, ${file})`
    return sql`(case when ${text} is null then hash(rowid, ${file}) else ${named} end)`
  }

/** How many responses the rows of all files make. */
export const countResponses = async (
  connection: Connection,
  sources: readonly RawRows[],
  key: string,
  shared: boolean,
  context: RunContext
): Promise<number> => {
  if (await noneRepeat(connection, sources, key, shared, context))
    return sources.reduce((sum, { rows }) => sum + rows, 0)
  const identity = responseOf(shared)
  const responses = fromAll(sources, (source) => identity(columnIn(source, key), source))
  const [counted] = await connection.rows<{ n: number }>(
    sql`select count(distinct id) as n from ${responses}`,
    context
  )
  return counted?.n ?? 0
}

/** Whether it is seen at once that no id repeats. */
export const noneRepeat = async (
  connection: Connection,
  sources: readonly RawRows[],
  key: string,
  shared: boolean,
  context: RunContext
): Promise<boolean> => {
  for (const files of shared ? [sources] : sources.map((source) => [source]))
    if (!(await alwaysGrow(connection, files, key, context))) return false
  return true
}

/**
 * Whether each id is greater than the one before, as where responses are numbered: then none repeats. To see
 * that takes a fifth of the time of counting them, and to see that it is not so takes none.
 */
const alwaysGrow = async (
  connection: Connection,
  sources: readonly RawRows[],
  key: string,
  context: RunContext
): Promise<boolean> => {
  const ids = fromAll(sources, (source) => trimmedWhereBlank(columnIn(source, key)))
  const exceptions = await connection.rows(
    sql`select id from (select id, lag(id) over () as before from ${ids}) where id is null or id <= before limit 1`,
    context
  )
  return exceptions.length === 0
}

const fromAll = (sources: readonly RawRows[], id: (source: RawRows) => Sql): Sql =>
  sql`(${join(
    sources.map((source) => sql`select ${id(source)} as id from ${tableOf(source)}`),
    ' union all '
  )})`
