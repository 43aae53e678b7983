import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { PERIODS, periodDimension, startOf } from '../../shared/domain/calendar'
import { EVERYTHING, type Condition } from '../../shared/domain/slice'
import { startApplication, type TestApplication } from '../fixtures/application'
import { answersOf } from '../fixtures/counts'
import { faultOf } from '../fixtures/faults'
import { importFiles } from '../fixtures/imports'
import { mappingOf } from '../fixtures/mappings'
import { makeScratch, type Scratch } from '../fixtures/scratch'

let application: TestApplication
let scratch: Scratch

beforeAll(async () => {
  ;[application, scratch] = await Promise.all([startApplication(), makeScratch()])
})
afterAll(() => Promise.all([application.end(), scratch.clear()]))

const load = async (dates: readonly string[], zone: string | null = null) => {
  const file = await scratch.write('dated.csv', `ces,at\n${dates.map((date) => `5,${date}`).join('\n')}\n`)
  return importFiles(application, [file], mappingOf({ date: { column: 'at', format: 'iso', zone } }))
}

/** Answers by period: how many began on which day. */
const count = async (period: string, filters: readonly Condition[] = []) => {
  const { cells } = await application.client.call('slice.tabulate', {
    metric: 'ces',
    slice: { filters: [...filters] },
    by: [`@${period}`]
  })
  return cells.map(({ key, tally }) => [key[0], tally.n.reduce((sum, n) => sum + n, 0)])
}

describe('answers by period', () => {
  it('go by the first day of each, those without a date last', async () => {
    await load([
      '2025-12-28',
      '2025-12-29',
      '2026-01-04 23:59:59',
      '2026-01-05',
      '',
      '2026-05-01',
      '2024-02-29'
    ])
    expect(await count('day')).toContainEqual(['2024-02-29', 1])
    expect(await count('week')).toEqual([
      ['2024-02-26', 1],
      ['2025-12-22', 1],
      ['2025-12-29', 2],
      ['2026-01-05', 1],
      ['2026-04-27', 1],
      [null, 1]
    ])
    expect(await count('month')).toEqual([
      ['2024-02-01', 1],
      ['2025-12-01', 2],
      ['2026-01-01', 2],
      ['2026-05-01', 1],
      [null, 1]
    ])
    expect(await count('quarter')).toEqual([
      ['2024-01-01', 1],
      ['2025-10-01', 2],
      ['2026-01-01', 2],
      ['2026-04-01', 1],
      [null, 1]
    ])
    expect(await count('year')).toEqual([
      ['2024-01-01', 1],
      ['2025-01-01', 2],
      ['2026-01-01', 3],
      [null, 1]
    ])
  })

  it('are cut by the clocks of the zone, through every change of them', async () => {
    const hours = Array.from({ length: 24 * 800 }, (_, hour) =>
      new Date(Date.UTC(2024, 0, 1) + 3_600_000 * hour).toISOString().replace('.000', '')
    )
    await load(hours, 'Europe/Bucharest')
    const day = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Bucharest', dateStyle: 'short' })
    for (const period of PERIODS) {
      const expected = new Map<string, number>()
      for (const hour of hours) {
        const start = startOf(period, day.format(new Date(hour)))
        expected.set(start, (expected.get(start) ?? 0) + 1)
      }
      expect(await count(period)).toEqual([...expected])
    }
    // The day on which clocks go forward has 23 hours, the other 25.
    const days = new Map((await count('day')) as [string, number][])
    expect([days.get('2025-03-30'), days.get('2025-10-26')]).toEqual([23, 25])
  })

  it.each([
    ['UTC+05:30', '2026-01-31T18:29:59Z', '2026-01-31T18:30:00Z'],
    ['UTC-03:00', '2026-02-01T02:59:59Z', '2026-02-01T03:00:00Z'],
    ['UTC', '2026-01-31T23:59:59Z', '2026-02-01T00:00:00Z'],
    ['America/Denver', '2026-02-01T06:59:59Z', '2026-02-01T07:00:00Z']
  ])('change in %s between %s and %s', async (zone, before, after) => {
    await load([before, after], zone)
    expect(await count('month')).toEqual([
      ['2026-01-01', 1],
      ['2026-02-01', 1]
    ])
  })

  it('are a filter too, of the periods named', async () => {
    await load(['2026-01-31T22:30:00Z', '2026-01-31T21:30:00Z', '2026-03-05', ''], 'Europe/Bucharest')
    const months = (...values: (string | null)[]): Condition => ({ op: 'is', dimension: '@month', values })
    const sum = async (condition: Condition) =>
      (await count('year', [condition])).reduce((total, [, n]) => total + Number(n), 0)
    expect(await sum(months('2026-02-01'))).toBe(1)
    expect(await sum(months('2026-01-01', '2026-03-01'))).toBe(2)
    expect(await sum(months('2026-01-01', null))).toBe(2)
    expect(await sum(months('2026-01-02', 'January', "'"))).toBe(0)
    expect(await sum({ op: 'not', of: months('2026-01-01') })).toBe(3)
    const values = await application.client.call('slice.values', { dimension: '@month', slice: EVERYTHING })
    expect(values).toEqual([
      { value: '2026-01-01', n: 1 },
      { value: '2026-02-01', n: 1 },
      { value: '2026-03-01', n: 1 },
      { value: null, n: 1 }
    ])
  })

  it('are there beside other dimensions, and nobody in none', async () => {
    await load(['', ''], 'Europe/Bucharest')
    expect(await count('month')).toEqual([[null, 2]])
    expect(await answersOf(application, 'ces', ['@file', '@month'])).toEqual({
      'dated.csv / -': [[0, 0, 0, 0, 2, 0, 0], 0]
    })
  })

  it('are not there where no column is a date', async () => {
    const file = await scratch.write('undated.csv', 'ces,place\n5,A\n')
    await importFiles(application, [file], mappingOf({}))
    for (const period of PERIODS)
      expect(await faultOf(count(period))).toMatchObject({
        code: 'no-such-column',
        details: { column: periodDimension(period) }
      })
  })
})
