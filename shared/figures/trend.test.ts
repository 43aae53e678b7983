import { describe, expect, it } from 'vitest'
import { SEVEN, tallyOf } from '../../tests/fixtures/tallies'
import { startOf, type Period } from '../domain/calendar'
import type { Frequencies } from '../domain/tally'
import { definitionOf } from '../measures/definitions'
import { trendFigures, type TrendFigures, type TrendSeries } from './trend'
import { rankSeries } from './trend-series'
import { trendTests } from './trend-test'

const EASY = definitionOf('ces', 'easy', SEVEN)

/** So many easy answers of so many. */
const easy = (hits: number, n: number) => tallyOf(SEVEN, [n - hits, 0, 0, 0, 0, 0, hits])

const frequencies = (
  cells: readonly (readonly [key: (string | null)[], hits: number, n: number])[],
  by = ['@month']
): Frequencies => ({
  by,
  cells: cells.map(([key, hits, n]) => ({ key, tally: easy(hits, n) })),
  revision: 1
})

const read = (
  asked: Frequencies,
  data = { from: '2025-01-01', to: '2025-12-31' },
  period: Period = 'month'
) => {
  const figures = trendFigures(asked, { definition: EASY, weighted: false, period, data })
  if (typeof figures === 'string') throw new Error(figures)
  return figures
}

const only = ({ series }: TrendFigures): TrendSeries => {
  if (!series[0]) throw new Error('no series')
  return series[0]
}

describe('a series', () => {
  it('is ranked by its periods alone: answers without a date are counted apart', () => {
    const asked = frequencies(
      [
        [['2025-02-01', 'Desk'], 30, 50],
        [['2025-04-01', 'Desk'], 20, 50],
        [[null, 'Desk'], 40, 40],
        [['2025-02-01', 'Web'], 40, 60],
        [[null, 'Kiosk'], 40, 40]
      ],
      ['@month', '@touchpoint']
    )
    const figures = read(asked)
    const ranked = rankSeries(figures, asked).map(({ key, total }) => [key[0], total.value, total.n])
    expect(ranked).toEqual([
      ['Desk', 0.5, 100],
      ['Web', 40 / 60, 60],
      ['Kiosk', null, 0]
    ])
    expect(figures.undated).toBe(80)
  })
})

