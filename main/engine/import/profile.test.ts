import { DuckDBInstance } from '@duckdb/node-api'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { Connection } from '../connection'
import { trusted } from '../sql/sql'
import { profileTable } from './profile'

let instance: DuckDBInstance
let connection: Connection
beforeAll(async () => {
  instance = await DuckDBInstance.create()
  connection = new Connection(await instance.connect())
})
afterAll(() => {
  connection.close()
  instance.closeSync()
})

/** Answers with blanks around some and nothing in others, a text that differs in every row, and a constant. */
const cellsOf = (row: number): (string | null)[] => [
  row % 5 === 0 ? null : row % 5 === 1 ? ' ' : ` ${row % 7}${row % 2 === 0 ? ' ' : ''}`,
  `Comment ${row}`,
  'same'
]

const context = { signal: new AbortController().signal }

// Few rows are counted in one way, many in another; in between it depends on how many values a column has.
it.each([1, 60, 5000, 25_000])('the values of %d rows are counted', async (rows) => {
  await connection.run(
    trusted(`create or replace table counted as select
  case when i % 5 = 1 then ' ' when i % 5 > 0 then ' ' || i % 7 || if(i % 2 = 0, ' ', '') end as c1,
  'Comment ' || i as c2,
  'same' as c3
from range(${rows}) as t(i)`)
  )
  const profile = await profileTable(connection, trusted('counted'), 3, context)
  const counts = [0, 1, 2].map((column) => {
    const found = new Map<string, number>()
    for (let row = 0; row < rows; row += 1) {
      const cell = (cellsOf(row)[column] ?? '').trim()
      if (cell !== '') found.set(cell, (found.get(cell) ?? 0) + 1)
    }
    return found
  })
  expect(profile.rows).toBe(rows)
  counts.forEach((found, index) => {
    const column = profile.columns[index]
    expect(column?.distinct).toBe(found.size)
    expect(column?.blank).toBe(rows - [...found.values()].reduce((sum, n) => sum + n, 0))
    expect(column?.values).toHaveLength(Math.min(300, found.size))
    for (const { value, n } of column?.values ?? []) expect(n).toBe(found.get(value))
  })
})

it('thousands of columns are told apart', async () => {
  const columns = Array.from({ length: 1200 }, (_, index) => `'value ' || ${index + 1} as c${index + 1}`)
  await connection.run(trusted(`create table wide as select ${columns.join(', ')}`))
  const profile = await profileTable(connection, trusted('wide'), columns.length, context)
  expect(profile.columns.map(({ values }) => values)).toEqual(
    columns.map((_, index) => [{ value: `value ${index + 1}`, n: 1 }])
  )
})
