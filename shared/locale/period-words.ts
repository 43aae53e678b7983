import type { Period } from '../domain/calendar'
import { daysText } from './slice-words'
import type { Words } from './words'

const at = (day: string): Date => new Date(`${day}T00:00:00Z`)

const format = (day: string, options: Intl.DateTimeFormatOptions, { language }: Words): string =>
  new Intl.DateTimeFormat(language, { ...options, timeZone: 'UTC' }).format(at(day))

const yearOf = (day: string): string => String(at(day).getUTCFullYear())

const quarterOf = (day: string): number => Math.floor(at(day).getUTCMonth() / 3) + 1

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
      return format(from, { month: 'long', year: 'numeric' }, words)
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
      return { short: format(from, { day: 'numeric', month: 'short' }, words), year: yearOf(from) }
    case 'month':
      return { short: format(from, { month: 'short' }, words), year: yearOf(from) }
    case 'quarter':
      return { short: words.t('trend.quarter-short', { quarter: quarterOf(from) }), year: yearOf(from) }
    case 'year':
      return { short: yearOf(from), year: null }
  }
}
