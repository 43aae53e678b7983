import { sql, type Sql } from '../sql/sql'
import { trimmed } from './profile'

/** A weight from raw text, decimal comma allowed; null where it is no number of 0 or more. */
export const weightOf = (column: Sql): Sql => {
  const number = sql`try_cast(replace(${trimmed(column)}, ',', '.') as double)`
  return sql`(case when ${number} >= 0 and isfinite(${number}) then ${number} end)`
}
