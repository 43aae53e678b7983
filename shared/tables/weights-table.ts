import type { Words } from '../locale/words'
import { countCell, numberCell, textCell } from './cells'
import type { Table } from './table'

/** What weights cost: how many answers alike would tell as much. */
export const weightsTable = (
  { n, effective }: { readonly n: number; readonly effective: number },
  notes: readonly string[],
  words: Words
): Table => {
  const { t } = words
  return {
    title: t('health.weights.title'),
    columns: [
      { name: t('health.weights.title'), kind: 'name' },
      { name: t('fatigue.column.value'), kind: 'number' }
    ],
    rows: [
      { cells: [textCell(t('cli.column.answers')), countCell(n, words)] },
      { cells: [textCell(t('inspector.effective')), countCell(Math.round(effective), words)] },
      { cells: [textCell(t('health.weights.design-effect')), numberCell(n / effective, 2, words)] }
    ],
    notes
  }
}
