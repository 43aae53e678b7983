import { tmpdir } from 'node:os'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { driversOf } from '../../../shared/statistics/drivers'
import { addMoments, patternMoments } from '../../../shared/statistics/moments'
import { createRandom } from '../../../shared/statistics/random'
import { Database } from '../database'
import { join, sql, trusted } from '../sql/sql'
import { GROUPS, momentsQuery, unitsFrom, type MomentsRow } from './moments'

const random = createRandom(11)
const answer = () => (random() < 0.05 ? null : 1 + Math.floor(7 * random()))
const PEOPLE = Array.from({ length: 3000 }, (_, id) => ({
  id,
  answers: [answer(), answer(), answer()],
  weight: id % 50 === 0 ? null : 0.5 + (id % 4) / 2
}))

let database: Database

beforeAll(async () => {
  database = await Database.create({ spillFolder: tmpdir() })
  const rows = PEOPLE.map(
    ({ id, answers: [y = null, a = null, b = null], weight }) =>
      sql`(${id}::integer, ${y}::integer, ${a}::integer, ${b}::integer, ${weight}::double)`
  )
  await database.lease((connection) =>
    connection.run(
      sql`create table rated as select * from (values ${join(rows, ', ')}) as v (id, y, a, b, weight)`
    )
  )
})
afterAll(() => database.close())

const unitsOf = async (weighted: boolean, rows = trusted('rated'), whole = false) => {
  const query = momentsQuery({
    rows,
    variables: [trusted('y'), trusted('a'), trusted('b')],
    whole,
    weight: weighted ? trusted('weight') : null,
    who: trusted('id')
  })
  return unitsFrom(await database.lease((connection) => connection.rows<MomentsRow>(query)), 3)
}

describe('sums of products counted by the database', () => {
  it.each([false, true])('are those of people (weighted: %s)', async (weighted) => {
    const units = await unitsOf(weighted)
    const complete = PEOPLE.filter(
      ({ answers, weight }) => !answers.includes(null) && !(weighted && weight === null)
    )
    const wanted = addMoments(
      complete.map(({ answers, weight }) =>
        patternMoments(
          answers.map((value) => value ?? NaN),
          1,
          weighted ? (weight ?? NaN) : 1
        )
      )
    )
    const counted = addMoments(units.map(({ moments }) => moments))
    expect(counted).toEqual(wanted)
    expect(driversOf(counted)).toEqual(driversOf(wanted))
  })

  it.each([false, true])('are the same of whole numbers (weighted: %s)', async (weighted) => {
    expect(await unitsOf(weighted, trusted('rated'), true)).toEqual(await unitsOf(weighted))
  })

  it('come in about as many groups as are drawn from', async () => {
    const units = await unitsOf(false)
    expect(units.length).toBeGreaterThan(0.85 * GROUPS)
    expect(units.length).toBeLessThanOrEqual(GROUPS)
  })

  it('of nobody are none', async () => {
    expect(await unitsOf(false, trusted('rated where id < 0'))).toEqual([])
  })
})
