import { joinedKeys, type Renamed } from '../../../shared/domain/renamed'
import { trusted, type Sql } from '../sql/sql'
import { rawColumn } from './raw-columns'

/** One file as raw rows, columns c1, c2, ... of text: a raw table of the project, unless `table` says which. */
export interface RawRows {
  readonly id: number
  /** Where the rows are, or those of them that count. */
  readonly table?: Sql
  readonly rows: number
  readonly keys: readonly string[]
}

/** A file of the project. */
export interface RawSource extends RawRows {
  readonly name: string
  readonly headers: readonly string[]
}

/** The sources with the columns that were renamed between waves by the keys they go by. */
export const joinSources = <Source extends RawSource>(
  sources: readonly Source[],
  renamed: Renamed
): readonly Source[] => sources.map((source) => ({ ...source, keys: joinedKeys(source.keys, renamed) }))

export interface RawColumn {
  readonly table: Sql
  readonly column: Sql
}

export const rawTable = (id: number): Sql => trusted(`project.raw_${id}`)

export const tableOf = ({ id, table }: RawRows): Sql => table ?? rawTable(id)

/** The column of a key in one source: blank throughout where that wave did not ask. */
export const columnIn = ({ keys }: RawRows, key: string): Sql => {
  const at = keys.indexOf(key)
  return trusted(at < 0 ? 'null::varchar' : rawColumn(at + 1))
}

/** The columns of a key, in every source that has it. */
export const columnsOf = (sources: readonly RawRows[], key: string): RawColumn[] =>
  sources
    .filter(({ keys }) => keys.includes(key))
    .map((source) => ({ table: tableOf(source), column: columnIn(source, key) }))

/** The header as written in the first source that has it. */
export const headerOf = (sources: readonly RawSource[], key: string): string => {
  const source = sources.find(({ keys }) => keys.includes(key))
  return source?.headers[source.keys.indexOf(key)] ?? key
}
