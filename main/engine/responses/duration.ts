import { findDecimalMark, weightOf } from '../import/weight'
import { columnsOf, type RawSource } from '../import/raw-source'
import { trimmedWhereBlank } from '../import/trimmed'
import type { Connection, RunContext } from '../connection'
import { literal } from '../sql/literal'
import { sql, trusted, type Sql } from '../sql/sql'

/** 0:03:12, 03:12 and 27:00:00, with or without parts of a second. */
const CLOCK = '(?:\\d{1,5}:)?\\d{1,2}:[0-5]\\d(?:[.,]\\d+)?'

/** How a column of durations is read: whole seconds, begun ones counted; null for what is none. */
export const readDurations = async (
  connection: Connection,
  sources: readonly RawSource[],
  key: string,
  context: RunContext
): Promise<(raw: Sql) => Sql> => {
  // Numbers of seconds are written as weights are: 0 or more, with whatever mark before decimals.
  const seconds = weightOf(await findDecimalMark(connection, columnsOf(sources, key), context))
  return (raw) => {
    const text = trimmedWhereBlank(raw)
    const part = (fromEnd: number) =>
      sql`coalesce(try_cast(replace(list_extract(string_split(${text}, ':'), ${trusted(String(-fromEnd))}), ',', '.') as double), 0)`
    const clock = sql`case when regexp_full_match(${text}, ${literal(CLOCK)}) then ${part(3)} * 3600 + ${part(2)} * 60 + ${part(1)} end`
    return sql`ceil(case when contains(${raw}, ':') then ${clock} else ${seconds(raw)} end)`
  }
}
