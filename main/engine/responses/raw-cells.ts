import { joinSources, columnIn, rawTable, type RawSource } from '../import/raw-source'
import { namesFrom } from '../import/names'
import type { Project } from '../project/project'
import { literal } from '../sql/literal'
import { join, sql, trusted, type Sql } from '../sql/sql'

/** A cell of the files: the column it stands in, and how it is read. */
export interface RawCell {
  readonly name: string
  readonly read: (source: RawSource) => Sql
}

/** The cell of one column, by its key; blank in files without it. */
export const cellOf = (name: string, key: string, read: (raw: Sql) => Sql = (raw) => raw): RawCell => ({
  name,
  read: (source) => read(columnIn(source, key))
})

/** The cells of every row as they stand in the files, by `source` and `row` as responses have them. */
export const rawCells = ({ sources, mapping }: Project, cells: readonly RawCell[]): Sql => {
  const files = namesFrom(sources.map(({ name }) => name))
  const selects = joinSources(sources, mapping.renamed).map((source) => {
    const columns = cells.map(({ name, read }) => sql`, ${read(source)} as ${trusted(name)}`)
    return sql`select ${literal(source.name)}::${files.type} as source, rowid::uinteger as row${join(columns, '')} from ${rawTable(source.id)}`
  })
  return sql`(${join(selects, ' union all ')})`
}
