import type { ColumnFacts } from '../column-profile'

/** Tools whose exports are known by their headers. */
export const PRESETS = [
  'qualtrics',
  'survey-monkey',
  'typeform',
  'microsoft-forms',
  'formbricks',
  'lime-survey',
  'medallia',
  'google-forms'
] as const

export type PresetId = (typeof PRESETS)[number]

/** How a tool lays out its exports: which rows are no responses, and what they say of the columns. */
export interface Layout {
  readonly preset: PresetId
  /** Rows before the first response. */
  readonly headerRows: number
  readonly headers: readonly string[]
  /** In the order of the headers. */
  readonly columns: readonly ColumnFacts[]
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

/** The layout of tools with one header row: only the tool is known by it. */
export const oneHeaderRow = (preset: PresetId, [header = []]: readonly Row[]): Layout => ({
  preset,
  headerRows: 1,
  headers: header.map(tidy),
  columns: []
})
