import type { Association } from '../figures/compare'
import { assertNever } from '../domain/assert-never'
import type { Words } from './words'

type SamePeople = Extract<Association, { kind: 'same-people' }>

/** How CES and CSAT go together, or why nothing can be said of it. */
export const associationText = (association: Association, words: Words): string => {
  const { t } = words
  switch (association.kind) {
    case 'same-people':
      return samePeopleText(association, words)
    case 'different-people':
      return t('association.different-people', { count: association.touchpoints })
    case 'hidden':
      return t('association.hidden')
    case 'different-scales':
      return t('association.different-scales')
    case 'unknown':
      return t('association.unknown')
    default:
      return assertNever(association)
  }
}

/** The correlation, and what must be known to read it: whose pairs, weights, and how far to trust it. */
const samePeopleText = (association: SamePeople, words: Words): string => {
  const { t, signed, count } = words
  const { correlation, low, high, n, responses, base, isUnweighted } = association
  const repeated = responses < n
  const range =
    low === null || high === null
      ? ''
      : t('interval.in-brackets', { low: signed(low, 2), high: signed(high, 2) })
  const pairs = repeated
    ? t('association.pairs-from', { count: responses, n: count(n), responses: count(responses) })
    : t('association.pairs', { n: count(n) })
  return [
    t('association.same-people', { correlation: signed(correlation, 2), range, base: pairs }),
    ...(base === 'small' ? [t('association.small')] : []),
    ...(repeated && low !== null ? [t('association.repeated')] : []),
    ...(isUnweighted ? [t('association.unweighted')] : [])
  ].join(' ')
}
