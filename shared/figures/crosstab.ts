import type { Frequencies } from '../domain/tally'
import type { NamedTest } from '../measures/difference-test'
import type { Figure } from '../measures/figure'
import type { Judgement } from './column-letters'
import { readingOf, type Content, type NoTest } from './crosstab-content'
import { crosstabGroups, type Nets } from './crosstab-groups'
import { letterOf, type Line, type Order } from './crosstab-lines'
import {
  complementsOf,
  judgeAll,
  lettersOf,
  pairsOf,
  placesOf,
  type Complement,
  type Letter,
  type Pair
} from './crosstab-tests'
import { baseIn, effectiveIn, sharesOf, type Group, type Shares } from './group'
import { standingOf, type Standing } from './suppression'

export interface CrosstabQuestion extends Judgement {
  readonly content: Content
  readonly weighted: boolean
  readonly nets?: Nets
  /** Of the values of each dimension; as they first come where nothing is said. */
  readonly order?: Order
}

export interface CrosstabCell {
  readonly group: Group
  readonly figure: Figure
  /** Of those in the cell: difficult, neutral and easy. */
  readonly shares: Shares | null
  readonly base: Standing
  readonly letters: readonly Letter[]
  /** `null` in the column of the total, which has nobody else. */
  readonly rest: Complement | null
}

export interface CrosstabRow extends Line {
  readonly cells: readonly CrosstabCell[]
  /** Whether any of the single columns differs, those hidden left out. Not corrected. */
  readonly overall: NamedTest | NoTest
}

export interface CrosstabColumn extends Line {
  /** What other columns call it; `null` for the total, which is tested against none. */
  readonly letter: string | null
  readonly group: Group
  readonly n: number
  /** Kish's; `null` where the column is hidden. */
  readonly effective: number | null
  readonly base: Standing
}

export interface Crosstab extends Judgement {
  readonly by: readonly string[]
  readonly content: Content
  readonly weighted: boolean
  readonly rows: readonly CrosstabRow[]
  readonly columns: readonly CrosstabColumn[]
  readonly pairs: readonly Pair[]
}

const basesOf = (group: Group) => {
  const n = baseIn(group)
  const standing = { n, ...(group.hidden === null ? {} : { why: group.hidden }) }
  return { n, effective: group.weighted ? effectiveIn(group) : n, base: standingOf(standing) }
}

/**
 * A table of stub by banner from frequencies by one dimension of the stub and one or two of the banner: the
 * score of each cell, or the share of its column that is in it; with intervals, bases, flags for small ones,
 * letters for the columns a cell is above, and each cell against its complement in the row.
 *
 * Columns are tested two by two within each row: never with the total, never where they share people, and in
 * a nested banner within the same outer value only. What is hidden is not tested. Pairs and complements are
 * two sets of tests, corrected each by itself, over the row or the table.
 */
export const crosstab = (frequencies: Frequencies, question: CrosstabQuestion): Crosstab => {
  const { content, weighted, nets, order, correction, family, levels } = question
  const judgement = { correction, family, levels }
  const hiding = content.kind === 'score' ? 'cells' : 'columns'
  const table = crosstabGroups(frequencies, weighted, hiding, nets, order)
  const reading = readingOf(content)
  const places = placesOf(table)
  const figures = places.map((line) => line.map(reading.figure))
  const pairs = judgeAll(pairsOf(table, places, reading), judgement)
  const complements = new Map(
    judgeAll(complementsOf(places, reading), judgement).map(({ row, column, ...rest }) => [
      `${row} ${column}`,
      rest
    ])
  )
  const byRow = table.rows.map((_, row) => pairs.filter((pair) => pair.row === row))
  const rows = table.rows.map((line, row): CrosstabRow => {
    const own = places[row] ?? []
    const ownFigures = figures[row] ?? []
    const letters = lettersOf(
      byRow[row] ?? [],
      ownFigures.map(({ value }) => value)
    )
    return {
      ...line,
      overall: reading.overall(own.filter((_, at) => table.columns[at]?.kind === 'value')),
      cells: own.flatMap(({ cell }, column) => {
        const figure = ownFigures[column]
        if (!figure) return []
        return {
          group: cell,
          figure,
          shares: sharesOf(cell),
          base: standingOf(figure),
          letters: letters.get(column) ?? [],
          rest: complements.get(`${row} ${column}`) ?? null
        }
      })
    }
  })
  const columns = table.columns.flatMap((line, at): CrosstabColumn[] => {
    const group = table.groups.at(-1)?.[at]
    if (!group) return []
    return [{ ...line, letter: line.kind === 'total' ? null : letterOf(at), group, ...basesOf(group) }]
  })
  return { by: frequencies.by, content, weighted, ...judgement, rows, columns, pairs }
}
