import type { Words } from '../../../shared/locale/words'
import { UsageError } from './usage-error'

/** Seconds after which a year has more than four digits. */
const LAST = 253_402_300_799

/** The clock: that of the computer, or one that stands where SOURCE_DATE_EPOCH says, so that same input gives same bytes. */
export const readClock = (value: string | undefined, words: Words): (() => Date) => {
  if (value === undefined || value === '') return () => new Date()
  const seconds = /^\d+$/.test(value) ? Number(value) : NaN
  if (!(seconds <= LAST)) throw new UsageError(words.t('cli.bad-epoch', { value }))
  return () => new Date(seconds * 1000)
}
