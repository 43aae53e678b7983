import type { Connection, RunContext } from '../connection'
import { literal } from '../sql/literal'
import { join, sql, trusted, type Sql } from '../sql/sql'
import type { RawColumn } from './raw-source'
import { trimmed } from './trimmed'

/**
 * Above this many values names are kept as text: a type of so many would slow every query's planning. Those are
 * only counted, for there may be millions.
 */
export const MOST_NAMES = 5000

const BY_NATURE = new Intl.Collator('en', { numeric: true, sensitivity: 'base' })

/** The values of a column of names in natural order, and the dictionary-encoded type made of them. */
export interface Names {
  /** Empty where there are too many. */
  readonly values: readonly string[]
  readonly count: number
  readonly type: Sql
}

export const namesFrom = (values: readonly string[]): Names => ({
  values,
  count: values.length,
  type:
    values.length === 0 || values.length > MOST_NAMES
      ? trusted('varchar')
      : sql`enum(${join(values.map(literal), ', ')})`
})

export const readNames = async (
  connection: Connection,
  columns: readonly RawColumn[],
  context: RunContext
): Promise<Names> => {
  if (columns.length === 0) return namesFrom([])
  const selects = columns.map(
    ({ table, column }) => sql`select distinct ${trimmed(column)} as value from ${table}`
  )
  const distinct = sql`(select distinct value from (${join(selects, ' union all ')}) where value is not null)`
  const rows = await connection.rows<{ value: string }>(
    sql`select value from ${distinct} limit ${trusted(String(MOST_NAMES + 1))}`,
    context
  )
  if (rows.length > MOST_NAMES) {
    const [counted] = await connection.rows<{ n: number }>(
      sql`select count(*) as n from ${distinct}`,
      context
    )
    return { values: [], count: counted?.n ?? 0, type: trusted('varchar') }
  }
  return namesFrom(
    rows
      .map(({ value }) => value)
      .sort((one, other) => BY_NATURE.compare(one, other) || (one < other ? -1 : 1))
  )
}
