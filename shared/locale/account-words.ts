import type { LeftOutReason } from '../domain/left-out'
import type { Account } from '../figures/account'
import type { Words } from './words'

/** What is left out for a reason, as a heading: "Previews". */
export const leftOutName = (why: LeftOutReason, { t }: Words): string => t(`left-out.${why}`)

/** "2,830 rows = 2,809 kept + 12 previews + 9 refused" */
export const rowsSum = ({ rowsIn, kept, leftOut, refused }: Account, { t, count }: Words): string => {
  const parts = [
    t('account.kept', { count: kept, n: count(kept) }),
    ...leftOut.map(({ why, n }) => t(`account.${why}`, { count: n, n: count(n) })),
    t('account.refused', { count: refused, n: count(refused) })
  ]
  return t('account.rows', { count: rowsIn, n: count(rowsIn), parts: parts.join(' + ') })
}

/** "5,618 evaluations = 4,967 with a score + 651 missing" */
export const evaluationsSum = ({ asked, scored }: Account, { t, count }: Words): string => {
  const parts = [
    t('account.scored', { n: count(scored) }),
    t('account.missing', { n: count(asked - scored) })
  ]
  return t('account.evaluations', { count: asked, n: count(asked), parts: parts.join(' + ') })
}
