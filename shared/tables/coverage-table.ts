import type { MetricFigure } from '../figures/overview'
import { roleName } from '../locale/detection-words'
import type { Words } from '../locale/words'
import { countCell, NOTHING, shareCell, textCell } from './cells'
import type { Table } from './table'

/** How many of those who were asked gave a score, by question. */
export const coverageTable = (
  metrics: readonly MetricFigure[],
  notes: readonly string[],
  words: Words
): Table => {
  const { t } = words
  return {
    title: t('overview.coverage'),
    columns: [
      { name: t('health.missing.question'), kind: 'name' },
      { name: t('overview.scores'), kind: 'number' },
      { name: t('health.missing.missing'), kind: 'number' },
      { name: t('overview.covered'), kind: 'number' }
    ],
    rows: metrics.map(({ metric, score: { n }, missing }) => ({
      cells: [
        textCell(roleName(metric, words)),
        countCell(n, words),
        countCell(missing, words),
        n + missing === 0 ? NOTHING : shareCell(n / (n + missing), words)
      ]
    })),
    notes
  }
}
