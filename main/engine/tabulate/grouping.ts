import { periodOf, type Period } from '../../../shared/domain/calendar'
import { TIME } from '../../../shared/domain/slice'
import { Failure } from '../../../shared/domain/fault'
import type { Connection, RunContext } from '../connection'
import { columnOf } from '../project/dimension'
import type { Project } from '../project/project'
import { clockOf } from '../sql/clock'
import { sql, trusted, type Sql } from '../sql/sql'

/** What a count is broken down by: the value that rows are grouped by, and how a group is named. */
export interface Grouping {
  readonly column: Sql
  readonly name: (key: Sql) => Sql
}

/** A Monday, long before anybody was asked. */
const MONDAY = trusted(`date '0001-01-01'`)

/** Periods as numbers that are quick to group by, and the first day of each; weeks begin on Monday. */
const BY_PERIOD: Readonly<Record<Period, { count: (local: Sql) => Sql; first: (key: Sql) => Sql }>> = {
  day: { count: (local) => sql`(${local})::date`, first: (key) => key },
  week: {
    count: (local) => sql`((${local})::date - ${MONDAY})::integer // 7`,
    first: (key) => sql`${MONDAY} + (7 * ${key})::integer`
  },
  month: {
    count: (local) => sql`12 * year(${local}) + month(${local}) - 1`,
    first: (key) => sql`make_date(${key} // 12, ${key} % 12 + 1, 1)`
  },
  quarter: {
    count: (local) => sql`4 * year(${local}) + quarter(${local}) - 1`,
    first: (key) => sql`make_date(${key} // 4, 3 * (${key} % 4) + 1, 1)`
  },
  year: { count: (local) => sql`year(${local})`, first: (key) => sql`make_date(${key}, 1, 1)` }
}

/** The grouping by a period of what the clocks of the zone showed, or of the day itself. */
export const periodGrouping = (period: Period, local: Sql): Grouping => {
  const { count, first } = BY_PERIOD[period]
  return { column: count(local), name: first }
}

/**
 * The groupings of some dimensions. Periods are cut in the zone of the mapping's date; without a zone times are
 * taken as they stand. Rows without a date are a group of their own, as blanks are.
 */
export const groupingsOf = async (
  connection: Connection,
  { dimensions, mapping, counts }: Project,
  by: readonly string[],
  context: RunContext
): Promise<Grouping[]> => {
  const periods = by.map(periodOf)
  if (periods.every((period) => period === undefined))
    return by.map((id) => ({ column: columnOf(dimensions, id), name: (key) => key }))
  if (mapping.date === null)
    throw new Failure('no-such-column', { details: { column: by.find((id) => periodOf(id)) ?? TIME } })
  const answered = columnOf(dimensions, TIME)
  const { from, to } = counts
  const isDated = from !== null && to !== null
  const clock = isDated ? await clockOf(connection, mapping.date.zone, { from, to }, context) : null
  const local = clock?.(answered) ?? answered
  return by.map((id, place) => {
    const period = periods[place]
    if (period === undefined) return { column: columnOf(dimensions, id), name: (key) => key }
    return periodGrouping(period, local)
  })
}
