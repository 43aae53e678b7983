import { tmpdir } from 'node:os'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { Failure } from '../../../shared/domain/fault'
import type { Condition } from '../../../shared/domain/slice'
import { Database } from '../database'
import { columnOf, type StoredDimension } from '../project/dimension'
import { identifier, join, sql, trusted } from './sql'
import { where } from './where'

const HOSTILE = [
  `it's`,
  `"quoted"`,
  `'; drop table people; --`,
  '100 %',
  '_',
  '%',
  '$1',
  '\\',
  'ș',
  'ş',
  '名前',
  'line\nbreak',
  ' ',
  'true'
]

const PEOPLE: readonly [id: number, country: string | null, day: string | null][] = [
  [1, 'FR', '2026-01-01 00:00:00'],
  [2, 'IT', '2026-01-31 23:59:59'],
  [3, 'RO', '2026-02-01 00:00:00'],
  [4, null, '2026-03-01 12:00:00'],
  [5, 'FR', null],
  ...HOSTILE.map((country, index): [number, string, null] => [100 + index, country, null])
]

const find = (dimension: string) => identifier(dimension)

let database: Database

beforeAll(async () => {
  database = await Database.create({ spillFolder: tmpdir() })
  const rows = PEOPLE.map(([id, country, day]) => sql`(${id}, ${country}, ${day}::timestamp)`)
  await database.lease((connection) =>
    connection.run(
      sql`create table people as select * from (values ${join(rows, ', ')}) as v (id, country, day)`
    )
  )
})
afterAll(() => database.close())

const matching = async (condition: Condition): Promise<number[]> => {
  const found = await database.lease((connection) =>
    connection.rows<{ id: number }>(sql`select id from people where ${where(condition, find)} order by id`)
  )
  return found.map(({ id }) => id)
}

const is = (...values: (string | null)[]): Condition => ({ op: 'is', dimension: 'country', values })
const between = (from: string, to: string): Condition => ({ op: 'between', dimension: 'day', from, to })
const not = (of: Condition): Condition => ({ op: 'not', of })

const ALL = PEOPLE.map(([id]) => id)
const others = (...ids: number[]) => ALL.filter((id) => !ids.includes(id))

