import { ISO, ISO_PATTERN } from '../../../shared/detection/date-guess'
import { MONTHS } from '../../../shared/detection/month-names'
import { literal } from '../sql/literal'
import { join, sql, trusted, type Sql } from '../sql/sql'
import { toUtc } from '../sql/zone'
import { trimmedWhereBlank } from './trimmed'

/**
 * The time of an answer from raw text, in UTC; null where the text is no time of that format. A text with
 * an offset is moved to UTC by it; one without is what the clocks of the zone showed, or is taken as it stands.
 */
export const momentOf = (column: Sql, format: string, zone: string | null = null): Sql => {
  if (format === ISO) return isoMoment(column, zone)
  const text = trimmedWhereBlank(column)
  if (format === 'unix') return sinceEpoch(text, 1_000_000)
  if (format === 'unix-ms') return sinceEpoch(text, 1000)
  if (format === 'serial') return toUtc(serialMoment(text), zone)
  if (format.endsWith(' %z')) return offsetMoment(text, format.slice(0, -3))
  if (format.includes('%b')) return toUtc(namedMoment(text, format), zone)
  return toUtc(sql`try_strptime(${text}, ${literal(format)})`, zone)
}

const number = (text: Sql): Sql => sql`try_cast(replace(${text}, ',', '.') as double)`

const sinceEpoch = (text: Sql, micros: number): Sql =>
  sql`make_timestamp(round(${number(text)} * ${trusted(String(micros))})::bigint)`

/** Days since the end of 1899, to the second: their fractions are no exact ones. */
const serialMoment = (text: Sql): Sql =>
  sql`(timestamp '1899-12-30' + to_seconds(round(${number(text)} * 86400)::bigint))`

/** "2017/05/02 12:11:03 PM GMT+2": what stands before the last blank, moved by what stands behind it. */
const offsetMoment = (text: Sql, format: string): Sql => {
  const behind = sql`regexp_extract(${text}, ' (?:UTC|GMT|Z)?([+-]\\d{1,2}(?::?\\d\\d)?)?$', 1)`
  const part = (pattern: string) =>
    sql`coalesce(try_cast(regexp_extract(${behind}, ${literal(pattern)}, 1) as bigint), 0)`
  const ahead = sql`(${part('^.(\\d{1,2}?)(?::?\\d\\d)?$')} * 60 + ${part('^.\\d{1,2}?:?(\\d\\d)$')}) * (case when prefix(${behind}, '-') then -1 else 1 end)`
  const clock = sql`try_strptime(regexp_replace(${text}, ' [^ ]*$', ''), ${literal(format)})`
  const known = sql`regexp_matches(${text}, ' (?:(?:UTC|GMT)(?:[+-]\\d{1,2}(?::?\\d\\d)?)?|Z|[+-]\\d\\d:?\\d\\d)$')`
  return sql`(case when ${known} then ${clock} - to_minutes(${ahead}) end)`
}

/** "27 juillet 2026", "Jul 27, 2026 7:06 PM": the name becomes the number of the month, and all marks blanks. */
const namedMoment = (text: Sql, format: string): Sql => {
  const plain = sql`strip_accents(lower(${text}))`
  const names = MONTHS.flatMap((list, index) =>
    list.map((name) => [name.replace('jui', 'ju'), index + 1] as const)
  )
  const known = join(
    names.map(([name]) => literal(name)),
    ', '
  )
  const months = trusted(names.map(([, month]) => `'${month}'`).join(', '))
  const word = sql`left(replace(regexp_extract(${plain}, '[a-z]{3,}'), 'jui', 'ju'), 3)`
  const month = sql`([${months}])[list_position([${known}], ${word})]`
  const numbered = sql`regexp_replace(${plain}, '[a-z]{3,}', ${month})`
  const spaced = sql`trim(regexp_replace(regexp_replace(${numbered}, '\\bde\\b', '', 'g'), '[ .,/-]+', ' ', 'g'))`
  return sql`try_strptime(${spaced}, ${literal(format.replace('%b', '%m'))})`
}

/** How most exports write a time, in a year that detection takes for one. */
const USUAL = ['20__-__-__', '20__-__-__ __:__:__', '20__-__-__T__:__:__Z', '20__-__-__T__:__:__.___Z']

/**
 * The usual forms stand in UTC and are read several times as fast as the others, which may have an offset.
 * Those go through the pattern of detection: what was found to be a time is read as one, and no named zone
 * gets through, which the database (1.5.5) would go on to use for the rows after it.
 */
const isoMoment = (column: Sql, zone: string | null): Sql => {
  const usual = USUAL.map((form) => sql`${column} like ${literal(form)}`)
  const text = trimmedWhereBlank(column)
  const moment = sql`(case
  when ${join(usual, ' or ')} then try_cast(${column} as timestamp)
  when regexp_full_match(${text}, ${literal(ISO_PATTERN.source)}) then try_cast(${spelledOut(text)} as timestamptz)::timestamp
end)`
  if (zone === null) return moment
  const hasOffset = sql`regexp_matches(${text}, '[T ].*(?:Z|[+-]\\d\\d(?::?\\d\\d)?)$')`
  return sql`(case when ${hasOffset} then ${moment} else ${toUtc(moment, zone)} end)`
}

/** ISO 8601 with what the database wants of it: a decimal point, and seconds before an offset. */
const spelledOut = (text: Sql): Sql =>
  sql`regexp_replace(replace(${text}, ',', '.'), '([T ]\\d?\\d:\\d\\d)([Z+-])', '\\1:00\\2')`
