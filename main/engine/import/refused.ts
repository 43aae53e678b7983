import { sql, type Sql } from '../sql/sql'

/** Makes an empty table of refused rows. */
export const emptyRefused = (table: Sql): Sql =>
  sql`create table ${table} (line bigint, lines bigint, reason varchar, "column" varchar, text varchar)`

/**
 * The database's own list of rejected rows, one row a line. An unclosed quotation mark swallows the lines
 * after it: `lines` says how many of the file's lines are gone with it, so that none is lost uncounted.
 * Blank lines before a row stand in its text and are no part of it.
 */
export const refusedFrom = (rejects: Sql, table: Sql): Sql => sql`
create table ${table} as
with rejected as (select * replace (trim(csv_line, chr(10) || chr(13)) as csv_line) from ${rejects})
select
  line::bigint as line,
  (length(any_value(csv_line)) - length(replace(any_value(csv_line), chr(10), '')) + 1)::bigint as lines,
  case any_value(error_type)::varchar
    when 'MISSING COLUMNS' then 'too-few-cells'
    when 'TOO MANY COLUMNS' then 'too-many-cells'
    when 'UNQUOTED VALUE' then 'unclosed-quote'
    when 'LINE SIZE OVER MAXIMUM' then 'line-too-long'
    when 'INVALID ENCODING' then 'not-text'
    else 'broken-record'
  end as reason,
  any_value(column_name) as "column",
  left(any_value(csv_line), 2000) as text
from rejected
group by line, line_byte_position
order by 1`
