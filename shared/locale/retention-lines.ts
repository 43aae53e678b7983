import type { SliceRetention } from '../contract/slice-retention'
import type { Retention } from '../figures/retention'
import type { Figure } from '../measures/figure'
import { customersText, pointsRangeText, pointsText, rateIntervalText, rateText } from './retention-words'
import type { Words } from './words'

/** What defends a retention rate: its customers, its formula with the interval's method, and its change. */
export const retentionLines = (
  found: Pick<Retention, 'rate' | 'unknown'>,
  change: { readonly difference: Figure; readonly unit: SliceRetention['unit'] } | null,
  words: Words
): string[] => {
  const { t } = words
  const { rate } = found
  const customers = customersText(found, words)
  return [
    rate.value === null
      ? `${rateText(rate, words)}, ${customers}`
      : `${rateText(rate, words)} (${rateIntervalText(rate, words)}), ${customers}`,
    t('retention.formula'),
    ...(change && change.difference.value !== null
      ? [
          t('hint.change-of-rate', {
            difference: pointsText(change.difference.value, words),
            interval:
              change.unit === 'respondents'
                ? t('retention.no-interval')
                : pointsRangeText(change.difference, words)
          }),
          ...(change.unit === 'respondents' ? [] : [t('interval.difference.wilson')])
        ]
      : [])
  ]
}
