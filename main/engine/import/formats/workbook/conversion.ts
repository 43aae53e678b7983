import type { Fault } from '../../../../../shared/domain/fault'

/** A workbook to be made into the text of one of its sheets. */
export interface ConversionJob {
  readonly file: string
  /** Where the text goes. */
  readonly target: string
  /** The sheet that was asked for; without it, the one with the most in it. */
  readonly sheet?: string
}

export interface SheetSummary {
  readonly name: string
  readonly hidden: boolean
  /** Rows with something in them, without the header. */
  readonly rows: number
}

export interface Conversion {
  /** The name of the sheet that was read. */
  readonly sheet: string
  readonly sheets: readonly SheetSummary[]
  /** Of its text: records, the header among them, lines and bytes. */
  readonly records: number
  readonly lines: number
  readonly bytes: number
}

/** What the worker says while it works, and at the end. */
export type ConversionMessage =
  | { readonly kind: 'progress'; readonly fraction: number }
  | { readonly kind: 'converted'; readonly conversion: Conversion }
  | { readonly kind: 'failed'; readonly fault: Fault }
