import type { Order } from '../contract/view-state'
import { middleOf } from '../domain/scale'
import { scalesIn, type Shares } from '../figures/group'
import { orderRows, type TouchpointFigures } from '../figures/touchpoints'
import { touchpointName } from '../locale/scale-words'
import { definitionName } from '../locale/score-words'
import type { Words } from '../locale/words'
import { baseNotes } from './base-notes'
import { baseCell, differenceCell, NOTHING, scoreCell, shareCell, textCell } from './cells'
import type { Cell, Row, Table } from './table'

/** Shares of answers, score, base and difference from the rest of each touchpoint, and of all together below. */
export const touchpointsTable = (figures: TouchpointFigures, order: Order, words: Words): Table => {
  const { t } = words
  const { definition, total, mixed } = figures
  const hasNeutral = !total || scalesIn(total).some((scale) => middleOf(scale) !== undefined)
  const sides = (['difficult', 'neutral', 'easy'] as const).filter((side) => hasNeutral || side !== 'neutral')
  const shareCells = (shares: Shares | null): Cell[] =>
    sides.map((side) => (shares ? shareCell(shares[side], words) : NOTHING))
  const rows = orderRows(figures, order, words.compare)
  return {
    title: t('chart.touchpoints-label', { name: definitionName(definition, words) }),
    columns: [
      { name: t('dimension.touchpoint'), kind: 'name' },
      ...sides.map((side) => ({ name: t(`table.${side}`), kind: 'number' as const })),
      { name: t('chart.score', { name: definitionName(definition, words) }), kind: 'number' },
      { name: t('chart.answers'), kind: 'number' },
      { name: t('chart.rest'), kind: 'number' }
    ],
    rows: [
      ...rows.map(({ touchpoint, tallies, score, shares, rest }): Row => ({
        cells: [
          textCell(touchpointName(touchpoint, { tallies }, mixed, words)),
          ...shareCells(shares),
          scoreCell(definition, score, words),
          baseCell(score, words),
          // Answered by itself, a touchpoint may have no rest: nothing else is.
          score.n > 0 && rest.why === 'no-answers'
            ? textCell(t('table.nothing-beside'))
            : differenceCell(definition, rest, words)
        ]
      })),
      ...(total && rows.length > 1
        ? [
            {
              kind: 'total' as const,
              cells: [
                textCell(t('chart.all-touchpoints')),
                ...shareCells(total.shares),
                scoreCell(definition, total.score, words),
                baseCell(total.score, words),
                NOTHING
              ]
            }
          ]
        : [])
    ],
    notes: baseNotes(
      rows.map(({ score }) => score),
      words
    )
  }
}
