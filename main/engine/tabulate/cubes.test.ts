import { tmpdir } from 'node:os'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { EVERYTHING } from '../../../shared/domain/slice'
import { mappingOf } from '../../../tests/fixtures/mappings'
import { Database } from '../database'
import type { Project } from '../project/project'
import { trusted } from '../sql/sql'
import { Cubes } from './cubes'

let database: Database

beforeAll(async () => {
  database = await Database.create({ spillFolder: tmpdir() })
  await database.attach(':memory:')
  await database.lease((connection) =>
    connection.run(trusted('create table project.responses as select 3 as ces_1 from range(100)'))
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
