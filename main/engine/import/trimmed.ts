import { join, sql, trusted, type Sql } from '../sql/sql'

/** Space, tab, line feed, carriage return and the blank that does not break. */
const BLANKS = [32, 9, 10, 13, 160].map((code) => trusted(`chr(${code})`))

/** The text of a raw column without blanks around it, `null` where nothing is left. */
export const trimmed = (column: Sql): Sql => sql`nullif(trim(${column}, ${join(BLANKS, ' || ')}), '')`

/**
 * The same for a column of mostly different values, where looking for blanks first is ten times as fast: few
 * cells have any. A column of few values is better off with `trimmed`, which the database then computes once
 * for each of them.
 */
export const trimmedWhereBlank = (column: Sql): Sql => {
  // What sorts before the exclamation mark is empty, or begins with a blank or a control character.
  const atStart = [sql`${column} < '!'`, sql`prefix(${column}, chr(160))`]
  const atEnd = BLANKS.map((blank) => sql`suffix(${column}, ${blank})`)
  return sql`(case when ${join([...atStart, ...atEnd], ' or ')} then ${trimmed(column)} else ${column} end)`
}
