import { tmpdir } from 'node:os'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { EVERYTHING } from '../../../shared/domain/slice'
import { mappingOf } from '../../../tests/fixtures/mappings'
import { Database } from '../database'
import type { Project } from '../project/project'
import { sql, trusted } from '../sql/sql'
import { askCounts } from './ask-counts'
import { Cubes } from './cubes'

let database: Database

beforeAll(async () => {
  database = await Database.create({ spillFolder: tmpdir() })
  await database.attach(':memory:')
  await database.lease((connection) =>
    connection.run(
      trusted(`create table project.responses as select 3 as ces_1, 'Pay' as touchpoint, i % 2 as a, i % 2 as b,
i % 2 as c, i % 2 as d from range(100) as numbers(i)`)
    )
  )
})
afterAll(() => database.close())

const projectOf = (id: string): Project => ({
  id,
  name: id,
  file: null,
  revision: 1,
  mapping: mappingOf({ touchpoint: 'touchpoint' }),
  sources: [],
  dimensions: [],
  touchpoints: [],
  missing: [],
  counts: {
    responses: 100,
    evaluations: 100,
    missing: 0,
    refused: 0,
    leftOut: [],
    withoutWeight: 0,
    negativeWeights: 0,
    withoutDate: 0,
    from: null,
    to: null,
    respondentsAre: null
  }
})

const QUESTION = { what: 'ces', slice: EVERYTHING, by: [] } as const

it('a question that ends after its project was closed leaves no cube to the next', async () => {
  const [before, now] = [projectOf('before'), projectOf('now')]
  const cubes = new Cubes(database, { isOpen: (project) => project === now, cubesFrom: 0 })
  cubes.want(before, QUESTION)
  await cubes.settled()
  expect(cubes.size).toBe(0)
  cubes.want(now, QUESTION)
  await cubes.settled()
  expect(cubes.size).toBeGreaterThan(0)
  expect(cubes.find(before, QUESTION)).toBeNull()
  expect(cubes.find(now, QUESTION)).not.toBeNull()
  await cubes.forget()
})

it('a cube that is to be made when its project is closed is not made', async () => {
  const project = projectOf('closed')
  let isOpen = true
  const cubes = new Cubes(database, { isOpen: () => isOpen, cubesFrom: 0 })
  cubes.want(project, QUESTION)
  isOpen = false
  await cubes.settled()
  expect(cubes.size).toBe(0)
})

describe('cubes that outgrow their budget', () => {
  const dimensions = ['a', 'b', 'c', 'd'].map((id) => ({
    ...{ id, label: id, column: id, values: 2 },
    kind: 'category' as const
  }))
  const by = (...ids: string[]) => ({ what: 'ces' as const, slice: EVERYTHING, by: ids })
  /** Makes cubes by two dimensions each, the first of which is asked again and again. */
  const fill = async (budget?: number) => {
    const project = { ...projectOf('large'), dimensions }
    const isOpen = () => true
    const cubes = new Cubes(database, { isOpen, cubesFrom: 0, ...(budget === undefined ? {} : { budget }) })
    const most: number[] = []
    for (const ids of [['a'], ['b'], ['c'], ['d']]) {
      cubes.find(project, by('a'))
      cubes.want(project, by(...ids))
      await cubes.settled()
      most.push(cubes.bytes)
    }
    const kept = dimensions.filter(({ id }) => cubes.find(project, by(id))).map(({ id }) => id)
    const tables = await database.lease((connection) =>
      connection.rows(sql`from duckdb_tables() where table_name like 'cube %'`)
    )
    const { size } = cubes
    await cubes.forget()
    return { kept, most: Math.max(...most), size, tables: tables.length }
  }

  it('let go of what was not asked for longest, and of its table', async () => {
    const all = await fill()
    expect(all.kept).toEqual(['a', 'b', 'c', 'd'])
    expect(all.tables).toBe(all.size)
    const some = await fill(all.most / 2)
    expect(some.most).toBeLessThanOrEqual(all.most / 2)
    expect(some.kept).toContain('a')
    expect(some.kept).toContain('d')
    expect(some.kept).not.toContain('b')
    expect(some.tables).toBe(some.size)
    expect(await fill(0)).toMatchObject({ kept: [], size: 0, tables: 0 })
  })
})

describe('a question that fails while it is asked of a cube', () => {
  const context = { signal: new AbortController().signal }
  const project = projectOf('asked')
  const ask = (cubes: Pick<Cubes, 'find' | 'want'>) =>
    askCounts<{ n: number }>(
      ...([database, project, QUESTION] as const),
      ({ rows }) => (rows.text.includes('cube') ? sql`select error('broken')` : sql`select n from (${rows})`),
      ...([context, cubes] as const)
    )

  it('is a fault', async () => {
    const cubes = new Cubes(database, { isOpen: () => true, cubesFrom: 0 })
    expect(await ask(cubes)).toEqual([{ n: 100 }])
    await cubes.settled()
    await expect(ask(cubes)).rejects.toThrow('broken')
    await cubes.forget()
  })

  it('is asked of the rows where the cube was let go of meanwhile', async () => {
    const counted = { groupings: [], rows: sql`from memory.main."cube that is gone"` }
    const gone = { find: () => ({ counted, isKept: () => false }), want: () => undefined }
    expect(await ask(gone)).toEqual([{ n: 100 }])
  })
})
