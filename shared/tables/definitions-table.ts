import type { DefinitionRow } from '../figures/definitions'
import { baseIn, type Group } from '../figures/group'
import type { Scale } from '../domain/scale'
import { definitionFormula, definitionName } from '../locale/score-words'
import type { Words } from '../locale/words'
import { countCell, NOTHING, scoreCell, textCell } from './cells'
import type { Column, Table } from './table'

/** A group by its name, as a heading or the first cell of a row has it. */
export interface NamedGroup {
  readonly group: Group
  readonly name: string
}

const number = (name: string): Column => ({ name, kind: 'number' })

/** The same answers under every published definition, with formula and source. */
export const definitionsTable = (
  rows: readonly DefinitionRow[],
  groups: readonly NamedGroup[],
  scales: readonly Scale[],
  words: Words
): Table => {
  const { t } = words
  return {
    title: t('view.definitions.name'),
    columns: [
      { name: t('definitions.definition'), kind: 'name' },
      { name: t('definitions.formula'), kind: 'text' },
      { name: t('definitions.source'), kind: 'text' },
      ...groups.map(({ name }) => number(name))
    ],
    rows: [
      ...rows.map(({ definition, figures }) => ({
        cells: [
          textCell(definitionName(definition, words)),
          textCell(definitionFormula(definition, scales, words)),
          textCell(
            definition.sources
              ? words.apart(definition.sources.map(({ name }) => name))
              : t('definitions.common')
          ),
          ...figures.map((figure) => scoreCell(definition, figure, words))
        ]
      })),
      {
        cells: [
          textCell(t('cli.column.answers')),
          NOTHING,
          NOTHING,
          ...groups.map(({ group }) => countCell(baseIn(group), words))
        ],
        kind: 'total'
      }
    ]
  }
}

/** The same by touchpoint: what tells whether definitions put them in one order. */
export const definitionsByTouchpointTable = (
  rows: readonly DefinitionRow[],
  groups: readonly NamedGroup[],
  words: Words
): Table => ({
  title: words.t('definitions.by-touchpoint'),
  columns: [
    { name: words.t('dimension.touchpoint'), kind: 'name' },
    number(words.t('cli.column.answers')),
    ...rows.map(({ definition }) => number(definitionName(definition, words)))
  ],
  rows: groups.map(({ name, group }, at) => ({
    cells: [
      textCell(name),
      countCell(baseIn(group), words),
      ...rows.map(({ definition, figures }) => {
        const figure = figures[at]
        return figure ? scoreCell(definition, figure, words) : NOTHING
      })
    ]
  }))
})
