export const DAY = 86_400_000

/** The midnight, in UTC, that a day begins with: for counting days, which have no zone. */
export const dateOf = (day: string): Date => new Date(`${day}T00:00:00Z`)

export const toDay = (date: Date): string => date.toISOString().slice(0, 10)

/** Days as ISO dates; filters end at the midnight after the last day, people name that day. */
export const dayAfter = (day: string): string => toDay(new Date(dateOf(day).getTime() + DAY))

export const dayBefore = (day: string): string => toDay(new Date(dateOf(day).getTime() - DAY))

const lastOfMonth = (date: Date, monthsBefore: number): Date =>
  new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() - monthsBefore + 1, 0))

/**
 * The day so many months before, or the last of that month where it has no such day. The last of a month
 * leads to the last of a month: whole months counted back from the 30th of June begin on the first of one.
 */
const monthsBefore = (day: string, months: number): string => {
  const date = dateOf(day)
  const last = lastOfMonth(date, months)
  const isLast = date.getUTCDate() === lastOfMonth(date, 0).getUTCDate()
  if (!isLast && date.getUTCDate() < last.getUTCDate()) last.setUTCDate(date.getUTCDate())
  return toDay(last)
}

export interface PeriodPreset {
  readonly id: 'last-month' | 'last-3-months' | 'last-6-months' | 'last-12-months' | 'year'
  readonly year?: number
  /** First and last day, both counted. */
  readonly from: string
  readonly to: string
}

const LENGTHS = [
  ['last-month', 1],
  ['last-3-months', 3],
  ['last-6-months', 6],
  ['last-12-months', 12]
] as const

const later = (one: string, other: string): string => (one > other ? one : other)

const sooner = (one: string, other: string): string => (one < other ? one : other)

/**
 * Periods worth a click, counted back from the last answer and not from today: data end where they end.
 * Years are cut there as well, so that no title names months without answers. What would hold everything is
 * left out.
 */
export const periodPresets = (whole: { from: string; to: string }): PeriodPreset[] => {
  const lasting = LENGTHS.map(([id, months]) => ({
    id,
    from: dayAfter(monthsBefore(whole.to, months)),
    to: whole.to
  }))
  const firstYear = dateOf(whole.from).getUTCFullYear()
  const years = Array.from(
    { length: dateOf(whole.to).getUTCFullYear() - firstYear + 1 },
    (_, index) => firstYear + index
  )
  return [
    ...lasting.filter(({ from }) => from > whole.from),
    ...(years.length > 1 ? years.slice(-4) : []).map((year) => ({
      id: 'year' as const,
      year,
      from: later(`${year}-01-01`, whole.from),
      to: sooner(`${year}-12-31`, whole.to)
    }))
  ]
}
