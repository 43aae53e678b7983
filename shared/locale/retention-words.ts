import type { Retention } from '../figures/retention'
import type { Figure } from '../measures/figure'
import { whyText } from './score-words'
import type { Words } from './words'

/** "90.6%", or why there is none. */
export const rateText = ({ value, why }: Figure, words: Words): string =>
  value === null ? whyText(why === undefined ? {} : { why }, words) : words.percent(value, 1)

/** "89.9 to 91.2"; why there is none, where there is none. */
export const rateIntervalText = ({ low, high, why }: Figure, words: Words): string =>
  low === null || high === null
    ? whyText(why === undefined ? {} : { why }, words)
    : words.t('interval.range', { low: words.number(low * 100, 1), high: words.number(high * 100, 1) })

/** "+1.4" in points. */
export const pointsText = (value: number, { signed }: Words): string => signed(value * 100, 1)

/** "−0.2 to +3.0" */
export const pointsRangeText = ({ low, high }: Figure, words: Words): string =>
  low === null || high === null
    ? ''
    : words.t('interval.range', { low: pointsText(low, words), high: pointsText(high, words) })

/** "4,120 customers, 33 of unknown status" */
export const customersText = ({ rate, unknown }: Pick<Retention, 'rate' | 'unknown'>, words: Words): string =>
  [
    words.t('retention.customers', { count: rate.n, n: words.count(rate.n) }),
    ...(unknown > 0 ? [words.t('retention.unknown-status', { count: unknown, n: words.count(unknown) })] : [])
  ].join(', ')
