import { ISO } from '../../../shared/detection/date-guess'
import { literal } from '../sql/literal'
import { sql, type Sql } from '../sql/sql'
import { trimmed } from './profile'

/**
 * The time of an answer from raw text, in UTC; null where the text is no time of that format. A text with
 * an offset is moved to UTC by it; one without is taken as it stands.
 */
export const momentOf = (column: Sql, format: string): Sql =>
  format === ISO
    ? sql`try_cast(${trimmed(column)} as timestamptz)::timestamp`
    : sql`try_strptime(${trimmed(column)}, ${literal(format)})`
