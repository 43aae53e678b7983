import { stat } from 'node:fs/promises'
import { DuckDBInstance, quotedString } from '@duckdb/node-api'
import { ENGLISH } from '../../samples/comments/en'
import type { SurveyOptions } from './survey'

const pick = (column: number, under: number): string => `(hash(i, ${column}) % ${under})::integer`

const oneOf = (column: number, values: readonly string[]): string =>
  `[${values.map(quotedString).join(', ')}][1 + ${pick(column, values.length)}]`

const PHRASES = [
  ...Object.values(ENGLISH.easy).flat(),
  ...Object.values(ENGLISH.difficult).flat(),
  ...ENGLISH.neither,
  ...ENGLISH.newCarrier
]

/** Writes a survey in which everybody commented, the same bytes each time, and says how many bytes. */
export const writeCommentedSurvey = async ({ file, rows }: SurveyOptions): Promise<number> => {
  const instance = await DuckDBInstance.create()
  const connection = await instance.connect()
  const columns = [
    `format('R{:08d}', i) as response_id`,
    `strftime(to_timestamp(1672531200 + ${pick(1, 63_000_000)}), '%Y-%m-%dT%H:%M:%SZ') as answered_at`,
    `${oneOf(2, Object.keys(ENGLISH.easy))} as touchpoint`,
    `${oneOf(3, ['Germany', 'France', 'Romania'])} as country`,
    `1 + ${pick(5, 7)} as "How easy was it? (1 = very difficult, 7 = very easy)"`,
    `concat_ws(' ', ${oneOf(6, PHRASES)}, 'Order', ${pick(7, 900_000)}, ${oneOf(8, PHRASES)}) as "Comment"`
  ]
  await connection.run(`set timezone = 'UTC'`)
  await connection.run(
    `copy (select ${columns.join(', ')} from range(${rows}) as responses(i)) to ${quotedString(file)} (format csv, header)`
  )
  connection.closeSync()
  instance.closeSync()
  return (await stat(file)).size
}
