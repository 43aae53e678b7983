import type { Association } from '../figures/compare'
import { assertNever } from '../domain/assert-never'
import type { Words } from './words'

/** How CES and CSAT go together, or why nothing can be said of it. */
export const associationText = (association: Association, words: Words): string => {
  const { t } = words
  switch (association.kind) {
    case 'same-people': {
      const { correlation, low, high, n } = association
      const range =
        low === null || high === null
          ? ''
          : t('interval.in-brackets', { low: words.signed(low, 2), high: words.signed(high, 2) })
      return t('association.same-people', {
        correlation: words.signed(correlation, 2),
        range,
        n: words.count(n)
      })
    }
    case 'different-people':
      return t('association.different-people', { count: association.touchpoints })
    case 'unknown':
      return t('association.unknown')
    default:
      return assertNever(association)
  }
}
