import { gzipSync } from 'node:zlib'
import { appendFile, rm } from 'node:fs/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { FILE, TIME, TOUCHPOINT } from '../../shared/domain/slice'
import { startApplication, type TestApplication } from '../fixtures/application'
import { answersOf } from '../fixtures/counts'
import { faultOf } from '../fixtures/faults'
import { importFiles, refusedRows } from '../fixtures/imports'
import { mappingOf } from '../fixtures/mappings'
import { makeScratch, type Scratch } from '../fixtures/scratch'

let application: TestApplication
let scratch: Scratch

beforeAll(async () => {
  ;[application, scratch] = await Promise.all([startApplication(), makeScratch()])
})
afterAll(() => Promise.all([application.end(), scratch.clear()]))

const FIVE = { low: 1, high: 5, good: 'high' } as const

describe('waves of one survey, written in three ways', () => {
  let files: string[]

  beforeAll(async () => {
    files = await Promise.all([
      scratch.write('2024.csv', '*Checkout ,Delivery,Country,CSAT\n5,4,FR,5\n4,2,IT,4\n3\n'),
      scratch.write('2025.csv.gz', gzipSync('country;checkout;csat\nRO;1;\nFR;2;1\nIT;9;2\n')),
      scratch.write(
        '2026.json',
        '[{"CHECKOUT":5,"Returns":1,"Country":"RO"},{"CHECKOUT":null,"Returns":2,"Country":null}]'
      )
    ])
    await importFiles(
      application,
      files,
      mappingOf({
        ces: {
          columns: ['checkout', 'delivery', 'returns'].map((column) => ({ column, touchpoint: column })),
          scale: FIVE,
          missing: []
        },
        csat: { column: 'csat', scale: FIVE, missing: [] },
        dimensions: ['country']
      })
    )
  })

  it('meet in their columns, with the header as first written', async () => {
    const {
      columns,
      files: looked,
      rows,
      refused
    } = await application.client.call('source.inspect', { files })
    expect(columns.map(({ key, header, files: held }) => [key, header, held])).toEqual([
      ['checkout', '*Checkout', [0, 1, 2]],
      ['delivery', 'Delivery', [0]],
      ['country', 'Country', [0, 1, 2]],
      ['csat', 'CSAT', [0, 1]],
      ['returns', 'Returns', [2]]
    ])
    expect(columns[0]).toMatchObject({ rows: 7, blank: 1, distinct: 5, complete: true })
    expect(columns[0]?.values[0]).toEqual({ value: '5', n: 2 })
    expect(looked.map(({ name, format, packed }) => [name, format, packed])).toEqual([
      ['2024.csv', 'csv', null],
      ['2025.csv.gz', 'delimited', 'gzip'],
      ['2026.json', 'json', null]
    ])
    expect([rows, refused]).toEqual([7, 1])
  })

  it('show the first rows of each of them', async () => {
    const { client } = application
    const { id, preview } = await client.call('source.inspect', { files })
    const rowsOf = (file: number) => client.call('source.rows', { inspection: id, file })
    expect(await rowsOf(0)).toEqual(preview)
    expect((await rowsOf(1))[0]).toEqual(['RO', '1', null])
    expect(await rowsOf(3)).toEqual([])
  })

  it('ask a touchpoint only where they have its column', async () => {
    expect(await answersOf(application, 'ces', [FILE, TOUCHPOINT])).toEqual({
      '2024.csv / checkout': [[0, 0, 0, 1, 1], 0],
      '2024.csv / delivery': [[0, 1, 0, 1, 0], 0],
      '2025.csv.gz / checkout': [[1, 1, 0, 0, 0], 1],
      '2026.json / checkout': [[0, 0, 0, 0, 1], 1],
      '2026.json / returns': [[1, 1, 0, 0, 0], 0]
    })
  })

  it('that did not ask a metric are missing none of it', async () => {
    expect(await answersOf(application, 'csat', [FILE])).toEqual({
      '2024.csv': [[0, 0, 0, 1, 1], 0],
      '2025.csv.gz': [[1, 1, 0, 0, 0], 1]
    })
  })

  it('share one list of values, and say which file a refused row is of', async () => {
    expect(Object.keys(await answersOf(application, 'ces', ['country']))).toEqual(['FR', 'IT', 'RO', '-'])
    expect(await refusedRows(application)).toMatchObject([{ file: '2024.csv', line: 4 }])
  })

  it('are filtered by file', async () => {
    const filters = [{ op: 'is' as const, dimension: FILE, values: ['2025.csv.gz'] }]
    expect(await answersOf(application, 'csat', [], filters)).toEqual({ '': [[1, 1, 0, 0, 0], 1] })
  })
})

