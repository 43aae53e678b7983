import type { ColumnFacts, ColumnProfile, ValueCount } from '../../../shared/detection/column-profile'
import { addProfiles } from '../../../shared/detection/join-columns'
import type { Connection, RunContext } from '../connection'
import { join, sql, trusted, type Sql } from '../sql/sql'
import { rawColumn } from './raw-columns'
import { partOf } from './part'
import { trimmed, trimmedWhereBlank } from './trimmed'

/** Values kept of each column: enough for every scale, dimension and date format. */
const VALUES_KEPT = 300

/** Columns asked about in one statement: each by itself, or all together. */
const AT_ONCE = 50
const TOGETHER = 500

/** With fewer rows than this, making a plan for each column takes longer than counting it. */
const FEW_ROWS = 20_000

/** Columns with fewer different values than this are quickly counted together. */
const FEW_VALUES = 1000

/** What was counted in one column of one file. */
export interface TableProfile {
  readonly rows: number
  readonly columns: readonly { blank: number; distinct: number; values: readonly ValueCount[] }[]
}

interface CountedValue {
  readonly position: number
  readonly value: string
  readonly n: number
  /** Of the whole column, repeated in each of its rows. */
  readonly filled: number
  readonly different: number
}

/**
 * Of values that are as frequent as others, any are kept and not the first by name: of dates all those would be of
 * the first of January, which does not tell day from month.
 */
const countValues = (table: Sql, position: number): Sql => sql`
(select ${trusted(String(position))} as position, value, count(*) as n, sum(count(*)) over () as filled, count(*) over () as different
from (select ${trimmedWhereBlank(trusted(rawColumn(position)))} as value from ${table}) where value is not null
group by value order by n desc, hash(value), value limit ${trusted(String(VALUES_KEPT))})`

/** The same for several columns of few values in one plan, which is far quicker made than one for each. */
const countTogether = (table: Sql, positions: readonly number[]): Sql => {
  const listed = (item: (position: number) => string) => trusted(positions.map(item).join(', '))
  const histogram = (position: number) => `histogram(${rawColumn(position)}) as ${rawColumn(position)}`
  return sql`
with histograms as (select ${listed(histogram)} from ${table}),
  columns as (select unnest([${listed(String)}]) as position, unnest([${listed(rawColumn)}]) as histogram from histograms),
  cells as (select position, unnest(map_entries(histogram)) as cell from columns),
  counted as (select position, ${trimmed(trusted('cell.key'))} as value, sum(cell.value)::bigint as n from cells
    group by 1, 2 having value is not null)
select position, value, n, sum(n) over own as filled, count(*) over own as different
from counted window own as (partition by position)
qualify row_number() over (partition by position order by n desc, hash(value), value) <= ${trusted(String(VALUES_KEPT))}`
}

const countEach = (table: Sql, positions: readonly number[]): Sql =>
  join(
    positions.map((position) => countValues(table, position)),
    ' union all '
  )

/** The columns of a table of few rows that have few values. */
const ofFewValues = async (
  connection: Connection,
  table: Sql,
  { rows, positions }: { rows: number; positions: readonly number[] },
  context: RunContext
): Promise<readonly number[]> => {
  if (rows < FEW_VALUES) return positions
  if (rows >= FEW_ROWS) return []
  const estimates = positions.map((position) => `approx_count_distinct(${rawColumn(position)})`)
  const [found] = await connection.rows<{ estimates: number[] }>(
    sql`select [${trusted(estimates.join(', '))}]::integer[] as estimates from ${table}`,
    context
  )
  return positions.filter((_, index) => (found?.estimates[index] ?? 0) < FEW_VALUES)
}

const batches = <T>(items: readonly T[], size: number): T[][] =>
  Array.from({ length: Math.ceil(items.length / size) }, (_, index) =>
    items.slice(index * size, (index + 1) * size)
  )

/** Counts the values of every column of a table of raw text. */
export const profileTable = async (
  connection: Connection,
  table: Sql,
  width: number,
  context: RunContext
): Promise<TableProfile> => {
  const positions = Array.from({ length: width }, (_, index) => index + 1)
  const [count] = await connection.rows<{ rows: number }>(sql`select count(*) as rows from ${table}`, context)
  const rows = count?.rows ?? 0
  const few = new Set(await ofFewValues(connection, table, { rows, positions }, context))
  const questions = [
    ...batches([...few], TOGETHER).map((some) => countTogether(table, some)),
    ...batches(
      positions.filter((position) => !few.has(position)),
      AT_ONCE
    ).map((some) => countEach(table, some))
  ]
  const counted = new Map<number, CountedValue[]>(positions.map((position) => [position, []]))
  for (const [index, question] of questions.entries()) {
    const part = partOf(context, index / questions.length, (index + 1) / questions.length)
    for (const value of await connection.rows<CountedValue>(question, part))
      counted.get(value.position)?.push(value)
  }
  const columns = [...counted.values()].map((own) => ({
    blank: rows - (own[0]?.filled ?? 0),
    distinct: own[0]?.different ?? 0,
    values: own
      .map(({ value, n }) => ({ value, n }))
      .sort((one, other) => other.n - one.n || (one.value < other.value ? -1 : 1))
  }))
  return { rows, columns }
}

/** For each column whether its values are mostly different: ids, times, comments. */
export const variedColumns = ({ rows, columns }: TableProfile): boolean[] =>
  columns.map(({ blank, distinct }) => 2 * distinct > rows - blank)

/** What was counted in a file, with what its columns are called. */
export interface ProfiledWave {
  readonly headers: readonly string[]
  readonly keys: readonly string[]
  readonly profile: TableProfile
  readonly facts?: readonly ColumnFacts[] | undefined
}

/** The profiles of several files as one, columns met by their keys. */
export const mergeProfiles = (files: readonly ProfiledWave[]): ColumnProfile[] => {
  const merged = new Map<string, ColumnProfile>()
  files.forEach(({ headers, keys, profile, facts = [] }, file) => {
    keys.forEach((key, index) => {
      const column = profile.columns[index]
      if (!column) return
      const own: ColumnProfile = {
        key,
        header: headers[index] ?? key,
        files: [file],
        rows: profile.rows,
        ...column,
        ...facts[index],
        complete: column.values.length === column.distinct
      }
      const before = merged.get(key)
      merged.set(key, before ? addProfiles(before, own) : own)
    })
  })
  return [...merged.values()]
}
