import { tmpdir } from 'node:os'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { DATE_FORMATS, ISO, ISO_PATTERN } from '../../../shared/detection/date-guess'
import { Database } from '../database'
import { sql, trusted } from '../sql/sql'
import { momentOf } from './moment'

let database: Database

beforeAll(async () => {
  database = await Database.create({ spillFolder: tmpdir() })
})
afterAll(() => database.close())

/** All texts at once, as in a file: what one of them does to the next would show. */
const read = (format: string, ...texts: string[]): Promise<(string | null)[]> =>
  database.lease(async (connection) => {
    const moment = momentOf(trusted('text'), format)
    const rows = await connection.rows<{ moment: string | null }>(
      sql`select ${moment}::varchar as moment from (select unnest(${texts}) as text)`
    )
    return rows.map((row) => row.moment)
  })

describe('ISO 8601', () => {
  it.each([
    ['2024-02-29', '2024-02-29 00:00:00'],
    ['2024-2-9', '2024-02-09 00:00:00'],
    ['2024-02-29 10:20:30', '2024-02-29 10:20:30'],
    ['2024-02-29T10:20:30', '2024-02-29 10:20:30'],
    ['2024-02-29T10:20:30Z', '2024-02-29 10:20:30'],
    ['2024-02-29T10:20:30.125Z', '2024-02-29 10:20:30.125'],
    ['2024-02-29 9:05', '2024-02-29 09:05:00'],
    ['2024-02-29T10:20Z', '2024-02-29 10:20:00'],
    ['2024-02-29T10:20+02:00', '2024-02-29 08:20:00'],
    ['2024-02-29T10:20:30,5', '2024-02-29 10:20:30.5'],
    ['2024-02-29T10:20:30,5-0130', '2024-02-29 11:50:30.5'],
    ['2024-02-29 23:20:30-02', '2024-03-01 01:20:30'],
    ['1999-12-31T23:59:59Z', '1999-12-31 23:59:59'],
    [' \t2024-02-29T10:20:30Z\u00A0', '2024-02-29 10:20:30']
  ])('%s', async (text, moment) => expect(await read(ISO, text)).toEqual([moment]))

  it.each([
    [''],
    ['soon'],
    ['2024-02-30'],
    ['2024-02-29T25:00:00Z'],
    ['0001-01-01T00:00:00Z'],
    ['infinity'],
    ['2024-02-29 10:20:30 Europe/Paris'],
    ['2024-02-29 10:20:30 UTC'],
    ['2024-02-29 10:20:30 Etc/GMT+1']
  ])('is not %j', async (text) => expect(await read(ISO, text)).toEqual([null]))

  it('is read alike before and after a named zone', async () => {
    const texts = ['2024-02-29T10:20', '2024-02-29 10:20:30 America/New_York', '2024-02-29T10:20']
    expect(await read(ISO, ...texts)).toEqual(['2024-02-29 10:20:00', null, '2024-02-29 10:20:00'])
  })

  it('is read wherever detection finds it', async () => {
    const number = (low: number, high: number, digits: number) =>
      fc.integer({ min: low, max: high }).map((value) => String(value).padStart(digits, '0'))
    const date = fc
      .tuple(number(1970, 2099, 4), number(1, 12, 1), number(1, 28, 2))
      .map((parts) => parts.join('-'))
    const seconds = fc
      .tuple(number(0, 59, 2), fc.constantFrom('', '.5', ',25', '.123456'))
      .map((parts) => `:${parts.join('')}`)
    const clock = fc.tuple(
      fc.constantFrom('T', ' '),
      number(0, 23, 1),
      number(0, 59, 2).map((minutes) => `:${minutes}`),
      fc.oneof(fc.constant(''), seconds),
      fc.constantFrom('', 'Z', '+02:00', '-0330', '+05')
    )
    const text = fc.oneof(
      date,
      fc
        .tuple(
          date,
          clock.map((parts) => parts.join(''))
        )
        .map((parts) => parts.join(''))
    )
    await fc.assert(
      fc.asyncProperty(fc.array(text, { minLength: 1, maxLength: 20 }), async (texts) => {
        for (const one of texts) expect(one).toMatch(ISO_PATTERN)
        expect(await read(ISO, ...texts)).not.toContain(null)
      })
    )
  })
})

describe('other formats', () => {
  const clocks: Readonly<Record<string, string>> = {
    '%H:%M': '18:05',
    '%H:%M:%S': '18:05:07',
    '%I:%M %p': '6:05 PM',
    '%I:%M:%S %p': '06:05:07 pm'
  }

  it.each(DATE_FORMATS.filter(({ format }) => format !== ISO))('$format', async ({ format, pattern }) => {
    const [day = '', ...clock] = format.split(' ')
    const time = clocks[clock.join(' ')]
    const text = [
      day.replace('%d', '9').replace('%m', '02').replace('%Y', '2024'),
      ...(time ? [time] : [])
    ].join(' ')
    expect(text).toMatch(pattern)
    const seconds = format.includes('%S') ? '07' : '00'
    expect(await read(format, text)).toEqual([`2024-02-09 ${time ? `18:05:${seconds}` : '00:00:00'}`])
  })
})