describe('a column that was renamed', () => {
  it('is one touchpoint and one dimension of all waves', async () => {
    const files = await Promise.all([
      scratch.write('one.csv', 'id,Q1 ease,Q2 place\nv,5,A\nw,4,B\n'),
      scratch.write('two.csv', 'id,Q3 ease,Q4 place\nx,1,B\ny,9,C\n'),
      scratch.write('three.csv', 'Q1 ease,Q3 ease,id\n3,2,z\n')
    ])
    await importFiles(
      application,
      files,
      mappingOf({
        ces: { columns: [{ column: 'q1ease', touchpoint: 'Visit' }], scale: FIVE, missing: [] },
        dimensions: ['q2place'],
        renamed: { q3ease: 'q1ease', q4place: 'q2place' }
      })
    )
    expect(await answersOf(application, 'ces', [FILE])).toEqual({
      'one.csv': [[0, 0, 0, 1, 1], 0],
      'two.csv': [[1, 0, 0, 0, 0], 1],
      'three.csv': [[0, 0, 1, 0, 0], 0]
    })
    expect(Object.keys(await answersOf(application, 'ces', ['q2place']))).toEqual(['A', 'B', 'C', '-'])
  })
})

describe('files dropped together', () => {
  it('that share no column are refused, with the names of both', async () => {
    const files = [
      await scratch.write('a.csv', 'ces,x\n5,1\n'),
      await scratch.write('b.csv', 'other,y\n5,1\n')
    ]
    expect(await faultOf(application.client.call('source.inspect', { files }))).toEqual({
      code: 'waves-share-nothing',
      place: { file: 'b.csv' },
      details: { first: 'a.csv' }
    })
  })

  it('are told apart though they have one name', async () => {
    const first = await scratch.write('wave.csv', 'ces,x\n5,1\n')
    const { project } = await importFiles(application, [first, first], mappingOf())
    expect(project.sources.map(({ name }) => name)).toEqual(['wave.csv', 'wave.csv (2)'])
    expect(Object.keys(await answersOf(application, 'ces', [FILE]))).toHaveLength(2)
  })

  it('may each miss the column of the dates', async () => {
    const files = [
      await scratch.write('dated.csv', 'ces,day\n5,2026-01-02\n'),
      await scratch.write('undated.csv', 'ces,x\n4,1\n')
    ]
    const mapping = mappingOf({ date: { column: 'day', format: 'iso' } })
    const { project } = await importFiles(application, files, mapping)
    expect(project).toMatchObject({ responses: 2, withoutDate: 1 })
    expect(project.dimensions.map(({ id }) => id)).toContain(TIME)
  })
})

describe('a file between being looked at and imported', () => {
  const look = async (name: string) => {
    const file = await scratch.write(name, 'ces,x\n5,1\n')
    const inspection = await application.client.call('source.inspect', { files: [file] })
    const bring = () =>
      application.client.call('project.import', {
        inspection: inspection.id,
        mapping: mappingOf(),
        name: 'Test'
      })
    return { file, bring, id: inspection.id }
  }

  it('that changes is not imported', async () => {
    const { file, bring } = await look('changing.csv')
    await appendFile(file, '4,1\n')
    expect(await faultOf(bring())).toEqual({ code: 'file-changed', place: { file: 'changing.csv' } })
  })

  it('that is gone is not imported', async () => {
    const { file, bring } = await look('going.csv')
    await rm(file)
    expect(await faultOf(bring())).toMatchObject({ code: 'file-gone', place: { file: 'going.csv' } })
  })

  it('is imported once, and forgotten when asked', async () => {
    const once = await look('once.csv')
    await once.bring()
    expect((await faultOf(once.bring())).code).toBe('no-such-inspection')
    const never = await look('never.csv')
    await application.client.call('source.forget', { inspection: never.id })
    expect((await faultOf(never.bring())).code).toBe('no-such-inspection')
  })
})
