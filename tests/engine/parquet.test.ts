import { DuckDBInstance } from '@duckdb/node-api'
import { readFile } from 'node:fs/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { TOUCHPOINT, EVERYTHING } from '../../shared/domain/slice'
import { startApplication, type TestApplication } from '../fixtures/application'
import { faultOf } from '../fixtures/faults'
import { importFiles } from '../fixtures/imports'
import { mappingOf } from '../fixtures/mappings'
import { makeScratch, type Scratch } from '../fixtures/scratch'

let application: TestApplication
let scratch: Scratch
let file: string

beforeAll(async () => {
  ;[application, scratch] = await Promise.all([startApplication(), makeScratch()])
  file = scratch.path("it's a survey.parquet")
  const instance = await DuckDBInstance.create()
  const connection = await instance.connect()
  await connection.run(`copy (
    select
      (range % 7 + 1)::tinyint as ces,
      case when range % 2 = 0 then 'Caisse' else 'Plată "rapidă"' end as touchpoint,
      timestamp '2026-01-01 08:30:00' + to_days(range::int) as "answered at",
      if(range % 10 = 0, null, range / 4) as weight,
      range % 3 = 0 as stayed
    from range(1000)) to '${scratch.path("it''s a survey.parquet")}' (format parquet, row_group_size 200)`)
  connection.closeSync()
  instance.closeSync()
})
afterAll(() => Promise.all([application.end(), scratch.clear()]))

describe('a Parquet file', () => {
  it('is looked at whole, its types kept as text', async () => {
    const inspection = await application.client.call('source.inspect', { files: [file] })
    expect(inspection.files[0]).toMatchObject({
      format: 'parquet',
      headers: ['ces', 'touchpoint', 'answered at', 'weight', 'stayed'],
      rows: 1000,
      refused: 0,
      exact: true
    })
    expect(inspection.files[0]).not.toHaveProperty('encoding')
    expect(inspection.preview.slice(0, 2)).toEqual([
      ['1', 'Caisse', '2026-01-01 08:30:00', null, 'true'],
      ['2', 'Plată "rapidă"', '2026-01-02 08:30:00', '0.25', 'false']
    ])
  })

  it('becomes a project like any other', async () => {
    const { project } = await importFiles(
      application,
      [file],
      mappingOf({
        touchpoint: 'touchpoint',
        date: { column: 'answeredat', format: 'iso' },
        weight: 'weight',
        dimensions: ['stayed']
      })
    )
    expect(project).toMatchObject({
      responses: 1000,
      withoutWeight: 100,
      withoutDate: 0,
      touchpoints: ['Caisse', 'Plată "rapidă"'],
      period: { from: '2026-01-01 08:30:00', to: '2028-09-26 08:30:00' }
    })
    const { cells } = await application.client.call('slice.tabulate', {
      metric: 'ces',
      slice: EVERYTHING,
      by: [TOUCHPOINT, 'stayed']
    })
    expect(cells).toHaveLength(4)
    expect(cells.flatMap(({ tally }) => tally.n).reduce((sum, n) => sum + n, 0)).toBe(1000)
  })

  it('is refused where it is cut short', async () => {
    const bytes = await readFile(file)
    const cut = await scratch.write('cut.parquet', bytes.subarray(0, bytes.length - 100))
    const fault = await faultOf(application.client.call('source.inspect', { files: [cut] }))
    expect(fault).toMatchObject({ code: 'broken-parquet', place: { file: 'cut.parquet' } })
  })
})
