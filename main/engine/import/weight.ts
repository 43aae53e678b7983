import type { Connection, RunContext } from '../connection'
import { literal } from '../sql/literal'
import { join, sql, type Sql } from '../sql/sql'
import type { RawColumn } from './raw-source'
import { trimmedWhereBlank } from './trimmed'

/** The mark before decimals: one that the column shows, both that it shows, or either as it shows none. */
export type DecimalMark = ',' | '.' | 'both' | 'either'

/** Numbers whose only marks stand as they do between thousands: 1.234 may be much or little. */
const GROUPED = (mark: string) => `^[1-9]\\d{0,2}(?:${mark}\\d{3})+$`

/** Numbers that show that a mark stands before decimals: it comes last, or three digits do not follow it. */
const shows = (mark: string, other: string): string =>
  `^\\d{1,3}(?:[${other} '’\\x{A0}\\x{202F}]\\d{3})+${mark}\\d+$|^\\d+${mark}(?:\\d{1,2}|\\d{4,})$|^0*${mark}\\d+$`

interface Evidence {
  readonly commas: boolean
  readonly points: boolean
  readonly groupedByCommas: boolean
  readonly groupedByPoints: boolean
  readonly large: boolean
}

/** What the numbers of some columns, all together, say of the mark before their decimals. */
export const findDecimalMark = async (
  connection: Connection,
  columns: readonly RawColumn[],
  context: RunContext
): Promise<DecimalMark> => {
  const selects = columns.map(
    ({ table, column }) => sql`select distinct ${trimmedWhereBlank(column)} as text from ${table}`
  )
  if (selects.length === 0) return 'either'
  const any = (pattern: string) => sql`coalesce(bool_or(regexp_matches(text, ${literal(pattern)})), false)`
  const [evidence] = await connection.rows<Evidence>(
    sql`
select ${any(shows(',', '.'))} as commas, ${any(shows('[.]', ','))} as points,
  ${any(GROUPED(','))} as groupedByCommas, ${any(GROUPED('[.]'))} as groupedByPoints, ${any('^[1-9]\\d{2,}$')} as large
from (${join(selects, ' union all ')})`,
    context
  )
  if (!evidence) return 'either'
  if (evidence.commas) return evidence.points ? 'both' : ','
  if (evidence.points) return '.'
  return evidence.large ? ofThousands(evidence) : 'either'
}

/** Beside whole numbers of a hundred and more, and without decimals anywhere, marks stand between thousands. */
const ofThousands = ({ groupedByCommas, groupedByPoints }: Evidence): DecimalMark => {
  if (groupedByCommas === groupedByPoints) return 'either'
  return groupedByCommas ? '.' : ','
}

/** Spaces and apostrophes stand between thousands only. */
const APART = " '’\\x{A0}\\x{202F}"

/** A weight from raw text; null where it is no number of 0 or more, or may be one or a thousand times as much. */
export const weightOf =
  (mark: DecimalMark) =>
  (column: Sql): Sql => {
    const number = numberOf(mark)(column)
    return sql`(case when ${number} >= 0 and isfinite(${number}) then ${number} end)`
  }

/** A number from raw text, which may be an infinite one; null where it is none. */
export const numberOf =
  (mark: DecimalMark) =>
  (column: Sql): Sql =>
    sql`try_cast(${plainNumber(trimmedWhereBlank(column), mark)} as double)`

/** The text of a number as the database reads it, null where its marks do not stand as they should. */
const plainNumber = (text: Sql, mark: DecimalMark): Sql => {
  const isKnown = mark === ',' || mark === '.'
  const marks = isKnown ? `${APART}${mark === ',' ? '.' : ','}` : APART
  const decimals = isKnown ? `[${mark}]` : '[.,]'
  const grouped = literal(`[+]?\\d{1,3}(?:[${marks}]\\d{3})+(?:${decimals}\\d+)?`)
  const stripped = sql`replace(regexp_replace(${text}, ${literal(`[${marks}]`)}, '', 'g'), ',', '.')`
  const isPlain = sql`translate(${text}, '0123456789', '') = ''`
  return sql`(case when ${isPlain} then ${text} when regexp_full_match(${text}, ${grouped}) then ${stripped} else ${alone(text, mark)} end)`
}

/** A number whose one mark, if any, stands before decimals. */
const alone = (text: Sql, mark: DecimalMark): Sql => {
  const plain = sql`replace(${text}, ',', '.')`
  switch (mark) {
    case 'either':
      return plain
    case 'both':
      return sql`(case when not regexp_full_match(${text}, '[1-9]\\d{0,2}[.,]\\d{3}') then ${plain} end)`
    case ',':
      return sql`(case when not contains(${text}, '.') then ${plain} end)`
    case '.':
      return sql`(case when not contains(${text}, ',') then ${text} end)`
  }
}
