import type { ColumnFacts } from '../column-profile'
import type { PresetId } from './preset-id'

/** How a tool lays out its exports: which rows are no responses, and what they say of the columns. */
export interface Layout {
  readonly preset: PresetId
  /** Rows before the first response. */
  readonly headerRows: number
  readonly headers: readonly string[]
  /** In the order of the headers. */
  readonly columns: readonly ColumnFacts[]
  /** Text that a spreadsheet would take for a formula has an apostrophe before it. */
  readonly guarded?: boolean
  /** What was shown and left empty is quoted, what was not shown is not. */
  readonly tellsUnasked?: boolean
}

export type Row = readonly string[]

/** Recognises a tool by the first rows of its export; `undefined` where it is another's. */
export type Recognise = (rows: readonly Row[]) => Layout | undefined

/** A cell without the marks that do not count: byte order, spaces, tags that tools leave in. */
export const tidy = (cell: string | undefined): string =>
  (cell ?? '')
    .replace(/^\uFEFF/, '')
    .replace(/<br\s*\/?>/gi, ' ')
    .replace(/[\s\u00A0]+/g, ' ')
    .trim()

/** What a tool says of the columns it always writes, by their names. */
export type KnownColumns = readonly (readonly [name: RegExp, facts: ColumnFacts])[]

/** The facts of each column that a tool is known to write; none of the questions that were asked with it. */
export const factsOf = (names: readonly string[], known: KnownColumns): ColumnFacts[] =>
  names.map((name) => known.find(([pattern]) => pattern.test(name))?.[1] ?? {})

/** The layout of tools with one header row. */
export const oneHeaderRow = (
  preset: PresetId,
  [header = []]: readonly Row[],
  known: KnownColumns
): Layout => {
  const headers = header.map(tidy)
  return { preset, headerRows: 1, headers, columns: factsOf(headers, known) }
}

/** Whether a row has cells of all these names, wherever they stand. */
export const hasCells = (row: Row | undefined, ...names: readonly RegExp[]): boolean =>
  names.every((name) => row?.some((cell) => name.test(tidy(cell))))

/** Whether a row begins with cells of these names. */
export const beginsWith = (row: Row | undefined, ...names: readonly RegExp[]): boolean =>
  names.every((name, index) => name.test(tidy(row?.[index])))
