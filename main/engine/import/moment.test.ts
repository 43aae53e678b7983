import { tmpdir } from 'node:os'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { DATE_FORMATS, ISO, ISO_PATTERN } from '../../../shared/detection/date-guess'
import { isZone } from '../../../shared/domain/zone'
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
  readIn(null, format, ...texts)

const readIn = (zone: string | null, format: string, ...texts: string[]): Promise<(string | null)[]> =>
  database.lease(async (connection) => {
    const moment = momentOf(trusted('text'), format, zone)
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
  const CLOCK: Readonly<Record<string, string>> = {
    '%d': '9',
    '%m': '02',
    '%b': 'Feb',
    '%Y': '2024',
    '%y': '24',
    '%H': '18',
    '%I': '6',
    '%M': '05',
    '%S': '07',
    '%p': 'PM',
    '%z': 'GMT+2'
  }
  const numbers: Readonly<Record<string, string>> = {
    '%Y%m%d': '20240209',
    unix: '1707480000',
    'unix-ms': '1707480000000',
    serial: '45331.5'
  }

  it.each(DATE_FORMATS.filter(({ format }) => format !== ISO && numbers[format] === undefined))(
    '$format',
    async ({ format, pattern }) => {
      const text = format.replaceAll(/%./g, (part) => CLOCK[part] ?? part)
      expect(text).toMatch(pattern)
      const hour = format.endsWith('%z') ? '16' : '18'
      const clock = /%[HI]/.test(format) ? `${hour}:05:${format.includes('%S') ? '07' : '00'}` : '00:00:00'
      expect(await read(format, text, 'soon')).toEqual([`2024-02-09 ${clock}`, null])
    }
  )

  it.each(Object.entries(numbers))('%s', async (format, text) => {
    expect(text).toMatch(DATE_FORMATS.find((one) => one.format === format)?.pattern ?? '')
    const noon = format === '%Y%m%d' ? '00:00:00' : '12:00:00'
    expect(await read(format, text, 'soon')).toEqual([`2024-02-09 ${noon}`, null])
  })

  it('has months in the languages of the product', async () => {
    const texts = [
      '27 juillet 2026',
      '27 juin 2026',
      '27. Dezember 2026',
      '27 de agosto de 2026',
      '3-août-2026'
    ]
    const { pattern } = DATE_FORMATS.find(({ format }) => format === '%d %b %Y') ?? {}
    for (const text of [...texts, '7 noiembrie 2026']) expect(text).toMatch(pattern ?? '')
    expect(await read('%d %b %Y', ...texts, '7 noiembrie 2026')).toEqual(
      ['07-27', '06-27', '12-27', '08-27', '08-03', '11-07'].map((day) => `2026-${day} 00:00:00`)
    )
    expect(await read('%b %d %Y %I:%M %p', 'Jul 27, 2026 7:06 PM')).toEqual(['2026-07-27 19:06:00'])
  })

  it('is moved by the offset that each text has', async () => {
    const texts = ['GMT+2', 'UTC', 'GMT-3:30', '+0530', 'Z', 'GMT'].map(
      (zone) => `2026-03-09 14:05:06 ${zone}`
    )
    const clocks = ['12:05', '14:05', '17:35', '08:35', '14:05', '14:05']
    expect(await read('%Y-%m-%d %H:%M:%S %z', ...texts, '2026-03-09 14:05:06')).toEqual([
      ...clocks.map((clock) => `2026-03-09 ${clock}:06`),
      null
    ])
  })
})

describe('times of a zone', () => {
  it('are moved to UTC, through summer and winter', async () => {
    const moments = await readIn(
      'America/Denver',
      ISO,
      '2026-01-15 23:30',
      '2026-07-15 23:30:00',
      '2026-01-15'
    )
    expect(moments).toEqual(['2026-01-16 06:30:00', '2026-07-16 05:30:00', '2026-01-15 07:00:00'])
  })

  it('go by their own offset where they have one', async () => {
    expect(
      await readIn('America/Denver', ISO, '2026-01-15T10:00Z', '2026-01-15T10:00+02:00', 'soon')
    ).toEqual(['2026-01-15 10:00:00', '2026-01-15 08:00:00', null])
  })

  it('that clocks skip are the hour after; those shown twice are the later of the two', async () => {
    expect(await readIn('Europe/Paris', ISO, '2026-03-29 02:30', '2026-10-25 02:30')).toEqual([
      '2026-03-29 01:30:00',
      '2026-10-25 01:30:00'
    ])
  })

  it('of one offset, and of UTC', async () => {
    expect(await readIn('UTC+05:30', '%d/%m/%Y %H:%M', '01/02/2026 05:00')).toEqual(['2026-01-31 23:30:00'])
    expect(await readIn('UTC', 'serial', '45331.5')).toEqual(['2024-02-09 12:00:00'])
    expect(await readIn('UTC-03:00', 'serial', '45331.5')).toEqual(['2024-02-09 15:00:00'])
    expect(await readIn('UTC-03:00', 'unix', '1707480000')).toEqual(['2024-02-09 12:00:00'])
  })

  it('are known to the database, all that can be chosen', async () => {
    const zones = Intl.supportedValuesOf('timeZone').filter(isZone)
    expect(zones.length).toBeGreaterThan(400)
    for (const zone of zones) expect(await readIn(zone, ISO, '2026-01-15 12:00'), zone).not.toContain(null)
  })
})
