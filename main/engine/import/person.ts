import type { RespondentsAre } from '../../../shared/contract/project'
import type { Connection, RunContext } from '../connection'
import { sql, trusted, type Sql } from '../sql/sql'
import { columnIn, rawTable, tableOf, type RawRows } from './raw-source'
import { trimmedWhereBlank } from './trimmed'

/** Numbers of respondents leave gaps: people who were asked and did not answer. */
const MOST_NUMBERS = 10

/**
 * Whose the ids of respondents are. Where none comes twice in a file and all are whole numbers not much above its number
 * of rows, each file numbers its respondents anew, and the same number in two files is two people. Ids of any other
 * kind are the same person wherever they stand.
 */
export const respondentsOf = async (
  connection: Connection,
  sources: readonly RawRows[],
  key: string,
  context?: RunContext
): Promise<RespondentsAre> => {
  const asked = sources.filter(({ keys }) => keys.includes(key))
  if (asked.length < 2) return 'respondent'
  for (const source of asked) {
    const ids = sql`(select ${trimmedWhereBlank(columnIn(source, key))} as id from ${tableOf(source)})`
    const most = sql`(select ${trusted(String(MOST_NUMBERS))} * count(*) from ${rawTable(source.id)})`
    // One that is no such number is mostly found at once; to see that none comes twice all have to be counted.
    const others = await connection.rows(
      sql`select id from ${ids} where id is not null
and not coalesce(try_cast(id as double) between 0 and ${most} and try_cast(id as double) % 1 = 0, false) limit 1`,
      context
    )
    if (others.length > 0) return 'respondent'
    const [told] = await connection.rows<{ repeats: boolean }>(
      sql`select count(distinct id) < count(id) as repeats from ${ids}`,
      context
    )
    if (told?.repeats) return 'respondent'
  }
  return 'respondent-of-file'
}

/** The respondent of a row as a number, by the id in its raw column; null where that is blank. */
export const respondentOf =
  (are: RespondentsAre) =>
  (id: Sql, { id: source }: RawRows): Sql => {
    const text = trimmedWhereBlank(id)
    const file = are === 'respondent' ? trusted('') : sql`, ${trusted(String(source))}`
    return sql`(case when ${text} is not null then hash(${text}${file}) end)`
  }
