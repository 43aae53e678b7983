import type { Period } from '../domain/calendar'
import { monthText, shortDay, shortMonth } from './calendar-words'
import { daysText } from './slice-words'
import type { Words } from './words'

const yearOf = (day: string): string => day.slice(0, 4)

/** 1 to 4. */
export const quarterOf = (day: string): number => Math.ceil(Number(day.slice(5, 7)) / 3)

/** A period as people name it: "March 2026", "Q1 2026", the days of a week. */
export const periodName = (
  period: Period,
  { from, to }: { readonly from: string; readonly to: string },
  words: Words
): string => {
  switch (period) {
    case 'day':
      return words.date(from)
    case 'week':
      return daysText(from, to, words)
    case 'month':
      return monthText(from, words)
    case 'quarter':
      return words.t('trend.quarter-of', { quarter: quarterOf(from), year: yearOf(from) })
    case 'year':
      return yearOf(from)
  }
}

/** The same as an axis has room for; the year stands in a line of its own. */
export const periodTick = (
  period: Period,
  from: string,
  words: Words
): { readonly short: string; readonly year: string | null } => {
  switch (period) {
    case 'day':
    case 'week':
      return { short: shortDay(from, words), year: yearOf(from) }
    case 'month':
      return { short: shortMonth(from, words), year: yearOf(from) }
    case 'quarter':
      return { short: words.t('trend.quarter-short', { quarter: quarterOf(from) }), year: yearOf(from) }
    case 'year':
      return { short: yearOf(from), year: null }
  }
}
