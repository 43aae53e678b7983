import { offsetOf } from '../../../shared/domain/zone'
import { literal } from './literal'
import { sql, trusted, type Sql } from './sql'

const minutes = (count: number): Sql => sql`to_minutes(${trusted(String(count))})`

/**
 * The moment in UTC at which the clocks of a zone show a time; without a zone it is taken as it stands. A time that a
 * clock skips is the hour after it, one that it shows twice is the later of the two.
 */
export const toUtc = (local: Sql, zone: string | null): Sql => {
  if (zone === null) return local
  const offset = offsetOf(zone)
  if (offset === 0) return local
  return offset === undefined
    ? sql`timezone(${literal(zone)}, ${local})::timestamp`
    : sql`(${local} - ${minutes(offset)})`
}

/** What the clocks of a zone show at a moment in UTC. */
export const toLocal = (utc: Sql, zone: string | null): Sql => {
  if (zone === null) return utc
  const offset = offsetOf(zone)
  if (offset === 0) return utc
  return offset === undefined
    ? sql`timezone(${literal(zone)}, ${utc}::timestamptz)`
    : sql`(${utc} + ${minutes(offset)})`
}
