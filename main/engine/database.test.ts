import { tmpdir } from 'node:os'
import { DuckDBInstance } from '@duckdb/node-api'
import { afterEach, expect, it, vi } from 'vitest'
import { Database } from './database'
import { sql } from './sql/sql'

afterEach(() => vi.restoreAllMocks())

it('a connection that fails is no connection less: others are made in its place, and nobody waits for it', async () => {
  const database = await Database.create({ spillFolder: tmpdir() })
  const connect = vi.spyOn(DuckDBInstance.prototype, 'connect')
  const ask = () => database.lease((connection) => connection.rows<{ one: number }>(sql`select 1 as one`))
  for (let time = 0; time < 3; time += 1) connect.mockRejectedValueOnce(new Error('No connection'))
  const asked = await Promise.allSettled(Array.from({ length: 8 }, ask))
  expect(asked.filter(({ status }) => status === 'rejected')).toHaveLength(3)
  expect(asked.filter(({ status }) => status === 'fulfilled')).toHaveLength(5)
  expect(await ask()).toEqual([{ one: 1 }])
  await database.close()
})
