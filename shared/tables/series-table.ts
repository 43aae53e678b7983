import { valueLabel } from '../locale/slice-words'
import { limitNotes, trendShort } from '../locale/trend-words'
import type { Words } from '../locale/words'
import type { ReadTrend } from '../views/read-trend'
import { baseNotes } from './base-notes'
import { baseCell, scoreCell, textCell } from './cells'
import type { Table } from './table'

/** Of many series a line each: all its periods together, and which way it goes. */
export const seriesTable = (
  { figures, series }: ReadTrend,
  { title, dimension }: { readonly title: string; readonly dimension: string },
  words: Words
): Table => {
  const { t } = words
  return {
    title,
    columns: [
      { name: dimension, kind: 'name' },
      { name: t('chart.answers'), kind: 'number' },
      { name: t('cli.column.score'), kind: 'number' },
      { name: t('view.trend.name'), kind: 'text' }
    ],
    rows: series.map((one) => ({
      cells: [
        textCell(valueLabel(one.key[0] ?? null, words)),
        baseCell(one.total, words),
        scoreCell(figures.definition, one.total, words),
        textCell(trendShort(figures, one, words)?.text ?? t('trend.way.neither'))
      ]
    })),
    notes: [
      ...baseNotes(
        series.map(({ total }) => total),
        words
      ),
      ...limitNotes(figures, words)
    ]
  }
}
