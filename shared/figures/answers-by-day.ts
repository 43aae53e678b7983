import { periodsBetween, startOf, type Days } from '../domain/calendar'
import { baseOf, type Frequencies } from '../domain/tally'

/** Answers on one day of the calendar. */
export interface DayCount {
  readonly day: string
  readonly n: number
}

/** Days in a row on which nobody answered. */
export interface Silence extends Days {
  readonly days: number
}

/** Answers day by day, from the first day with one to the last. */
export interface AnswersByDay {
  readonly days: Days
  /** Every day of them, those without an answer too. */
  readonly counts: readonly DayCount[]
  readonly n: number
  /** Answers without a date: they are on no day. */
  readonly undated: number
  /** Days with an answer. */
  readonly answered: number
  /** The day with most. */
  readonly most: DayCount
  /** The longest time without one; `null` where there is none. */
  readonly silence: Silence | null
}

/** More days than this are no calendar: dates are misread, or of centuries. */
export const MOST_DAYS = 40_000

/** Why there is no calendar. */
export type NoCalendar = 'no-answers' | 'no-dates' | 'too-long'

/** Answers with a score by day, of a question broken down by `@day`. */
export const answersByDay = ({ cells }: Frequencies): AnswersByDay | NoCalendar => {
  const byDay = new Map<string, number>()
  let undated = 0
  for (const { key, tally } of cells) {
    const day = key[0] ?? null
    const n = baseOf(tally)
    if (day === null) undated += n
    else if (n > 0) byDay.set(day, (byDay.get(day) ?? 0) + n)
  }
  const known = [...byDay.keys()].sort()
  const [from, to] = [known[0], known.at(-1)]
  if (from === undefined || to === undefined) return undated > 0 ? 'no-dates' : 'no-answers'
  const days = { from, to }
  const length = periodsBetween('day', days)
  if (length > MOST_DAYS) return 'too-long'
  const counts = Array.from({ length }, (_, later): DayCount => {
    const day = startOf('day', from, later)
    return { day, n: byDay.get(day) ?? 0 }
  })
  return {
    days,
    counts,
    n: counts.reduce((sum, { n }) => sum + n, 0),
    undated,
    answered: byDay.size,
    most: counts.reduce((best, next) => (next.n > best.n ? next : best)),
    silence: longestSilence(counts)
  }
}

const longestSilence = (counts: readonly DayCount[]): Silence | null => {
  let longest: Silence | null = null
  let from: string | null = null
  let days = 0
  for (const { day, n } of counts) {
    if (n > 0) {
      from = null
      days = 0
      continue
    }
    from ??= day
    days += 1
    if (days > (longest?.days ?? 0)) longest = { from, to: day, days }
  }
  return longest
}

/** Answers of a month, and on how many of its days there were any. */
export interface MonthCount {
  /** Its first day. */
  readonly month: string
  readonly n: number
  readonly answered: number
  /** Days of it that lie between the first answer and the last. */
  readonly days: number
}

/** The same months by month, as a table has room for them. */
export const monthsOf = ({ counts }: AnswersByDay): MonthCount[] => {
  const months = new Map<string, MonthCount>()
  for (const { day, n } of counts) {
    const month = startOf('month', day)
    const before = months.get(month) ?? { month, n: 0, answered: 0, days: 0 }
    months.set(month, {
      month,
      n: before.n + n,
      answered: before.answered + (n > 0 ? 1 : 0),
      days: before.days + 1
    })
  }
  return [...months.values()]
}

/** Steps of a quiet scale: from so many answers on a day to so many. */
export interface DayStep {
  readonly from: number
  readonly to: number
}

const STEPS = 5

/** Two digits are as many as a legend needs. */
const rounded = (value: number): number => {
  const unit = 10 ** Math.max(0, Math.floor(Math.log10(Math.max(1, value))) - 1)
  return Math.max(1, Math.round(value / unit) * unit)
}

/** Up to five steps that hold about as many days each, with ends that can be read. Few answers have fewer steps. */
export const stepsOf = ({ counts }: AnswersByDay): DayStep[] => {
  const sizes = counts.flatMap(({ n }) => (n > 0 ? [n] : [])).sort((one, other) => one - other)
  const [least, most] = [sizes[0] ?? 1, sizes.at(-1) ?? 1]
  const quantiles = Array.from({ length: STEPS - 1 }, (_, index) =>
    rounded(sizes[Math.floor(((index + 1) * sizes.length) / STEPS)] ?? most)
  )
  const starts = [...new Set([least, ...quantiles])]
    .filter((start) => start >= least && start <= most)
    .sort((one, other) => one - other)
  return starts.map((from, at) => ({ from, to: (starts[at + 1] ?? most + 1) - 1 }))
}
