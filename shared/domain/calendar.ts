import { DAY, dateOf, toDay } from './period'

/** Periods that answers are counted by, as the calendar of the analyst's zone has them. */
export const PERIODS = ['day', 'week', 'month', 'quarter', 'year'] as const

export type Period = (typeof PERIODS)[number]

/**
 * The dimension of a period, next to those of every project: `@month`. A value of it is the first day of one, as an
 * ISO date; weeks are those of ISO 8601 and begin on Monday.
 */
export const periodDimension = (period: Period): string => `@${period}`

/** The period that a dimension is, if it is one. */
export const periodOf = (dimension: string): Period | undefined =>
  PERIODS.find((period) => periodDimension(period) === dimension)

/** First and last day, both counted. */
export interface Days {
  readonly from: string
  readonly to: string
}

/** Days since the Monday of its week. */
const daysSinceMonday = (date: Date): number => (date.getUTCDay() + 6) % 7

const MONTHS = { month: 1, quarter: 3, year: 12 } as const

const isOfDays = (period: Period): period is 'day' | 'week' => period === 'day' || period === 'week'

/** The first day of the period that holds a day, or of one so many periods later. */
export const startOf = (period: Period, day: string, later = 0): string => {
  const date = dateOf(day)
  if (isOfDays(period)) {
    const [back, length] = period === 'day' ? [0, 1] : [daysSinceMonday(date), 7]
    return toDay(new Date(date.getTime() + (later * length - back) * DAY))
  }
  const months = MONTHS[period]
  const first = Math.floor(date.getUTCMonth() / months) * months
  const start = new Date(0)
  start.setUTCFullYear(date.getUTCFullYear(), first + later * months, 1)
  return toDay(start)
}

/** First and last day of the period that begins on a day. */
export const daysOf = (period: Period, start: string): Days => ({
  from: start,
  to: toDay(new Date(dateOf(startOf(period, start, 1)).getTime() - DAY))
})

/** Whether a period begins on a day; not where it is no day at all. */
export const isStart = (period: Period, day: string): boolean =>
  /^\d{4}-\d\d-\d\d$/.test(day) && !Number.isNaN(dateOf(day).getTime()) && startOf(period, day) === day

/** The period named by its first day; `undefined` where no period begins on it, or it is no day at all. */
export const periodStarting = (period: Period, start: string): Days | undefined =>
  isStart(period, start) ? daysOf(period, start) : undefined

/** How many periods there are from one day to another, those of both counted. */
export const periodsBetween = (period: Period, { from, to }: Days): number => {
  const [first, last] = [dateOf(startOf(period, from)), dateOf(startOf(period, to))]
  if (isOfDays(period)) return (last.getTime() - first.getTime()) / (period === 'day' ? DAY : 7 * DAY) + 1
  const months =
    12 * (last.getUTCFullYear() - first.getUTCFullYear()) + last.getUTCMonth() - first.getUTCMonth()
  return months / MONTHS[period] + 1
}

/** All periods from one day to another, by their first days, without a gap. */
export const calendarOf = (period: Period, days: Days): string[] =>
  Array.from({ length: periodsBetween(period, days) }, (_, later) => startOf(period, days.from, later))

/** Up to how many periods of each length are read at a glance. */
const READABLE: readonly (readonly [Period, number])[] = [
  ['day', 35],
  ['week', 26],
  ['month', 60],
  ['quarter', 60]
]

/** The shortest period of which a span holds no more than can be read: up to 35 days, 26 weeks, 60 months, 60 quarters. */
export const periodFor = (days: Days): Period =>
  READABLE.find(([period, most]) => periodsBetween(period, days) <= most)?.[0] ?? 'year'

/** The period that a span is read by, and the longer ones that still cut it. */
export const periodsFrom = (days: Days): Period[] => {
  const first = periodFor(days)
  return PERIODS.slice(PERIODS.indexOf(first)).filter(
    (period) => period === first || periodsBetween(period, days) > 1
  )
}

/** Place of a month or quarter in its year, from 1, and the year; `null` for periods that have no season. */
export const seasonOf = (
  period: Period,
  start: string
): { readonly season: number; readonly year: number } | null => {
  if (period !== 'month' && period !== 'quarter') return null
  const date = dateOf(start)
  return { season: Math.floor(date.getUTCMonth() / MONTHS[period]) + 1, year: date.getUTCFullYear() }
}
