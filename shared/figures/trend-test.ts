import { calendarOf, seasonOf, type Period } from '../domain/calendar'
import { mannKendall, type NoTrend, type Trend } from '../statistics/mann-kendall'
import { seasonalMannKendall, type SeasonalTrend } from '../statistics/seasonal-mann-kendall'

/** The score of one period, by its first day. */
export interface TrendPoint {
  readonly from: string
  readonly value: number
}

export interface TrendTests {
  /** Mann and Kendall's test over all points; slope per period. */
  readonly plain: Trend | NoTrend
  /** Each month or quarter against its like in other years, slope per year; `null` where the span is under two years. */
  readonly seasonal: SeasonalTrend | NoTrend | null
  /** Which of the two is to be read: the seasonal one wherever it can be given. */
  readonly read: 'plain' | 'seasonal'
}

/** Whether a series goes over two years of months or quarters, so that seasons can be told from a trend. */
const hasSeasons = (period: Period, first: string, last: string): boolean => {
  const perYear = period === 'month' ? 12 : period === 'quarter' ? 4 : Infinity
  return calendarOf(period, { from: first, to: last }).length >= 2 * perYear
}

/** Whether scores rise or fall over time, by their order alone; points at their places in the calendar. */
export const trendTests = (period: Period, points: readonly TrendPoint[]): TrendTests => {
  const [first, last] = [points[0], points.at(-1)]
  if (!first || !last) return { plain: 'too-few', seasonal: null, read: 'plain' }
  const places = new Map(
    calendarOf(period, { from: first.from, to: last.from }).map((start, place) => [start, place])
  )
  const plain = mannKendall(points.map(({ from, value }) => ({ at: places.get(from) ?? 0, value })))
  if (!hasSeasons(period, first.from, last.from)) return { plain, seasonal: null, read: 'plain' }
  const seasonal = seasonalMannKendall(
    points.flatMap(({ from, value }) => {
      const season = seasonOf(period, from)
      return season ? [{ season: season.season, at: season.year, value }] : []
    })
  )
  return { plain, seasonal, read: typeof seasonal === 'string' ? 'plain' : 'seasonal' }
}
