import type { MetricFigure } from '../figures/overview'
import type { RetentionFigure } from '../figures/retention'
import { leavesOutZero } from '../figures/touchpoints'
import type { SidesText } from '../locale/comparison-words'
import { metricTitle } from '../locale/score-words'
import type { Words } from '../locale/words'
import { baseNotes } from './base-notes'
import { baseCell, countCell, NOTHING, scoreCell, textCell } from './cells'
import { changeCell, markNotes, markedCell } from './change-cell'
import { rateCell, rateChangeCell } from './retention-cells'
import type { Row, Table } from './table'

interface Measured {
  readonly metrics: readonly MetricFigure[]
  readonly retention: RetentionFigure | null
  readonly sides: SidesText | null
}

/** Every metric with its interval, base, missing answers and change. */
export const metricsTable = ({ metrics, retention, sides }: Measured, words: Words): Table => {
  const { t } = words
  const rows = [
    ...metrics.map((figure): Row => ({
      cells: [
        textCell(metricTitle(figure.definition, words)),
        scoreCell(figure.definition, figure.score, words),
        baseCell(figure.score, words),
        countCell(figure.missing, words),
        figure.change ? changeCell(figure.definition, figure.change, words) : NOTHING
      ]
    })),
    ...(retention ? [retentionRow(retention, words)] : [])
  ]
  const isCompared = Boolean(retention?.change) || metrics.some(({ change }) => change)
  return {
    title: t('overview.metrics'),
    columns: [
      { name: t('cli.column.metric'), kind: 'name' },
      { name: t('cli.column.score'), kind: 'number' },
      { name: t('chart.answers'), kind: 'number' },
      { name: t('health.missing.missing'), kind: 'number' },
      ...(isCompared
        ? [
            {
              name: t(sides?.told === 'difference' ? 'difference.name' : 'overview.change'),
              kind: 'number' as const
            }
          ]
        : [])
    ],
    rows: rows.map(({ cells }) => ({ cells: isCompared ? cells : cells.slice(0, -1) })),
    notes: [
      ...baseNotes(
        metrics.map(({ score }) => score),
        words
      ),
      ...markNotes(
        rows.flatMap(({ cells }) => cells),
        words
      )
    ]
  }
}

/** Its base are customers of known status, its missing those of unknown. */
const retentionRow = ({ rate, unknown, change }: RetentionFigure, words: Words): Row => ({
  cells: [
    textCell(words.t('overview.retention')),
    rateCell(rate, words),
    baseCell(rate, words),
    countCell(unknown, words),
    change
      ? markedCell(rateChangeCell(change, words), leavesOutZero(change), (change.value ?? 0) > 0)
      : NOTHING
  ]
})
