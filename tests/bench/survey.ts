import { stat } from 'node:fs/promises'
import { DuckDBInstance, quotedString } from '@duckdb/node-api'

export interface SurveyOptions {
  readonly file: string
  readonly rows: number
}

/** Seconds of 2023 and 2024. */
const TWO_YEARS = 731 * 24 * 60 * 60

/** A whole number from 0 to `under` that depends on nothing but the row and the column. */
const pick = (column: number, under: number): string => `(hash(i, ${column}) % ${under})::integer`

const oneOf = (column: number, values: readonly string[]): string =>
  `[${values.map(quotedString).join(', ')}][1 + ${pick(column, values.length)}]`

/** A rating from `low` to `high`, blank for some in a hundred. */
const rating = (column: number, low: number, high: number, blank: number): string =>
  `case when ${pick(column + 100, 100)} >= ${blank} then ${low} + ${pick(column, high - low + 1)} end`

const COLUMNS: Readonly<Record<string, string>> = {
  response_id: `format('R{:08d}', i)`,
  answered_at: `strftime(to_timestamp(1672531200 + ${pick(1, TWO_YEARS)}), '%Y-%m-%dT%H:%M:%SZ')`,
  touchpoint: oneOf(2, [
    'Checkout',
    'Delivery',
    'Returns',
    'Support chat',
    'Support call',
    'Account',
    'Mobile app',
    'Visite au café'
  ]),
  country: oneOf(3, ['Germany', 'France', 'Romania', 'United Kingdom']),
  channel: oneOf(4, ['Email', 'Web', 'App', 'SMS', 'Kiosk']),
  'How easy was it? (1 = very difficult, 7 = very easy)': rating(5, 1, 7, 5),
  'Satisfaction (1-5)': rating(6, 1, 5, 10),
  'Recommend (0-10)': rating(7, 0, 10, 10),
  customer_id: `format('C{:07d}', ${pick(8, 3_000_000)})`
}

/** Writes a survey of so many responses, the same bytes each time, and says how many bytes. */
export const writeSurvey = async ({ file, rows }: SurveyOptions): Promise<number> => {
  const instance = await DuckDBInstance.create()
  const connection = await instance.connect()
  const columns = Object.entries(COLUMNS).map(([name, value]) => `${value} as "${name}"`)
  await connection.run(`set timezone = 'UTC'`)
  await connection.run(
    `copy (select ${columns.join(', ')} from range(${rows}) as responses(i)) to ${quotedString(file)} (format csv, header)`
  )
  connection.closeSync()
  instance.closeSync()
  return (await stat(file)).size
}
