import { orderRows } from '../figures/touchpoints'
import type { TouchpointChange } from '../figures/changes'
import type { OverviewFigures } from '../figures/overview'
import { oneSidedText, type SidesText } from '../locale/comparison-words'
import { touchpointName } from '../locale/scale-words'
import { definitionName } from '../locale/score-words'
import { signalBasis } from '../locale/signal-words'
import type { Words } from '../locale/words'
import type { Definition } from '../measures/definition'
import { baseNotes } from './base-notes'
import { baseCell, NOTHING, scoreCell, textCell } from './cells'
import { changeCell, markNotes } from './change-cell'
import type { Cell, Table } from './table'

/** Touchpoints, worst first, each with its change. */
export const rankingTable = (
  { touchpoints, changes }: OverviewFigures,
  sides: SidesText | null,
  words: Words
): Table => {
  const { t } = words
  const { definition, mixed } = touchpoints
  const compared = typeof changes === 'string' ? null : changes
  const basis = compared && signalBasis(compared, words)
  const rows = orderRows(touchpoints, 'worst', words.compare).map((row) => ({
    row,
    changed: compared
      ? [
          changedCell(
            compared.rows.find(({ touchpoint }) => touchpoint === row.touchpoint),
            definition,
            sides,
            words
          )
        ]
      : []
  }))
  return {
    title: t('overview.touchpoints'),
    columns: [
      { name: t('dimension.touchpoint'), kind: 'name' },
      { name: definitionName(definition, words), kind: 'number' },
      { name: t('chart.answers'), kind: 'number' },
      ...(compared
        ? [
            {
              name: t(sides?.told === 'difference' ? 'difference.name' : 'overview.change'),
              kind: 'number' as const
            }
          ]
        : [])
    ],
    rows: rows.map(({ row, changed }) => ({
      cells: [
        textCell(touchpointName(row.touchpoint, row, mixed, words)),
        scoreCell(definition, row.score, words),
        baseCell(row.score, words),
        ...changed
      ]
    })),
    notes: [
      ...baseNotes(
        rows.map(({ row: { score } }) => score),
        words
      ),
      ...markNotes(
        rows.flatMap(({ changed }) => changed),
        words
      ),
      ...(basis ? [basis] : [])
    ]
  }
}

/** A change and its interval; why there is none, where there is none. */
const changedCell = (
  change: TouchpointChange | undefined,
  definition: Definition,
  sides: SidesText | null,
  words: Words
): Cell => {
  if (!change) return NOTHING
  const { kind, difference } = change
  return difference.value === null && kind !== 'both'
    ? textCell(oneSidedText(kind, sides, 'overview', words))
    : changeCell(definition, change, words)
}
