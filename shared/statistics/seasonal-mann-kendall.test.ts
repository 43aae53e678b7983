import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { mannKendall } from './mann-kendall'
import { seasonalMannKendall, type SeasonalTrend } from './seasonal-mann-kendall'

const given = (outcome: ReturnType<typeof seasonalMannKendall>): SeasonalTrend => {
  if (typeof outcome === 'string') throw new Error(`not given: ${outcome}`)
  return outcome
}

/** One row a year, one value a season. */
const yearsOf = (years: readonly (readonly number[])[]) =>
  years.flatMap((values, at) => values.map((value, season) => ({ at, season, value })))

const years = fc
  .tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 4, max: 9 }))
  .chain(([seasons, length]) =>
    fc.array(fc.array(fc.integer({ min: 0, max: 9 }), { minLength: seasons, maxLength: seasons }), {
      minLength: length,
      maxLength: length
    })
  )

describe('seasonal Mann-Kendall test', () => {
  it('adds up S and its variance over the seasons', () => {
    // Winter 1 2 3 4: S 6, Var 26/3. Summer 9 8 8 9: S 0 of +1 twice and -1 twice, Var (156 - 18 - 18) / 18.
    const trend = given(
      seasonalMannKendall(
        yearsOf([
          [1, 9],
          [2, 8],
          [3, 8],
          [4, 9]
        ])
      )
    )
    expect(trend.s).toBe(6)
    expect(trend.variance).toBeCloseTo(26 / 3 + 20 / 3, 12)
    expect(trend.z).toBeCloseTo(5 / Math.sqrt(46 / 3), 12)
    // Slopes: 1 six times, then -1, -1/2, 0, 0, 1/2, 1.
    expect(trend.slope).toBe(1)
    expect(trend.points).toBe(8)
    expect(trend.seasons).toBe(2)
  })

  it('sees a rise that the season hides from the plain test', () => {
    const seasons = [0, 40, -30, 15]
    const rising = Array.from({ length: 6 }, (_, year) => seasons.map((swing) => 50 + swing + year))
    const seasonal = given(seasonalMannKendall(yearsOf(rising)))
    const plain = mannKendall(rising.flat().map((value, at) => ({ at, value })))
    if (typeof plain === 'string') throw new Error(plain)
    expect(seasonal.p).toBeLessThan(1e-6)
    expect(seasonal.slope).toBe(1)
    expect(plain.p).toBeGreaterThan(0.1)
  })

  it('says why there is none', () => {
    expect(seasonalMannKendall([])).toBe('too-few')
    expect(seasonalMannKendall(yearsOf([[1, 2, 3, 4]]))).toBe('too-few')
    expect(
      seasonalMannKendall(
        yearsOf([
          [1, 2],
          [2, 3]
        ])
      )
    ).toBe('too-few')
    expect(seasonalMannKendall(yearsOf([[3], [3], [3]]))).toBe('all-equal')
  })

  it('is the plain test for one season, and feels no level of a season', () => {
    fc.assert(
      fc.property(
        years,
        fc.array(fc.integer({ min: -50, max: 50 }), { minLength: 4, maxLength: 4 }),
        (rows, levels) => {
          const plain = seasonalMannKendall(yearsOf(rows))
          const moved = seasonalMannKendall(
            yearsOf(rows.map((row) => row.map((value, season) => value + (levels[season] ?? 0)))).toReversed()
          )
          expect(typeof moved).toBe(typeof plain)
          if (typeof plain !== 'string' && typeof moved !== 'string') {
            expect([moved.s, moved.slope, moved.points]).toEqual([plain.s, plain.slope, plain.points])
            expect(moved.p).toBeCloseTo(plain.p, 12)
          }
          const single = mannKendall(rows.map((row, at) => ({ at, value: row[0] ?? 0 })))
          const one = seasonalMannKendall(yearsOf(rows.map((row) => row.slice(0, 1))))
          expect(typeof one === 'string' ? one : { ...one, seasons: undefined }).toEqual(single)
        }
      )
    )
  })
})
