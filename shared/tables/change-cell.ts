import { isBetter, isBeyondChance, type Change, type TouchpointChange } from '../figures/changes'
import type { Words } from '../locale/words'
import type { Definition } from '../measures/definition'
import { differenceCell } from './cells'
import type { Cell } from './table'

const BETTER = '▲'
const WORSE = '▼'

/** A change marked for better or worse, beyond chance only. */
export const markedCell = (cell: Cell, isBeyond: boolean, isGood: boolean): Cell =>
  cell.number && isBeyond ? { ...cell, letters: isGood ? BETTER : WORSE } : cell

/** A change with its interval and its mark. */
export const changeCell = (definition: Definition, change: Change | TouchpointChange, words: Words): Cell =>
  markedCell(
    differenceCell(definition, change.difference, words),
    isBeyondChance(change),
    isBetter(definition, change.difference)
  )

/** What the marks mean, where a table has one. */
export const markNotes = (cells: readonly Cell[], { t }: Words): string[] =>
  cells.some(({ letters }) => letters) ? [t('table.marks', { better: BETTER, worse: WORSE })] : []
