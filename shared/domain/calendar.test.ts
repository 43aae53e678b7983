import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  calendarOf,
  daysOf,
  PERIODS,
  periodDimension,
  periodFor,
  periodOf,
  periodsBetween,
  periodStarting,
  seasonOf,
  startOf
} from './calendar'

describe('a period', () => {
  it.each([
    ['day', '2024-02-29', '2024-02-29', '2024-02-29'],
    ['week', '2026-01-01', '2025-12-29', '2026-01-04'],
    ['week', '2025-12-29', '2025-12-29', '2026-01-04'],
    ['week', '2026-01-04', '2025-12-29', '2026-01-04'],
    ['month', '2024-02-29', '2024-02-01', '2024-02-29'],
    ['month', '2025-12-31', '2025-12-01', '2025-12-31'],
    ['quarter', '2025-11-15', '2025-10-01', '2025-12-31'],
    ['year', '2025-11-15', '2025-01-01', '2025-12-31'],
    ['year', '0099-05-05', '0099-01-01', '0099-12-31']
  ] as const)('%s of %s begins on %s and ends on %s', (period, day, from, to) => {
    expect(startOf(period, day)).toBe(from)
    expect(daysOf(period, from)).toEqual({ from, to })
  })

  it('goes by its first day, and by no other text', () => {
    expect(periodStarting('month', '2026-02-01')).toEqual({ from: '2026-02-01', to: '2026-02-28' })
    for (const wrong of ['2026-02-02', '2026-02', '2026-02-30', '2026-13-01', '', "'", '2026-02-01 00:00'])
      expect(periodStarting('month', wrong)).toBeUndefined()
  })

  it('is a dimension of its own', () => {
    expect(PERIODS.map((period) => periodOf(periodDimension(period)))).toEqual(PERIODS)
    expect(periodOf('month')).toBeUndefined()
    expect(periodOf('@time')).toBeUndefined()
  })

  it('has a season where it is a month or a quarter', () => {
    expect(seasonOf('month', '2025-12-01')).toEqual({ season: 12, year: 2025 })
    expect(seasonOf('quarter', '2025-10-01')).toEqual({ season: 4, year: 2025 })
    expect(seasonOf('week', '2025-10-06')).toBeNull()
  })
})

describe('a calendar', () => {
  it('has every period, whether or not anybody answered in it', () => {
    expect(calendarOf('month', { from: '2025-11-20', to: '2026-02-03' })).toEqual([
      '2025-11-01',
      '2025-12-01',
      '2026-01-01',
      '2026-02-01'
    ])
    expect(calendarOf('week', { from: '2025-12-31', to: '2026-01-05' })).toEqual(['2025-12-29', '2026-01-05'])
  })

  it('goes on where a period ends, for any days', () => {
    const day = fc
      .date({ min: new Date('1950-01-01'), max: new Date('2100-01-01'), noInvalidDate: true })
      .map((date) => date.toISOString().slice(0, 10))
    fc.assert(
      fc.property(
        fc.constantFrom(...PERIODS),
        day,
        fc.integer({ min: 0, max: 900 }),
        (period, from, more) => {
          const to = startOf('day', from, more)
          const all = calendarOf(period, { from, to })
          expect(all).toHaveLength(periodsBetween(period, { from, to }))
          expect(all.map((start) => startOf(period, start))).toEqual(all)
          const days = all.map((start) => daysOf(period, start))
          expect(days[0]?.from.localeCompare(from)).toBeLessThanOrEqual(0)
          expect(days.at(-1)?.to.localeCompare(to)).toBeGreaterThanOrEqual(0)
          for (const [place, { from: next }] of days.slice(1).entries())
            expect(startOf('day', days[place]?.to ?? '', 1)).toBe(next)
        }
      )
    )
  })

  it.each([
    ['2026-01-01', '2026-02-04', 'day'],
    ['2026-01-01', '2026-02-05', 'week'],
    ['2025-01-01', '2025-09-01', 'month'],
    ['2025-01-01', '2026-06-30', 'month'],
    ['2015-01-01', '2026-06-30', 'quarter'],
    ['1990-01-01', '2026-06-30', 'year']
  ])('from %s to %s is read by the %s', (from, to, period) => {
    expect(periodFor({ from, to })).toBe(period)
  })
})
