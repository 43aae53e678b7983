import { offsetOf } from '../../../shared/domain/zone'
import type { Connection, RunContext } from '../connection'
import { literal } from './literal'
import { sql, trusted, type Sql } from './sql'

/** From a moment in UTC on, the clocks of a zone are so many microseconds ahead. */
interface Offset {
  readonly since: string
  readonly ahead: number
}

/** What the clocks of a zone show, of many moments at once. */
export type Clock = (utc: Sql) => Sql

/** Moments to be read, in UTC or as the clocks of the zone show them: the difference is less than the two days added. */
export interface Span {
  readonly from: string
  readonly to: string
}

/**
 * The offsets of a named zone in a span: asked for every day, then for every minute of the days between which they
 * differ. Days long before clocks had zones, and long after today, are typing errors: they have the nearest offset.
 */
const offsetsIn = (zone: string, { from, to }: Span): Sql => {
  const ahead = sql`epoch_us(timezone(${literal(zone)}, moment::timestamptz)) - epoch_us(moment)`
  return sql`with span as (
  select greatest(${from}::timestamp, timestamp '1900-01-01') - interval 2 day as low, least(${to}::timestamp, timestamp '2100-01-01') + interval 2 day as high
), days as (
  select unnest(generate_series(low, high, interval 1 day)) as moment from span
), changes as (
  select moment from (select moment, ${ahead} as ahead, lead(${ahead}) over (order by moment) as next from days)
  where ahead <> next
), minutes as (
  select min(moment) as moment from days
  union select unnest(generate_series(moment, moment + interval 1 day, interval 1 minute)) from changes
)
select strftime(moment, '%Y-%m-%d %H:%M:%S') as since, ahead
from (select moment, ${ahead} as ahead, lag(${ahead}) over (order by moment) as before from minutes)
where before is null or before <> ahead order by moment`
}

const shifted = (utc: Sql, ahead: Sql): Sql => sql`make_timestamp(epoch_us(${utc}) + ${ahead})`

/**
 * A clock for millions of moments. Asking the database for the zone of each takes half a microsecond, a hundred
 * times as long as adding an offset; so it is asked once when the offsets change, and each moment compared with those.
 */
export const clockOf = async (
  connection: Connection,
  zone: string | null,
  span: Span,
  context: RunContext
): Promise<Clock> => {
  if (zone === null) return (utc) => utc
  const offset = offsetOf(zone)
  if (offset === 0) return (utc) => utc
  if (offset !== undefined) return (utc) => shifted(utc, trusted(`${offset * 60_000_000}::bigint`))
  const [first, ...later] = await connection.rows<Offset>(offsetsIn(zone, span), context)
  const whens = [...later]
    .reverse()
    .map(({ since, ahead }) => ({ since: literal(since), ahead: String(ahead) }))
  const otherwise = trusted(`${first?.ahead ?? 0}::bigint`)
  return (utc) =>
    shifted(
      utc,
      whens.length === 0
        ? otherwise
        : sql`case ${whens.reduce(
            (cases, { since, ahead }) =>
              sql`${cases}when ${utc} >= timestamp ${since} then ${trusted(`${ahead}::bigint`)} `,
            trusted('')
          )}else ${otherwise} end`
    )
}
