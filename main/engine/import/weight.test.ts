import { tmpdir } from 'node:os'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { Database } from '../database'
import { sql, trusted } from '../sql/sql'
import { findDecimalMark, weightOf } from './weight'

let database: Database

beforeAll(async () => {
  database = await Database.create({ spillFolder: tmpdir() })
})
afterAll(() => database.close())

/** The weights of one column. */
const read = (...texts: string[]): Promise<(number | null)[]> =>
  database.lease(async (connection) => {
    const [table, column] = [trusted('memory.main.weights'), trusted('c1')]
    await connection.run(sql`create or replace table ${table} as select unnest(${texts}) as c1`)
    const mark = await findDecimalMark(connection, [{ table, column }], {
      signal: new AbortController().signal
    })
    const rows = await connection.rows<{ weight: number | null }>(
      sql`select ${weightOf(mark)(column)} as weight from ${table}`
    )
    return rows.map(({ weight }) => weight)
  })

it.each([
  ['a decimal point', ['1.5', '0.873', '2', '1e-3'], [1.5, 0.873, 2, 0.001]],
  ['a decimal comma', ['1,5', '0,873', '2'], [1.5, 0.873, 2]],
  ['a comma and points between thousands', ['1.234,5', '1.234', '12,5'], [1234.5, 1234, 12.5]],
  ['a point and commas between thousands', ['1,234.5', '1,234', '12.5'], [1234.5, 1234, 12.5]],
  ['points between thousands alone', ['987', '1.234', '1.234.567'], [987, 1234, 1_234_567]],
  ['commas between thousands alone', ['987', '1,234'], [987, 1234]],
  ['three decimals in every number', ['1.234', '1.198', '1'], [1.234, 1.198, 1]],
  ['spaces between thousands', ['1 234,5', '1\u00A0234', '1\u202F234', '2,5'], [1234.5, 1234, 1234, 2.5]],
  ['apostrophes between thousands', ["1'234.5", "1'234", '1’234'], [1234.5, 1234, 1234]],
  ['one mark now, another then', ['1.5', '1,5', '1,234'], [1.5, 1.5, null]],
  [
    'what is no number',
    ['x', '', '-1', 'nan', '1,2,3', '1 2', 'inf'],
    [null, null, null, null, null, null, null]
  ],
  ['a mark out of its place', ['1.5', '1.234,5', '1,2345.5'], [1.5, null, null]]
])('weights with %s', async (_, texts, weights) => expect(await read(...texts)).toEqual(weights))
