import { concordanceOf, trendOf, type NoTrend, type TimePoint, type Trend } from './mann-kendall'

/** A point with the season it is compared within: month 1..12, quarter 1..4; `at` counts the years. */
export interface SeasonalPoint extends TimePoint {
  readonly season: number
}

export interface SeasonalTrend extends Trend {
  /** Seasons with two points or more, which are those that count. */
  readonly seasons: number
}

/**
 * Seasonal Mann-Kendall test: January is compared with January only; S and its variance are added up over the
 * seasons and tested as one (continuity correction, normal p). Slope per unit of `at` (a year): the median
 * of the slopes within seasons. Seasons are taken as independent of each other, and as moving the same way:
 * a rise in one and a fall in another cancel.
 *
 * Not given where no season has three points, nor where within each season all values are equal.
 *
 * Source: Hirsch, Slack & Smith (1982), Water Resources Research 18:107; Gilbert (1987), chapter 17.
 */
export const seasonalMannKendall = (points: readonly SeasonalPoint[]): SeasonalTrend | NoTrend => {
  const seasons = [...new Set(points.map(({ season }) => season))]
    .map((wanted) => points.filter(({ season }) => season === wanted))
    .filter(({ length }) => length > 1)
  if (!seasons.some(({ length }) => length > 2)) return 'too-few'
  const parts = seasons.map(concordanceOf)
  const sum = (of: (part: (typeof parts)[number]) => number) =>
    parts.reduce((total, part) => total + of(part), 0)
  const variance = sum((part) => part.variance)
  if (!(variance > 0)) return 'all-equal'
  const whole = { s: sum((part) => part.s), variance, slopes: parts.flatMap(({ slopes }) => slopes) }
  return {
    ...trendOf(
      whole,
      seasons.reduce((total, { length }) => total + length, 0)
    ),
    seasons: seasons.length
  }
}
