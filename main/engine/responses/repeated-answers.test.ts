import { tmpdir } from 'node:os'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { clusterSums } from '../../../shared/statistics/cluster-robust'
import { Database } from '../database'
import { join, sql, trusted, type Sql } from '../sql/sql'
import {
  answerOrderQuery,
  clusterQuery,
  firstAnswers,
  gapsQuery,
  shortestGapsQuery
} from './repeated-answers'

/** The dates of METHODS 2.9 for `ana`; `ben` twice on one day; `eve` once; nobody; one without a date. */
const ROWS: readonly (readonly [string | null, string | null, number | null, number])[] = [
  ['ana', '2026-05-25 09:00:00', 4, 2],
  ['ana', '2026-03-01 23:30:00', 6, 1],
  ['ana', '2026-03-20 00:10:00', 5, 1.5],
  ['ben', '2026-01-05 08:00:00', 3, 1],
  ['ben', '2026-01-05 08:00:00', 7, 1],
  ['eve', '2026-02-01 10:00:00', null, 1],
  ['eve', null, 2, 1],
  [null, '2026-02-01 10:00:00', 1, 1],
  [null, '2026-02-02 10:00:00', 1, 1]
]

const REPEATED = { rows: trusted('answered') }

let database: Database

beforeAll(async () => {
  database = await Database.create({ spillFolder: tmpdir() })
  const rows = ROWS.map(
    ([respondent, moment, score, weight], row) =>
      sql`(${respondent}::varchar, ${moment}::timestamp, ${score}::integer, ${weight}::double, ${row}::integer)`
  )
  await database.lease((connection) =>
    connection.run(
      sql`create table answered as select *, moment::date as day from (values ${join(rows, ', ')}) as v (respondent, moment, score, weight, row)`
    )
  )
})
afterAll(() => database.close())

const ask = (query: Sql) => database.lease((connection) => connection.rows(query))

describe('repeated answers', () => {
  it('have gaps in days, whatever the hour', async () => {
    expect(await ask(gapsQuery(REPEATED))).toEqual([
      { days: 0, n: 1 },
      { days: 19, n: 1 },
      { days: 66, n: 1 }
    ])
    expect(await ask(shortestGapsQuery(REPEATED))).toEqual([
      { days: 0, n: 1 },
      { days: 19, n: 1 }
    ])
  })

  it('are set against the first of the same people, in the order of time and of the file', async () => {
    expect(await ask(answerOrderQuery(REPEATED, 2))).toEqual([
      { first: 3, later: 7, n: 1 },
      { first: 6, later: 5, n: 1 }
    ])
    expect(await ask(answerOrderQuery(REPEATED, 3))).toEqual([{ first: 6, later: 4, n: 1 }])
  })

  it('have the sums of a cluster-robust interval', async () => {
    expect(await ask(clusterQuery(REPEATED, false))).toEqual([
      clusterSums([
        { answers: 3, sum: 15, respondents: 1 },
        { answers: 2, sum: 10, respondents: 1 },
        { answers: 1, sum: 2, respondents: 1 }
      ])
    ])
    expect(await ask(clusterQuery(REPEATED, true))).toEqual([
      clusterSums([
        { answers: 3, mass: 4.5, sum: 2 * 4 + 6 + 1.5 * 5, respondents: 1 },
        { answers: 2, mass: 2, sum: 10, respondents: 1 },
        { answers: 1, mass: 1, sum: 2, respondents: 1 }
      ])
    ])
  })

  it('are left out but for the first, and for those of nobody', async () => {
    const rows = await ask(sql`select respondent, score from ${firstAnswers(REPEATED)} order by row`)
    expect(rows).toEqual([
      { respondent: 'ana', score: 6 },
      { respondent: 'ben', score: 3 },
      { respondent: 'eve', score: 2 },
      { respondent: null, score: 1 },
      { respondent: null, score: 1 }
    ])
  })
})
