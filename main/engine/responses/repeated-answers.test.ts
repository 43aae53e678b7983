import { tmpdir } from 'node:os'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { clusterSums } from '../../../shared/statistics/cluster-robust'
import { Database } from '../database'
import { join, sql, trusted, type Sql } from '../sql/sql'
import {
  clusterQuery,
  gapsQuery,
  orderedContacts,
  ordersQuery,
  pairsQuery,
  peopleIn,
  responsesQuery,
  shortestGapsQuery,
  totalsQuery,
  type ScoresTable
} from './repeated-answers'

const SECOND_FILE = 4294967296

/** The dates of METHODS 2.9 for `ana`; `ben` twice on one day, in two files; `eve` once, and once without a date; `zoe` once; nobody. */
const CONTACTS: readonly (readonly [respondent: string | null, moment: string | null, place: number])[] = [
  ['ana', '2026-05-25 09:00:00', 1],
  ['ana', '2026-03-01 23:30:00', 2],
  ['ana', '2026-03-20 00:10:00', 3],
  ['ben', '2026-01-05 08:00:00', SECOND_FILE],
  ['ben', '2026-01-05 08:00:00', 4],
  ['eve', null, 5],
  ['eve', '2026-02-01 10:00:00', 6],
  [null, '2026-02-01 10:00:00', 7],
  [null, '2026-02-02 10:00:00', 8],
  ['zoe', '2026-02-02 10:00:00', 9]
]

/** Answers by the place of their contact. */
const SCORES: readonly (readonly [place: number, touchpoint: string, value: number, weight: number])[] = [
  [2, 'Pay', 6, 1],
  [2, 'Call', 2, 1],
  [3, 'Pay', 5, 2],
  [1, 'Call', 4, 1],
  [4, 'Pay', 3, 1],
  [SECOND_FILE, 'Pay', 7, 3],
  [5, 'Pay', 1, 1],
  [7, 'Pay', 1, 1],
  [8, 'Pay', 1, 1],
  [9, 'Pay', 5, 1],
  [9, 'Call', 4, 1]
]

const ORDERED = trusted('contacts')
const PEOPLE = trusted('people')
const SCORED: ScoresTable = { table: trusted('scores'), single: false }

let database: Database

beforeAll(async () => {
  database = await Database.create({ spillFolder: tmpdir() })
  const contacts = CONTACTS.map(
    ([respondent, moment, place]) => sql`(${respondent}::varchar, ${moment}::timestamp, ${place}::bigint)`
  )
  const scores = SCORES.map(
    ([place, touchpoint, value, weight]) =>
      sql`(${place}::bigint, ${touchpoint}::varchar, ${value}::double, ${weight}::double)`
  )
  await database.lease(async (connection) => {
    const given = sql`(select place as contact, respondent, moment, place from (values ${join(contacts, ', ')}) as v (respondent, moment, place))`
    await connection.run(
      sql`create table contacts as ${orderedContacts({ contacts: given, day: trusted('moment::date') })}`
    )
    await connection.run(sql`create table people as ${peopleIn(ORDERED)}`)
    await connection.run(
      sql`create table scores as select contacts.*, touchpoint, value, weight from
(values ${join(scores, ', ')}) as v (contact, touchpoint, value, weight) join contacts using (contact)`
    )
  })
})
afterAll(() => database.close())

const ask = (query: Sql) => database.lease((connection) => connection.rows(query))

describe('repeated answers', () => {
  it('are counted by person', async () => {
    expect(await ask(totalsQuery(ORDERED, PEOPLE))).toEqual([
      { responses: 8, respondents: 4, inSeveralFiles: 1, withoutRespondent: 2, withoutDate: 1 }
    ])
    expect(await ask(responsesQuery(ORDERED, PEOPLE))).toEqual([
      { responses: 1, n: 1 },
      { responses: 2, n: 2 },
      { responses: 3, n: 1 }
    ])
  })

  it('have gaps in days, whatever the hour', async () => {
    expect(await ask(gapsQuery(ORDERED))).toEqual([
      { days: 0, n: 1 },
      { days: 19, n: 1 },
      { days: 66, n: 1 }
    ])
    expect(await ask(shortestGapsQuery(PEOPLE))).toEqual([
      { days: 0, n: 1 },
      { days: 19, n: 1 }
    ])
  })

  it('are in the order of time, then of the files, those without a time last', async () => {
    const rows = await ask(sql`select respondent, nth, contact::double as contact from contacts order by all`)
    expect(rows.map((row) => Object.values<unknown>(row as Record<string, unknown>))).toEqual([
      ['ana', 1, 2],
      ['ana', 2, 3],
      ['ana', 3, 1],
      ['ben', 1, 4],
      ['ben', 2, SECOND_FILE],
      ['eve', 1, 6],
      ['eve', 2, 5],
      ['zoe', 1, 9],
      [null, null, 7],
      [null, null, 8]
    ])
  })

  it('score the mean of their response, and are set against the first of the same people', async () => {
    expect(await ask(ordersQuery(SCORED))).toEqual([
      { place: 1, n: 3, mass: 3, sum: 4 + 3 + 4.5 },
      { place: 2, n: 3, mass: 6, sum: 2 * 5 + 3 * 7 + 1 },
      { place: 3, n: 1, mass: 1, sum: 4 }
    ])
    // eve gave no score with her first response: she is in no pair.
    expect(await ask(pairsQuery(SCORED, false))).toEqual([
      { place: 2, difference: 1, n: 1, mass: 1.5, squares: 2.25, first: 1.5 * 4, later: 1.5 * 5 },
      { place: 2, difference: 4, n: 1, mass: 2, squares: 4, first: 2 * 3, later: 2 * 7 },
      { place: 3, difference: 0, n: 1, mass: 1, squares: 1, first: 4, later: 4 }
    ])
  })

  it('are set against the same touchpoint where that is asked', async () => {
    expect(await ask(pairsQuery(SCORED, true))).toEqual([
      { place: 2, difference: -1, n: 1, mass: 1.5, squares: 2.25, first: 1.5 * 6, later: 1.5 * 5 },
      { place: 2, difference: 4, n: 1, mass: 2, squares: 4, first: 2 * 3, later: 2 * 7 },
      { place: 3, difference: 2, n: 1, mass: 1, squares: 1, first: 2, later: 4 }
    ])
  })

  it('are told alike without being summed, where a response has one answer', async () => {
    const one = sql`(select distinct on (contact) * from scores order by contact, touchpoint)`
    for (const query of [
      ordersQuery,
      clusterQuery,
      (scores: ScoresTable) => pairsQuery(scores, false),
      (scores: ScoresTable) => pairsQuery(scores, true)
    ]) {
      const summed = await ask(query({ table: one, single: false }))
      expect(summed.length).toBeGreaterThan(0)
      expect(await ask(query({ table: one, single: true }))).toEqual(summed)
    }
  })

  it('have the sums of a cluster-robust interval, where nobody is a person of its own each time', async () => {
    expect(await ask(clusterQuery(SCORED))).toEqual([
      clusterSums([
        { answers: 4, mass: 5, sum: 6 + 2 + 2 * 5 + 4, respondents: 1 },
        { answers: 2, mass: 4, sum: 3 + 3 * 7, respondents: 1 },
        { answers: 2, sum: 9, respondents: 1 },
        { answers: 1, sum: 1, respondents: 3 }
      ])
    ])
  })
})
