import { trusted, type Sql } from '../sql/sql'

/** A raw table of the project: one imported file, columns c1, c2, ... of text. */
export interface RawSource {
  readonly id: number
  readonly name: string
  readonly keys: readonly string[]
  readonly headers: readonly string[]
}

export interface RawColumn {
  readonly table: Sql
  readonly column: Sql
}

export const rawTable = (id: number): Sql => trusted(`project.raw_${id}`)

/** The column of a key in one source; `undefined` where that wave did not ask. */
export const columnIn = (source: RawSource, key: string): Sql | undefined => {
  const at = source.keys.indexOf(key)
  return at < 0 ? undefined : trusted(`c${at + 1}`)
}

/** The columns of a key, in every source that has it. */
export const columnsOf = (sources: readonly RawSource[], key: string): RawColumn[] =>
  sources.flatMap((source) => {
    const column = columnIn(source, key)
    return column ? [{ table: rawTable(source.id), column }] : []
  })

/** The header as written in the first source that has it. */
export const headerOf = (sources: readonly RawSource[], key: string): string => {
  const source = sources.find(({ keys }) => keys.includes(key))
  return source?.headers[source.keys.indexOf(key)] ?? key
}
