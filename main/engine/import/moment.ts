import { ISO, ISO_PATTERN } from '../../../shared/detection/date-guess'
import { literal } from '../sql/literal'
import { join, sql, type Sql } from '../sql/sql'
import { trimmedWhereBlank } from './trimmed'

/**
 * The time of an answer from raw text, in UTC; null where the text is no time of that format. A text with
 * an offset is moved to UTC by it; one without is taken as it stands.
 */
export const momentOf = (column: Sql, format: string): Sql =>
  format === ISO ? isoMoment(column) : sql`try_strptime(${trimmedWhereBlank(column)}, ${literal(format)})`

/** How most exports write a time, in a year that detection takes for one. */
const USUAL = ['20__-__-__', '20__-__-__ __:__:__', '20__-__-__T__:__:__Z', '20__-__-__T__:__:__.___Z']

/**
 * The usual forms stand in UTC and are read several times as fast as the others, which may have an offset.
 * Those go through the pattern of detection: what was found to be a time is read as one, and no named zone
 * gets through, which the database (1.5.5) would go on to use for the rows after it.
 */
const isoMoment = (column: Sql): Sql => {
  const usual = USUAL.map((form) => sql`${column} like ${literal(form)}`)
  const text = trimmedWhereBlank(column)
  return sql`(case
  when ${join(usual, ' or ')} then try_cast(${column} as timestamp)
  when regexp_full_match(${text}, ${literal(ISO_PATTERN.source)}) then try_cast(${spelledOut(text)} as timestamptz)::timestamp
end)`
}

/** ISO 8601 with what the database wants of it: a decimal point, and seconds before an offset. */
const spelledOut = (text: Sql): Sql =>
  sql`regexp_replace(replace(${text}, ',', '.'), '([T ]\\d?\\d:\\d\\d)([Z+-])', '\\1:00\\2')`