describe('conditions as SQL', () => {
  it.each<[Condition, string, unknown[], number[]]>([
    [is('FR'), '("country" in ($1))', ['FR'], [1, 5]],
    [is('FR', 'RO'), '("country" in ($1, $2))', ['FR', 'RO'], [1, 3, 5]],
    [is(null), '("country" is null)', [], [4]],
    [is('IT', null), '("country" in ($1) or "country" is null)', ['IT'], [2, 4]],
    [is(), 'false', [], []],
    [not(is()), '(not coalesce(false, false))', [], ALL],
    [not(is('FR')), '(not coalesce(("country" in ($1)), false))', ['FR'], others(1, 5)],
    [not(is(null)), '(not coalesce(("country" is null), false))', [], others(4)],
    [
      between('2026-01-01', '2026-02-01'),
      '("day" >= $1::timestamp and "day" < $2::timestamp)',
      ['2026-01-01', '2026-02-01'],
      [1, 2]
    ],
    [
      between('2026-01-31 23:59:59', '2026-02-01 00:00:01'),
      '("day" >= $1::timestamp and "day" < $2::timestamp)',
      ['2026-01-31 23:59:59', '2026-02-01 00:00:01'],
      [2, 3]
    ],
    [
      not(between('2026-01-01', '2026-02-01')),
      '(not coalesce(("day" >= $1::timestamp and "day" < $2::timestamp), false))',
      ['2026-01-01', '2026-02-01'],
      others(1, 2)
    ],
    [{ op: 'and', of: [] }, 'true', [], ALL],
    [{ op: 'or', of: [] }, 'false', [], []],
    [
      { op: 'or', of: [is('RO'), { op: 'and', of: [is('FR'), between('2026-01-01', '2027-01-01')] }] },
      '(("country" in ($1)) or (("country" in ($2)) and ("day" >= $3::timestamp and "day" < $4::timestamp)))',
      ['RO', 'FR', '2026-01-01', '2027-01-01'],
      [1, 3]
    ],
    [
      not(not(is('IT', null))),
      '(not coalesce((not coalesce(("country" in ($1) or "country" is null), false)), false))',
      ['IT'],
      [2, 4]
    ]
  ])('%j', async (condition, text, values, ids) => {
    const compiled = where(condition, find)
    expect([compiled.text, compiled.values]).toEqual([text, values])
    expect(await matching(condition)).toEqual(ids)
  })

  it.each(HOSTILE.map((value, index) => [value, 100 + index] as const))(
    'find %j by itself and nothing else',
    async (value, id) => {
      const { text, values } = where(is(value), find)
      expect([text, values]).toEqual(['("country" in ($1))', [value]])
      expect(await matching(is(value))).toEqual([id])
      expect(await matching(not(is(value)))).toEqual(others(id))
    }
  )

  it('hold for whom they say, however they are nested', async () => {
    const values = fc.array(fc.option(fc.constantFrom('FR', 'IT', 'RO', ...HOSTILE)), { maxLength: 4 })
    const days = fc.constantFrom('2026-01-01', '2026-01-15', '2026-02-01', '2026-03-01', '2026-04-01')
    const { condition } = fc.letrec<{ condition: Condition }>((tie) => ({
      condition: fc.oneof(
        { maxDepth: 3 },
        values.map((list) => is(...list)),
        fc.tuple(days, days).map(([from, to]) => between(from, to)),
        tie('condition').map(not),
        fc.record({
          op: fc.constantFrom('and' as const, 'or' as const),
          of: fc.array(tie('condition'), { maxLength: 3 })
        })
      )
    }))
    const holds = (given: Condition, [, country, day]: (typeof PEOPLE)[number]): boolean => {
      switch (given.op) {
        case 'and':
          return given.of.every((part) => holds(part, [0, country, day]))
        case 'or':
          return given.of.some((part) => holds(part, [0, country, day]))
        case 'not':
          return !holds(given.of, [0, country, day])
        case 'is':
          return given.values.includes(country)
        case 'between':
          return day !== null && day >= `${given.from} 00:00:00` && day < `${given.to} 00:00:00`
      }
    }
    await fc.assert(
      fc.asyncProperty(condition, async (given) => {
        expect(await matching(given)).toEqual(
          PEOPLE.filter((person) => holds(given, person)).map(([id]) => id)
        )
      }),
      { numRuns: 150 }
    )
  })
})

describe('the column of a dimension', () => {
  const dimensions: StoredDimension[] = [
    { id: 'country', label: 'Country', kind: 'category', values: 3, column: 'd1' },
    { id: '@touchpoint', label: '', kind: 'category', values: 3, column: 'touchpoint' }
  ]

  it('is looked up, never taken from outside', () => {
    expect(columnOf(dimensions, 'country').text).toBe('d1')
    expect(columnOf(dimensions, '@touchpoint').text).toBe('touchpoint')
  })

  it.each(['d1', 'Country', '@time', '1; drop table people', '', 'constructor', '__proto__'])(
    'is not there for %j',
    (id) => {
      const look = () =>
        where({ op: 'not', of: { op: 'is', dimension: id, values: ['x'] } }, (name) =>
          columnOf(dimensions, name)
        )
      expect(look).toThrow(new Failure('no-such-column', { details: { column: id } }))
    }
  )

  it('is needed even where the list of values is empty', () => {
    expect(() =>
      where(is(), () => {
        throw new Failure('no-such-column')
      })
    ).toThrow('no-such-column')
    expect(where(is(), () => trusted('d1')).text).toBe('false')
  })
})
