import type { ColumnFacts, ColumnProfile, ValueCount } from '../../../shared/detection/column-profile'
import { addProfiles } from '../../../shared/detection/join-columns'
import type { Connection, RunContext } from '../connection'
import { join, sql, trusted, type Sql } from '../sql/sql'
import { rawColumn } from './raw-columns'
import { trimmedWhereBlank } from './trimmed'

/** Values kept of each column: enough for every scale, dimension and date format. */
const VALUES_KEPT = 300

/** Columns asked about in one statement. */
const AT_ONCE = 50

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
  const columns: TableProfile['columns'][number][] = []
  for (let start = 0; start < width; start += AT_ONCE) {
    const some = positions.slice(start, start + AT_ONCE)
    const counted = await connection.rows<CountedValue>(
      join(
        some.map((position) => countValues(table, position)),
        ' union all '
      ),
      context
    )
    for (const position of some) {
      const own = counted.filter((value) => value.position === position)
      columns.push({
        blank: rows - (own[0]?.filled ?? 0),
        distinct: own[0]?.different ?? 0,
        values: own
          .map(({ value, n }) => ({ value, n }))
          .sort((one, other) => other.n - one.n || (one.value < other.value ? -1 : 1))
      })
    }
  }
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
