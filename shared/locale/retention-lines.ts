import type { SliceRetention } from '../contract/slice-retention'
import type { Retention } from '../figures/retention'
import type { Figure } from '../measures/figure'
import type { SidesText } from './comparison-words'
import { customersText, pointsRangeText, pointsText, rateIntervalText, rateText } from './retention-words'
import type { Words } from './words'

/** What defends a retention rate: its customers, its formula with the interval's method, and its change. */
export const retentionLines = (
  found: Pick<Retention, 'rate' | 'unknown'>,
  change: {
    readonly difference: Figure
    readonly unit: SliceRetention['unit']
    readonly sides: SidesText | null
  } | null,
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
          t(change.sides?.told === 'difference' ? 'difference.of-rate' : 'hint.change-of-rate', {
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
