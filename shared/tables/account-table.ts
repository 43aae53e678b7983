import type { Account } from '../figures/account'
import { accountParts } from '../locale/account-words'
import type { Words } from '../locale/words'
import { countCell, textCell } from './cells'
import type { Table } from './table'

/** What became of every row of the files and of every answer asked for. */
export const accountTable = (account: Account, notes: readonly string[], words: Words): Table => ({
  title: words.t('account.title'),
  columns: [
    { name: words.t('account.part'), kind: 'name' },
    { name: words.t('account.number'), kind: 'number' }
  ],
  rows: accountParts(account, words).map(({ sign, name, n }) => ({
    cells: [textCell(name), countCell(n, words)],
    ...(sign === '' ? { kind: 'total' } : {})
  })),
  notes
})
