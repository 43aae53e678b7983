import { sql, type Sql } from '../sql/sql'

/** Makes an empty table of refused rows. */
export const emptyRefused = (table: Sql): Sql =>
  sql`create table ${table} (line bigint, lines bigint, reason varchar, "column" varchar, text varchar)`
