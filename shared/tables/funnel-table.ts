import type { FunnelFigures } from '../figures/funnel'
import { touchpointName } from '../locale/scale-words'
import { definitionName } from '../locale/score-words'
import type { Words } from '../locale/words'
import { baseNotes } from './base-notes'
import { baseCell, limitCell, NOTHING, scoreCell, signedCell, textCell } from './cells'
import { limitColumns } from './limit-columns'
import type { Table } from './table'

/** Each touchpoint with its limits at its own base, and where it lies between them, the worst first. */
export const funnelTable = (figures: FunnelFigures, words: Words): Table => {
  const { t } = words
  const { definition, rows } = figures
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
    rows: rows.map(({ group, score, place }) => ({
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
          : Array.from({ length: 6 }, () => NOTHING))
      ]
    })),
    notes: baseNotes(
      rows.map(({ score }) => score),
      words
    )
  }
}
