import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { DuckDBInstance } from '@duckdb/node-api'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { Connection } from '../../main/engine/connection'
import { trusted } from '../../main/engine/sql/sql'
import { Failure } from '../../shared/domain/fault'
import { startApplication, type TestApplication } from '../fixtures/application'
import { runInFile } from '../fixtures/duckdb'
import { importFiles } from '../fixtures/imports'
import { mappingOf } from '../fixtures/mappings'
import { makeScratch, type Scratch } from '../fixtures/scratch'

/** The least that the database is given. */
const MEMORY = 256 * 1024 * 1024
const ROWS = 500_000

/** Ids in no order, the first tenth of them twice; texts that are all different. */
const SURVEY = `select
  md5((i % ${ROWS * 0.9})::varchar) as id,
  'Touchpoint ' || i % 5 as touchpoint,
  1 + i % 7 as ces,
  concat_ws(' ', 'I took', hash(i, 1), 'clicks', ${Array.from({ length: 12 }, (_, n) => `sha256((${n} + i * 20)::varchar)`).join(', ')}) as comment
from range(${ROWS}) as responses(i)`

let application: TestApplication
let scratch: Scratch

beforeAll(async () => {
  ;[application, scratch] = await Promise.all([
    startApplication({ inMemory: false, memoryBytes: MEMORY }),
    makeScratch()
  ])
})
afterAll(() => Promise.all([application.end(), scratch.clear()]))

const spilled = () => readdir(join(application.folder, 'temp', 'spill')).catch(() => [])

const write = async (format: string) => {
  const file = scratch.path(`large.${format}`)
  // Of a Parquet file the database holds a group of rows at a time, whatever memory it is given.
  const options = format === 'parquet' ? `format parquet, row_group_size 20000` : `format ${format}`
  await runInFile(scratch.path('maker.duckdb'), `copy (${SURVEY}) to '${file}' (${options})`)
  expect((await stat(file)).size).toBeGreaterThan(1.2 * MEMORY)
  return file
}

it.each(['csv', 'parquet'])(
  'a %s larger than the memory is imported whole, and nothing of the work is left',
  async (format) => {
    const mapping = mappingOf({ touchpoint: 'touchpoint', response: 'id', dimensions: ['id'] })
    const { project } = await importFiles(application, [await write(format)], mapping, `Large ${format}`)
    expect(project).toMatchObject({ evaluations: ROWS, responses: 0.9 * ROWS, refused: 0 })
    expect(project.dimensions.find(({ id }) => id === 'id')?.values).toBe(0.9 * ROWS)
    expect(await spilled()).toEqual([])
  },
  120_000
)

it.each([
  ['could-not-write', { temp_directory: join(import.meta.filename, 'no-folder') }],
  ['out-of-memory', { temp_directory: '' }]
])('too little room is said so: %s', async (code, settings) => {
  const instance = await DuckDBInstance.create(':memory:', { memory_limit: '30MB', ...settings })
  const connection = new Connection(await instance.connect())
  const large = trusted('create table t as select md5(i::varchar) as a from range(3000000) as r(i)')
  const error = await connection.run(large).catch((error: unknown) => error)
  connection.close()
  instance.closeSync()
  expect(error).toBeInstanceOf(Failure)
  expect(error).toMatchObject({ fault: { code } })
})
