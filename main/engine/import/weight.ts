import { sql, type Sql } from '../sql/sql'
import { trimmedWhereBlank } from './trimmed'

/** A weight from raw text, decimal comma allowed; null where it is no number of 0 or more. */
export const weightOf = (column: Sql): Sql => {
  const number = sql`try_cast(replace(${trimmedWhereBlank(column)}, ',', '.') as double)`
  return sql`(case when ${number} >= 0 and isfinite(${number}) then ${number} end)`
}
