import { tmpdir } from 'node:os'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { Database } from '../database'
import { sql, trusted } from '../sql/sql'
import { trimmed, trimmedWhereBlank } from './trimmed'

let database: Database

beforeAll(async () => {
  database = await Database.create({ spillFolder: tmpdir() })
})
afterAll(() => database.close())

it('both ways of trimming give the same', async () => {
  const mark = fc.constantFrom(' ', '\t', '\n', '\r', '\u00A0', '!', '5', 'é', '"', '\u0001')
  const texts = fc.array(fc.string({ unit: mark, maxLength: 5 }), { minLength: 1, maxLength: 50 })
  await fc.assert(
    fc.asyncProperty(texts, async (given) => {
      const rows = await database.lease((connection) =>
        connection.rows<{ always: string | null; needed: string | null }>(
          sql`select ${trimmed(trusted('text'))} as always, ${trimmedWhereBlank(trusted('text'))} as needed from (select unnest(${given}) as text)`
        )
      )
      const wanted = given.map((text) => text.replace(/^[ \t\n\r\u00A0]+|[ \t\n\r\u00A0]+$/g, '') || null)
      expect(rows.map(({ always }) => always)).toEqual(wanted)
      expect(rows.map(({ needed }) => needed)).toEqual(wanted)
    })
  )
})
