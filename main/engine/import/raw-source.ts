import { joinedKeys, type Renamed } from '../../../shared/domain/renamed'
import { trusted, type Sql } from '../sql/sql'
import { rawColumn } from './raw-columns'

/** A raw table of the project: one imported file, columns c1, c2, ... of text. */
export interface RawSource {
  readonly id: number
  readonly name: string
  readonly rows: number
  readonly keys: readonly string[]
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

/** The column of a key in one source: blank throughout where that wave did not ask. */
export const columnIn = ({ keys }: RawSource, key: string): Sql => {
  const at = keys.indexOf(key)
  return trusted(at < 0 ? 'null::varchar' : rawColumn(at + 1))
}

/** The columns of a key, in every source that has it. */
export const columnsOf = (sources: readonly RawSource[], key: string): RawColumn[] =>
  sources
    .filter(({ keys }) => keys.includes(key))
    .map((source) => ({ table: rawTable(source.id), column: columnIn(source, key) }))

/** The header as written in the first source that has it. */
export const headerOf = (sources: readonly RawSource[], key: string): string => {
  const source = sources.find(({ keys }) => keys.includes(key))
  return source?.headers[source.keys.indexOf(key)] ?? key
}
