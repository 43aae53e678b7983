import type { NumberKind } from './number-format'

const DAY = 24 * 60 * 60

/** 9999-12-31, the last day there is. */
const LAST_DAY = 2_958_465

/** Days from 1900-01-00 to 1904-01-01, where workbooks that were born on a Macintosh begin to count. */
const UNTIL_1904 = 1462

/** The day that Lotus 1-2-3 believed in, and every spreadsheet since. */
const NEVER_WAS = 60

const two = (number: number): string => String(number).padStart(2, '0')

const clockText = (seconds: number): string =>
  [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60].map(two).join(':')

const dayText = (day: number): string => {
  if (day === 0) return '1900-01-00'
  if (day === NEVER_WAS) return '1900-02-29'
  const since1899 = day < NEVER_WAS ? day + 1 : day
  return new Date(Date.UTC(1899, 11, 30) + since1899 * DAY * 1000).toISOString().slice(0, 10)
}

/**
 * The date, time or both that a number stands for; `undefined` where it can be none. A date with a time of
 * day keeps it even where the format hides it, and a time of more than a day is a date.
 */
export const serialText = (
  serial: number,
  kind: Exclude<NumberKind, 'number'>,
  from1904: boolean
): string | undefined => {
  const total = Math.round(serial * DAY)
  const days = Math.floor(total / DAY)
  const day = days + (from1904 ? UNTIL_1904 : 0)
  const seconds = total % DAY
  if (!(serial >= 0) || day > LAST_DAY) return undefined
  if (kind === 'duration') return clockText(total)
  if (days === 0 && (kind === 'time' || (!from1904 && (kind === 'datetime' || seconds > 0))))
    return clockText(seconds)
  return kind === 'date' && seconds === 0 ? dayText(day) : `${dayText(day)} ${clockText(seconds)}`
}
