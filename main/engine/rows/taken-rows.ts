import type { RowsExport } from '../../../shared/contract/rows'
import type { Project } from '../project/project'
import { cellOf, rawCells } from '../responses/raw-cells'
import { join, sql, trusted, type Sql } from '../sql/sql'
import { COVERED, coveredName, PLACE } from './covered-texts'
import type { OutColumn } from './out-column'
import { ORDER, rowsOf } from './rows-of'

/** What the value of a column is called until it is written. */
export const valueName = (position: number): Sql => trusted(`o${position}`)

/**
 * The rows that are taken, in the order of the files, with the values of some columns. The cells of those whose
 * `positions` are told are read over by what was written in their place.
 */
export const takenRows = (
  project: Project,
  { rows, slice }: Pick<RowsExport, 'rows' | 'slice'>,
  columns: readonly OutColumn[],
  positions: ReadonlySet<number>
): Sql => {
  const own = columns.flatMap(({ made }, at) =>
    made.from === 'project' ? [sql`, ${made.value} as ${valueName(at)}`] : []
  )
  const order = ORDER[rows].map((name) => trusted(name))
  const place = positions.size > 0 ? sql`, ${PLACE} as place` : trusted('')
  const kept = sql`(select ${join(order, ', ')}${place}${join(own, '')} from ${rowsOf(project, rows, slice)}) as kept`
  const read = columns.flatMap(({ made, key }, at) =>
    made.from === 'file' ? [cellOf(valueName(at).text, key)] : []
  )
  const cells =
    read.length > 0
      ? sql` left join ${rawCells(project, read)} as cells on cells.source = kept.source and cells.row = kept.row`
      : trusted('')
  const covered =
    positions.size > 0 ? sql` left join ${COVERED} as covered on covered.place = kept.place` : trusted('')
  const values = columns.map(({ made }, at) => {
    const value = valueName(at)
    if (made.from === 'project') return sql`kept.${value}`
    return positions.has(at)
      ? sql`coalesce(covered.${coveredName(at)}, cells.${value}) as ${value}`
      : sql`cells.${value}`
  })
  const sorted = order.map((name) => sql`kept.${name}`)
  return sql`(select ${join(values, ', ')} from ${kept}${cells}${covered} order by ${join(sorted, ', ')})`
}
