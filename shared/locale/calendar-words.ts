import { firstDay, type Words } from './words'

const at = (day: string): Date => new Date(`${day}T00:00:00Z`)

const formatted = (options: Intl.DateTimeFormatOptions) => {
  const made = new Map<string, Intl.DateTimeFormat>()
  return (day: string, { language }: Words): string => {
    const format = made.get(language) ?? new Intl.DateTimeFormat(language, { ...options, timeZone: 'UTC' })
    made.set(language, format)
    return firstDay(format.format(at(day)), language)
  }
}

/** "Jan", of any day of it. */
export const shortMonth = formatted({ month: 'short' })

/** "Jan 2026" */
export const shortMonthOfYear = formatted({ month: 'short', year: 'numeric' })

/** "Jan 5" */
export const shortDay = formatted({ day: 'numeric', month: 'short' })

/** "January 2026" */
export const monthText = formatted({ month: 'long', year: 'numeric' })

/** "Monday, January 5, 2026" */
export const longDay = formatted({ dateStyle: 'full' })

/** "Mon" */
export const shortWeekday = formatted({ weekday: 'short' })
