/** Why a row could not be read. Words for them are in the locale files. */
export const REFUSAL_REASONS = [
  'too-few-cells',
  'too-many-cells',
  'unclosed-quote',
  'repeated-header',
  'line-too-long',
  'broken-record'
] as const

export type RefusalReason = (typeof REFUSAL_REASONS)[number]

/** A row that could not be read, with its place in its file. */
export interface RefusedRow {
  readonly file: string
  readonly line: number
  /** Lines of the file that are gone with it. */
  readonly lines: number
  readonly reason: RefusalReason
  readonly column: string | null
  readonly text: string
}

export interface RefusedPage {
  readonly rows: readonly RefusedRow[]
  readonly total: number
}
