import { quotedString } from '@duckdb/node-api'
import { trusted, type Sql } from './sql'

/** A string as a literal, for the few places DuckDB takes no placeholder: types, views, ATTACH, options. */
export const literal = (text: string): Sql => trusted(quotedString(text))
