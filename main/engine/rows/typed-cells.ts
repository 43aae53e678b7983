import type { Connection, RunContext } from '../connection'
import { sql, trusted, type Sql } from '../sql/sql'

/** Types that cells of text may be of, the narrowest first, with how a value of each is written. */
const TYPES = [
  { type: 'bigint', text: (value: string) => `${value}::varchar` },
  { type: 'double', text: (value: string) => `${value}::varchar` },
  { type: 'date', text: (value: string) => `${value}::varchar` },
  { type: 'timestamp', text: (value: string) => `${value}::varchar` }
] as const

/**
 * The type of each column of text whose every cell is written just as a value of that type is, so that nothing is lost
 * by keeping it as one: "007", "1,5" and "3.50" stay text.
 */
export const typesOf = async (
  connection: Connection,
  rows: Sql,
  names: readonly string[],
  context: RunContext
): Promise<(string | null)[]> => {
  if (names.length === 0) return []
  const checks = names.flatMap((name, at) =>
    TYPES.map(
      ({ type, text }, place) =>
        `bool_and(${name} is null or coalesce(${text(`try_cast(${name} as ${type})`)} = ${name}, false)) and count(${name}) > 0 as k${at}_${place}`
    )
  )
  const [told] = await connection.rows<Record<string, boolean | null>>(
    sql`select ${trusted(checks.join(', '))} from ${rows}`,
    context
  )
  return names.map((_, at) => TYPES.find((__, place) => told?.[`k${at}_${place}`] === true)?.type ?? null)
}
