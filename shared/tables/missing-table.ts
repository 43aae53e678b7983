import type { MissingFound } from '../figures/quality'
import { byShare } from '../locale/health-words'
import { questionName } from '../locale/quality-words'
import type { Words } from '../locale/words'
import { countCell, textCell } from './cells'
import { shareFigureCell } from './share-cell'
import type { Table } from './table'

/** Answers that are missing, the question that lacks most first. */
export const missingTable = (missing: readonly MissingFound[], words: Words): Table => {
  const { t } = words
  return {
    title: t('health.missing.title'),
    columns: [
      { name: t('health.missing.question'), kind: 'name' },
      { name: t('health.missing.missing'), kind: 'number' },
      { name: t('health.missing.asked'), kind: 'number' },
      { name: t('health.share'), kind: 'number' }
    ],
    rows: byShare(missing).map((one) => ({
      cells: [
        textCell(questionName(one, words)),
        countCell(one.count, words),
        countCell(one.raw.n, words),
        shareFigureCell(one.figure, words)
      ]
    })),
    notes: [t('quality.unweighted')]
  }
}
