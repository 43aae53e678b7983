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

/** A line of a sum that a reader can add up. */
export interface AccountPart {
  readonly sign: '' | '=' | '+'
  readonly name: string
  readonly n: number
}

/** Both sums line by line: rows in = kept + left out + refused, evaluations = with a score + missing. */
export const accountParts = (
  { rowsIn, kept, leftOut, refused, asked, scored, missing }: Account,
  words: Words
): AccountPart[] => {
  const { t } = words
  return [
    { sign: '', name: t('account.part-in'), n: rowsIn },
    { sign: '=', name: t('account.part-kept'), n: kept },
    ...leftOut.map(({ why, column, n }): AccountPart => {
      const what = column === null ? leftOutName(why, words) : `${leftOutName(why, words)} (${column})`
      return { sign: '+', name: t('account.part-left-out', { what }), n }
    }),
    { sign: '+', name: t('account.part-refused'), n: refused },
    { sign: '', name: t('account.part-asked'), n: asked },
    { sign: '=', name: t('account.part-scored'), n: scored },
    ...missing.map(({ why, n }): AccountPart => ({
      sign: '+',
      name: t('account.part-missing', { why: t(`missing-reason.${why}`) }),
      n
    }))
  ]
}
