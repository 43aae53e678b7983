import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { breachesOf, breaksLimit, CONTACT_LIMITS, gapQuantile, gapsBetween } from './contact-gaps'
import { wilsonInterval } from './wilson'

const day = (date: string) => Date.parse(date) / 86_400_000

describe('gaps between answers', () => {
  it('reproduce METHODS 2.9: 1 March, 20 March, 25 May are 19 and 66 days', () => {
    const gaps = gapsBetween(['2026-05-25', '2026-03-01', '2026-03-20'].map(day))
    expect(gaps).toEqual([19, 66])
    const counts = gaps.map((days) => ({ days, n: 1 }))
    const broken = CONTACT_LIMITS.map((limit) => breachesOf(counts, [{ days: 19, n: 1 }], 1, limit))
    expect(broken).toMatchObject([
      { limit: 7, gaps: 0, respondents: 0 },
      { limit: 30, gaps: 1, respondents: 1 },
      { limit: 90, gaps: 2, respondents: 1 }
    ])
  })

  it('of exactly the limit do not break it', () => {
    expect(gapsBetween([day('2026-03-01'), day('2026-03-31')])).toEqual([30])
    expect([29, 30, 31].map((days) => breaksLimit(days, 30))).toEqual([true, false, false])
    expect(breaksLimit(0, 7)).toBe(true)
  })

  it('are none with one answer or without', () => {
    expect(gapsBetween([5])).toEqual([])
    expect(gapsBetween([])).toEqual([])
  })

  it('add up to the days from first to last, in whatever order the answers stand', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 20_000 }), { minLength: 1 }), (days) => {
        const gaps = gapsBetween(days)
        expect(gaps.reduce((sum, gap) => sum + gap, 0)).toBe(Math.max(...days) - Math.min(...days))
        expect(gaps.every((gap) => gap >= 0)).toBe(true)
        expect(gapsBetween([...days].reverse())).toEqual(gaps)
      })
    )
  })
})

describe('breaches', () => {
  it('are a share of all respondents, with an interval', () => {
    const gaps = [
      { days: 3, n: 4 },
      { days: 30, n: 5 },
      { days: 45, n: 6 }
    ]
    const shortest = [
      { days: 3, n: 3 },
      { days: 30, n: 5 },
      { days: 45, n: 4 }
    ]
    expect(breachesOf(gaps, shortest, 100, 30)).toEqual({
      limit: 30,
      gaps: 4,
      respondents: 3,
      share: 0.03,
      interval: wilsonInterval(0.03, 100)
    })
    expect(breachesOf([], [], 0, 30)).toBe('no-answers')
    expect(breachesOf([], [], 8, 30)).toMatchObject({ gaps: 0, respondents: 0, share: 0 })
  })
})

describe('quantiles of gaps', () => {
  it('are days that occurred', () => {
    const gaps = [
      { days: 66, n: 1 },
      { days: 19, n: 3 }
    ]
    expect(gapQuantile(gaps, 0.5)).toBe(19)
    expect(gapQuantile(gaps, 0.75)).toBe(19)
    expect(gapQuantile(gaps, 0.76)).toBe(66)
    expect(gapQuantile([], 0.5)).toBeNull()
    expect(gapQuantile([{ days: 4, n: 0 }], 0.5)).toBeNull()
  })
})
