import { stat } from 'node:fs/promises'
import { DuckDBInstance, quotedString } from '@duckdb/node-api'
import type { SurveyOptions } from './survey'

const TOUCHPOINTS = ['find', 'order', 'pay', 'track', 'receive', 'return', 'reach us', 'log in']

/** An answer that goes with how content somebody is, from `low` to `high`, blank for two in a hundred. */
const answer = (column: number, low: number, high: number): string =>
  `case when hash(i, ${column + 100}) % 100 >= 2 then least(${high}, greatest(${low}, round(${low} + ${high - low} * (0.35 * content + 0.65 * (hash(i, ${column}) % 1000) / 1000)))::integer) end`

/** Writes a survey in which everybody rated eight touchpoints, the same bytes each time, and says how many bytes. */
export const writeRatedSurvey = async ({ file, rows }: SurveyOptions): Promise<number> => {
  const instance = await DuckDBInstance.create()
  const connection = await instance.connect()
  const columns = [
    ...TOUCHPOINTS.map(
      (touchpoint, index) =>
        `${answer(index, 1, 7)} as "How easy was it to ${touchpoint}? (1-7, 7 = very easy)"`
    ),
    `${answer(50, 1, 5)} as "Satisfaction (1-5)"`,
    `['Germany', 'France', 'Romania'][1 + (hash(i, 60) % 3)::integer] as country`
  ]
  await connection.run(
    `copy (select ${columns.join(', ')} from (select i, (hash(i, 99) % 1000) / 1000 as content from range(${rows}) as responses(i)))
to ${quotedString(file)} (format csv, header)`
  )
  connection.closeSync()
  instance.closeSync()
  return (await stat(file)).size
}
