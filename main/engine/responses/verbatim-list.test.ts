import { tmpdir } from 'node:os'
import { expect, it } from 'vitest'
import { Database } from '../database'
import { sql, trusted } from '../sql/sql'
import { makeList } from './verbatim-list'

it('a list that is stopped between its making and its counting leaves no table', async () => {
  const database = await Database.create({ spillFolder: tmpdir() })
  const controller = new AbortController()
  await database.lease(async (connection) => {
    const run = connection.run.bind(connection)
    // Stopped as soon as the table is there.
    connection.run = async (query, context) => {
      const result = await run(query, context)
      if (query.text.startsWith('create table')) controller.abort()
      return result
    }
    const rows = sql`select 1 as side, null::timestamp as moment`
    const table = trusted('memory.main.listed')
    await expect(makeList(connection, table, rows, { signal: controller.signal })).rejects.toThrow()
    expect(await connection.rows(sql`from duckdb_tables()`)).toEqual([])
  })
  await database.close()
})
