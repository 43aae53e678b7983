import type { FunnelFigures } from '../figures/funnel'
import { touchpointName } from '../locale/scale-words'
import { definitionName } from '../locale/score-words'
import type { Words } from '../locale/words'
import { baseNotes } from './base-notes'
import { baseCell, limitCell, NOTHING, scoreCell, signedCell, textCell } from './cells'
import { limitColumns } from './limit-columns'
import type { Row, Table } from './table'

/** Each touchpoint with its limits at its own base, and where it lies between them, the worst first; below the score they stand around. */
export const funnelTable = (figures: FunnelFigures, words: Words): Table => {
  const { t } = words
  const { definition, rows, overall } = figures
  const unplaced = Array.from({ length: 6 }, () => NOTHING)
  return {
    title: t('funnel.label', { name: definitionName(definition, words) }),
    columns: [
      { name: t('dimension.touchpoint'), kind: 'name' },
      { name: t('chart.score', { name: definitionName(definition, words) }), kind: 'number' },
      { name: t('chart.answers'), kind: 'number' },
      ...limitColumns(t('funnel.column.warning'), words),
      ...limitColumns(t('funnel.column.alarm'), words),
      { name: t('funnel.column.z'), kind: 'number' },
      { name: t('funnel.column.position'), kind: 'text' }
    ],
    rows: [
      ...rows.map(({ group, score, place }): Row => ({
        cells: [
          textCell(touchpointName(group.key[0] ?? null, group, false, words)),
          scoreCell(definition, score, words),
          baseCell(score, words),
          ...(place
            ? [
                ...[place.limits.warning, place.limits.alarm].flatMap(({ low, high }) => [
                  limitCell(definition, low, words),
                  limitCell(definition, high, words)
                ]),
                signedCell(place.z, 2, words),
                textCell(t(`funnel.position.${place.position}`))
              ]
            : unplaced)
        ]
      })),
      {
        kind: 'total',
        cells: [
          textCell(t('chart.all-touchpoints')),
          scoreCell(definition, overall, words),
          baseCell(overall, words),
          ...unplaced
        ]
      }
    ],
    notes: baseNotes(
      rows.map(({ score }) => score),
      words
    )
  }
}
