import type { RowColumn } from '../../../shared/contract/rows'
import type { ColumnClass } from '../../../shared/privacy/column-class'
import { uniqueNames } from '../../../shared/domain/unique-names'
import type { Sql } from '../sql/sql'

/** What a column that is written is made of: a value of the rows as the project keeps them, or a cell of the files. */
export type Made = { readonly from: 'project'; readonly value: Sql } | { readonly from: 'file' }

/** A column that can be written. */
export interface OutColumn extends RowColumn {
  readonly isText: boolean
  readonly made: Made
}

export const PLAIN: ColumnClass = { kind: 'plain', why: null }

/** Columns with names of their own each: files may have the same header twice. */
export const withUniqueNames = (columns: readonly OutColumn[]): OutColumn[] => {
  const names = uniqueNames(columns.map(({ name }) => name))
  return columns.map((column, at) => ({ ...column, name: names[at] ?? column.name }))
}

/** What of a column those who choose are told. */
export const toRowColumn = ({ key, name, kind, why, isComment }: OutColumn): RowColumn => ({
  ...{ key, name, kind, why, isComment }
})
