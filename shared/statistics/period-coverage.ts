/** First and last day of a period, ISO dates in the analyst's zone, both counted. */
export interface PeriodDays {
  readonly from: string
  readonly to: string
}

export interface Coverage {
  /** The data reach from the first day of the period to its last. */
  readonly complete: boolean
  /** Days of the period, and how many of them lie no earlier than the first answer and no later than the last. */
  readonly days: number
  readonly covered: number
}

const DAY = 86_400_000

/** Days from one ISO date to another, both counted; ISO dates have no hours to be short of. */
const daysBetween = (from: string, to: string): number => (Date.parse(to) - Date.parse(from)) / DAY + 1

/**
 * How far a period is covered by the data, which end with the last answer and not today. A period is incomplete
 * where the last answer lies before its last day: it is marked, and left out of trends and run rules. Where
 * few answer, the last days may have been silent rather than cut off: `covered` lets the reader judge. A period
 * that begins after the last answer has none of its days covered. The same holds of the first answer, where it is
 * given: data that begin in the middle of a month have half of it.
 */
export const coverageOf = ({ from, to }: PeriodDays, lastAnswer: string, firstAnswer = from): Coverage => {
  const days = daysBetween(from, to)
  const [begins, ends] = [firstAnswer > from ? firstAnswer : from, lastAnswer < to ? lastAnswer : to]
  const covered = Math.max(0, daysBetween(begins, ends))
  return { complete: covered === days, days, covered }
}

/** Place of the first period the data do not fill, `null` where they fill all; periods in time order. */
export const incompleteFrom = (periods: readonly PeriodDays[], lastAnswer: string): number | null => {
  const place = periods.findIndex((period) => !coverageOf(period, lastAnswer).complete)
  return place < 0 ? null : place
}
