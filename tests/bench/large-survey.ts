import { statSync } from 'node:fs'
import { DuckDBInstance, quotedString } from '@duckdb/node-api'

export interface LargeSurveyOptions {
  readonly file: string
  readonly rows: number
  readonly format: 'csv' | 'parquet'
}

/** A survey that is mostly comments, all different, whose ids come in no order and now and then twice. */
export const writeLargeSurvey = async ({ file, rows, format }: LargeSurveyOptions): Promise<number> => {
  const instance = await DuckDBInstance.create()
  const connection = await instance.connect()
  const survey = `select
    'R' || lower(to_hex(hash(i % ${Math.floor(rows * 0.99)}))) as "Response ID",
    ['Checkout', 'Delivery', 'Returns', 'Account'][1 + (hash(i, 2) % 4)::integer] as "Touchpoint",
    1 + (hash(i, 5) % 7)::integer as "How easy was it? (1 = very difficult, 7 = very easy)",
    'S' || (hash(i, 6) % 3000)::varchar as "Shop",
    concat_ws(' ', 'It took', hash(i, 7), 'clicks and', hash(i, 8), 'seconds, then', md5(i::varchar), sha256(i::varchar)) as "Comment"
  from range(${rows}) as responses(i)`
  await connection.run(`copy (${survey}) to ${quotedString(file)} (format ${format})`)
  connection.closeSync()
  instance.closeSync()
  return statSync(file).size
}
