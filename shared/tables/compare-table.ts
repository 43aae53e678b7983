import { quadrantOf, type CompareFigures } from '../figures/compare'
import { touchpointName } from '../locale/scale-words'
import { definitionName } from '../locale/score-words'
import type { Words } from '../locale/words'
import { baseNotes } from './base-notes'
import { baseCell, scoreCell, textCell } from './cells'
import type { Table } from './table'

/** Effort and satisfaction of each touchpoint, and on which sides of the lines it lies. */
export const compareTable = (figures: CompareFigures, notes: readonly string[], words: Words): Table => {
  const { t } = words
  const { ces, csat, points, cross, mixed } = figures
  const names = { ces: definitionName(ces, words), csat: definitionName(csat, words) }
  return {
    title: t('chart.compare-label', names),
    columns: [
      { name: t('dimension.touchpoint'), kind: 'name' },
      { name: `CES ${names.ces}`, kind: 'number' },
      { name: t('chart.answers'), kind: 'number' },
      { name: `CSAT ${names.csat}`, kind: 'number' },
      { name: t('chart.answers'), kind: 'number' },
      ...(cross ? [{ name: t('compare.quadrant'), kind: 'text' as const }] : [])
    ],
    rows: points.map((point) => {
      const quadrant = quadrantOf(point, figures)
      return {
        cells: [
          textCell(touchpointName(point.touchpoint, point, mixed, words)),
          scoreCell(ces, point.ces, words),
          baseCell(point.ces, words),
          scoreCell(csat, point.csat, words),
          baseCell(point.csat, words),
          ...(cross ? [textCell(quadrant ? t(`chart.quadrant.${quadrant}`) : '')] : [])
        ]
      }
    }),
    notes: [
      ...baseNotes(
        points.flatMap((point) => [point.ces, point.csat]),
        words
      ),
      ...notes
    ]
  }
}
