import { tmpdir } from 'node:os'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { Database } from '../database'
import { literal } from '../sql/literal'
import { join, sql } from '../sql/sql'
import { rawTable, type RawSource } from './raw-source'
import { countResponses, idsAreShared } from './response-id'

const CONTEXT = { signal: new AbortController().signal }

let database: Database

beforeEach(async () => {
  database = await Database.create({ spillFolder: tmpdir() })
  await database.attach(':memory:')
})
afterEach(() => database.close())

/** How many responses some files make, given the ids of their rows; `undefined` for a file without that column. */
const count = (...files: (readonly (string | null)[] | undefined)[]): Promise<number> =>
  database.lease(async (connection) => {
    const sources: RawSource[] = []
    for (const [index, ids] of files.entries()) {
      const id = index + 1
      const rows = ids ?? ['a', 'b']
      const values = join(
        rows.map((text) => sql`(${text === null ? sql`null` : literal(text)}::varchar)`),
        ', '
      )
      await connection.run(sql`create table ${rawTable(id)} as select * from (values ${values}) as rows (c1)`)
      const keys = [ids ? 'id' : 'other']
      sources.push({ id, name: `wave ${id}`, rows: rows.length, keys, headers: keys })
    }
    const shared = await idsAreShared(connection, sources, 'id', CONTEXT)
    return countResponses(connection, sources, 'id', shared, CONTEXT)
  })

it.each([
  ['each row one of its own', [['1', '2', '3']], 3],
  ['in any order', [['3', '1', '2']], 3],
  ['rows with the same id are one', [['1', '1', '2', ' 1 ']], 2],
  ['also where they stand apart', [['1', '2', '1']], 2],
  [
    'not in another file, which may have numbered its own anew',
    [
      ['1', '2'],
      ['2', '3']
    ],
    4
  ],
  [
    'nor where there is text around the numbers',
    [
      ['CASE-0000001', 'CASE-0000002'],
      ['CASE-0000002', '12-CASE-0003']
    ],
    4
  ],
  [
    'but in another file too where ids are drawn at random',
    [
      ['R_2YPOQ602ER1jkf1', 'R_1abcDEF23ghIJK4'],
      ['R_1abcDEF23ghIJK4', 'R_abcdefghijklmno', 'R_9zzYx8wv7UTs6rq']
    ],
    4
  ],
  [
    'or are numbers of a whole tool',
    [
      ['10543212345', '10543212346'],
      ['10543212346', '10543212399']
    ],
    3
  ],
  ['a row without an id is one of its own', [['1', null, ' ', '']], 4],
  ['also where an id is the number of that row', [['1', '2', null, '3', null]], 5],
  [
    'also in each file',
    [
      [null, null],
      [null, '1']
    ],
    4
  ],
  ['also where a file has no ids at all', [['1', '2'], undefined], 4]
] as [string, (readonly (string | null)[] | undefined)[], number][])('%s', async (_, files, responses) => {
  expect(await count(...files)).toBe(responses)
})
