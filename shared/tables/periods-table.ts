import type { TrendPeriod } from '../figures/trend'
import { periodName } from '../locale/period-words'
import { shortWhyText } from '../locale/score-words'
import { valueLabel } from '../locale/slice-words'
import { limitNotes, remarkText } from '../locale/trend-words'
import type { Words } from '../locale/words'
import type { Definition } from '../measures/definition'
import type { ReadTrend } from '../views/read-trend'
import { baseNotes } from './base-notes'
import { baseCell, differenceCell, limitCell, NOTHING, scoreCell, textCell } from './cells'
import { limitColumns } from './limit-columns'
import type { Cell, Row, Table } from './table'

/** Every period of every series with all that is known of it; `dimension`: what the series are values of. */
export const periodsTable = (
  { figures, series }: ReadTrend,
  { title, dimension }: { readonly title: string; readonly dimension: string | null },
  words: Words
): Table => {
  const { t } = words
  const { definition, period } = figures
  return {
    title,
    columns: [
      ...(dimension === null ? [] : [{ name: dimension, kind: 'name' as const }]),
      { name: t(`dimension.${period}`), kind: 'name' },
      { name: t('chart.answers'), kind: 'number' },
      { name: t('cli.column.score'), kind: 'number' },
      { name: t('trend.column.before'), kind: 'number' },
      ...limitColumns(t('trend.column.limits'), words),
      { name: t('trend.column.remark'), kind: 'text' }
    ],
    rows: series.flatMap(({ key, periods }) =>
      periods.map((one): Row => ({
        cells: [
          ...(dimension === null ? [] : [textCell(valueLabel(key[0] ?? null, words))]),
          textCell(periodName(period, one, words)),
          ...periodCells(definition, one, words)
        ]
      }))
    ),
    notes: [
      ...baseNotes(
        series.flatMap(({ periods }) => periods.map(({ score }) => score)),
        words
      ),
      ...limitNotes(figures, words)
    ]
  }
}

const periodCells = (definition: Definition, period: TrendPeriod, words: Words): Cell[] => {
  const { score, change, control } = period
  return [
    baseCell(score, words),
    score.value === null ? textCell(shortWhyText(score, words)) : scoreCell(definition, score, words),
    typeof change?.value === 'number' ? differenceCell(definition, change, words) : NOTHING,
    ...(control
      ? [limitCell(definition, control.limits.low, words), limitCell(definition, control.limits.high, words)]
      : [NOTHING, NOTHING]),
    textCell(remarkText(period, words))
  ]
}
