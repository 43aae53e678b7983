import type { Words } from '../locale/words'
import type { Column } from './table'

/** Two limits beside each other, under what they are limits of. */
export const limitColumns = (over: string, { t }: Words): readonly Column[] => [
  { name: t('table.lower'), over: [over], kind: 'number' },
  { name: t('table.upper'), over: [over], kind: 'number' }
]
