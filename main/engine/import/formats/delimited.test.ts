import { afterAll, beforeAll, expect, it } from 'vitest'
import { makeScratch, type Scratch } from '../../../../tests/fixtures/scratch'
import { Database } from '../../database'
import { sql, trusted } from '../../sql/sql'
import { openFile } from '../open-file'
import { rawTable } from '../raw-source'
import { Workspace } from '../workspace'

const CONTEXT = { signal: new AbortController().signal }

let scratch: Scratch
let database: Database

beforeAll(async () => {
  scratch = await makeScratch()
  database = await Database.create({ spillFolder: scratch.folder })
  await database.attach(scratch.path('project.effort'))
})
afterAll(async () => {
  await database.close()
  await scratch.clear()
})

it('text is kept as it stands, packed or not', async () => {
  const rows = Array.from({ length: 5000 }, (_, index) => [
    `R${index}`,
    ` ${index % 7}\t`,
    `Said „${index}” ✓ `,
    null
  ])
  const lines = ['id,ces,comment,blank', ...rows.map((cells) => cells.join(','))]
  const path = await scratch.write('survey.csv', lines.join('\n'))
  const varied = [true, false, true, false]
  const kept = await database.lease(async (connection) => {
    const workspace = await Workspace.create(scratch.folder)
    const { file } = await openFile(path, connection, workspace, CONTEXT)
    const refused = trusted('memory.main.refused')
    await file.read({ connection, table: rawTable(1), refused, varied, context: CONTEXT })
    await connection.run(trusted('checkpoint project'))
    const result = await connection.run(sql`select * from ${rawTable(1)}`)
    const unpacked = await connection.rows<{ name: string }>(
      sql`select distinct column_name as name from pragma_storage_info('project.raw_1') where segment_type = 'VARCHAR' and compression = 'Uncompressed' order by 1`
    )
    return { rows: await result.getRowsJson(), unpacked: unpacked.map(({ name }) => name) }
  })
  expect(kept.rows).toEqual(rows)
  expect(kept.unpacked).toEqual(['c1', 'c3'])
})