describe('a trend', () => {
  const YEAR = Array.from({ length: 12 }, (_, at) => startOf('month', '2025-01-01', at))

  it('has every period of the calendar, and nothing for one that nobody answered in', () => {
    const { periods, counts } = only(
      read(
        frequencies([
          [['2025-02-01'], 30, 50],
          [['2025-04-01'], 20, 50],
          [[null], 5, 20]
        ])
      )
    )
    expect(periods.map(({ from, to, use }) => [from, to, use])).toEqual([
      ['2025-02-01', '2025-02-28', 'used'],
      ['2025-03-01', '2025-03-31', 'gap'],
      ['2025-04-01', '2025-04-30', 'used']
    ])
    expect(periods.map(({ score, base }) => [score.value, score.n, base])).toEqual([
      [0.6, 50, 'enough'],
      [null, 0, 'empty'],
      [0.4, 50, 'enough']
    ])
    expect(periods.map(({ change }) => change?.value)).toEqual([undefined, null, null])
    expect(counts).toEqual({ used: 2, gap: 1, incomplete: 0, hidden: 0, 'no-score': 0 })
  })

  it('sets each period against the one before: 56 of 70 and 48 of 80 (METHODS 2.4)', () => {
    const { periods } = only(
      read(
        frequencies([
          [['2025-01-01'], 48, 80],
          [['2025-02-01'], 56, 70]
        ])
      )
    )
    expect(periods[1]?.change?.value).toBeCloseTo(0.2, 12)
    expect(periods[1]?.change?.low).toBeCloseTo(0.0524, 4)
    expect(periods[1]?.change?.high).toBeCloseTo(0.3339, 4)
  })

  it('leaves out what the data do not fill at either end, and what is hidden, and counts them', () => {
    const months = YEAR.map((start, at): [(string | null)[], number, number] => [
      [start],
      at === 5 ? 6 : 30 + (at % 3),
      at === 5 ? 12 : 50
    ])
    const asked = frequencies(months)
    const { periods, counts, chart } = only(
      read(
        {
          ...asked,
          cells: asked.cells.map((cell, at) => (at === 4 ? { ...cell, tally: easy(3, 6) } : cell))
        },
        { from: '2025-01-02', to: '2025-12-30' }
      )
    )
    expect(periods.map(({ use }) => use)).toEqual([
      'incomplete',
      ...Array<string>(3).fill('used'),
      'hidden',
      'hidden',
      ...Array<string>(5).fill('used'),
      'incomplete'
    ])
    expect(periods[0]?.coverage).toEqual({ complete: false, days: 31, covered: 30 })
    expect(periods[0]?.score.value).toBe(0.6)
    expect(counts).toMatchObject({ used: 8, incomplete: 2, hidden: 2 })
    expect(typeof chart === 'string' ? [] : chart.points).toHaveLength(8)
    expect(periods.map(({ control }) => control !== null)).toEqual(periods.map(({ use }) => use === 'used'))
    // Neither a hidden period nor one beside it tells its score by a difference.
    expect(periods.slice(4, 7).map(({ score, change }) => [score.value === null, change?.value])).toEqual([
      [true, null],
      [true, null],
      [false, null]
    ])
  })

  it('is tested for each series, adjusted for their number', () => {
    const rows = YEAR.flatMap((start, at) => [
      [[start, 'A'], 100 + 5 * at, 200] as [(string | null)[], number, number],
      [[start, 'B'], 100 + (at % 2), 200] as [(string | null)[], number, number]
    ])
    const { series, by } = read(frequencies(rows, ['@month', 'country']))
    expect(by).toEqual(['country'])
    expect(series.map(({ key }) => key)).toEqual([['A'], ['B']])
    const [rising, still] = series.map(({ tests }) => (typeof tests.plain === 'string' ? null : tests.plain))
    expect(rising?.s).toBe(66)
    expect(rising?.slope).toBeCloseTo(0.025, 12)
    expect(series[0]?.adjusted).toBeCloseTo(2 * (rising?.p ?? NaN), 15)
    expect(series[1]?.adjusted).toBeCloseTo(still?.p ?? NaN, 15)
  })

  it('needs dates, and no more periods than can be read', () => {
    const ask = (asked: Frequencies, period: Period) =>
      trendFigures(asked, {
        definition: EASY,
        weighted: false,
        period,
        data: { from: '1900-01-01', to: '2026-01-01' }
      })
    expect(ask(frequencies([[[null], 5, 50]]), 'month')).toBe('no-dates')
    expect(
      ask(
        frequencies([
          [['1900-01-01'], 5, 50],
          [['2026-01-01'], 5, 50]
        ]),
        'day'
      )
    ).toBe('too-many-periods')
  })
})

describe('the test of a trend', () => {
  const points = (values: readonly number[], period: Period = 'month', first = '2025-01-01') =>
    values.map((value, at) => ({ from: startOf(period, first, at), value }))

  it('is Mann and Kendall’s, with Sen’s slope per period (METHODS 2.5)', () => {
    const {
      plain,
      seasonal,
      read: which
    } = trendTests('month', points([1, 2.3, 3.1, 4.5, 5.2, 6.8, 7.1, 8.9, 9.5, 10.2]))
    expect(plain).toMatchObject({ s: 45, variance: 125 })
    expect(typeof plain === 'string' ? NaN : plain.p).toBeCloseTo(8.303e-5, 8)
    expect(typeof plain === 'string' ? NaN : plain.slope).toBeCloseTo(1.05, 10)
    expect([seasonal, which]).toEqual([null, 'plain'])
  })

  it('counts the time over a gap', () => {
    const series = points([0, 1, 2, 3, 4, 5]).filter((_, at) => at !== 2 && at !== 3)
    expect(trendTests('month', series).plain).toMatchObject({ slope: 1 })
  })

  it('compares months with their like over three years, and says where they are too few', () => {
    const wave = (months: number) =>
      Array.from({ length: months }, (_, at) => 50 + 10 * Math.sin((at * Math.PI) / 6) + at / 12)
    const long = trendTests('month', points(wave(36)))
    expect(long.read).toBe('seasonal')
    expect(typeof long.seasonal === 'string' ? NaN : long.seasonal?.slope).toBeCloseTo(1, 10)
    expect(trendTests('month', points(wave(24)))).toMatchObject({ seasonal: 'too-few', read: 'plain' })
    expect(trendTests('month', points(wave(23)))).toMatchObject({ seasonal: null, read: 'plain' })
    expect(trendTests('week', points(wave(200), 'week')).seasonal).toBeNull()
  })

  it.each([
    [[1, 2, 3], 'too-few'],
    [[], 'too-few'],
    [[2, 2, 2, 2, 2], 'all-equal']
  ])('is not given of %j: %s', (values, why) => {
    expect(trendTests('month', points(values)).plain).toBe(why)
  })
})
