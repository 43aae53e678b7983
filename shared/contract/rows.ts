import { z } from 'zod'
import { sliceSchema } from '../domain/slice'
import type { ColumnClass } from '../privacy/column-class'

/** What a row is: a response's rating of a touchpoint, or a line of the files as they were imported. */
export const ROW_KINDS = ['evaluations', 'responses'] as const

export type RowKind = (typeof ROW_KINDS)[number]

export const ROW_FORMATS = ['parquet', 'csv'] as const

export type RowFormat = (typeof ROW_FORMATS)[number]

/** What stands between the cells of a CSV file. */
export const DELIMITERS = [',', ';', '\t'] as const

export type Delimiter = (typeof DELIMITERS)[number]

export const rowsExportSchema = z.object({
  rows: z.enum(ROW_KINDS),
  slice: sliceSchema,
  /** Where they are written; what is there is replaced once all of it is written. */
  file: z.string().min(1).max(32_768),
  format: z.enum(ROW_FORMATS),
  /** Of CSV only: a comma and no mark of the encoding where nothing is said. */
  delimiter: z.enum(DELIMITERS).optional(),
  byteOrderMark: z.boolean().optional(),
  /** Columns that are left out otherwise, by their keys. */
  withColumns: z.union([z.literal('all'), z.array(z.string().min(1).max(1000)).max(5000)]),
  /** Whether what could tell who wrote a comment is covered. */
  masked: z.boolean()
})

export type RowsExport = z.infer<typeof rowsExportSchema>

/** A column that can be taken away, and whether it is unless something else is said. */
export interface RowColumn extends ColumnClass {
  readonly key: string
  /** As it is named in the file that is written. */
  readonly name: string
  readonly isComment: boolean
}

/** What there is to take away of a slice. */
export interface RowsOffer {
  readonly counts: Readonly<Record<RowKind, number>>
  readonly columns: Readonly<Record<RowKind, readonly RowColumn[]>>
  /** Responses of the slice: with fewer than ten, people may be known by their rows. */
  readonly people: number
  readonly revision: number
}

/** What was written. */
export interface WrittenRows {
  readonly rows: number
  readonly columns: readonly string[]
  readonly leftOut: readonly RowColumn[]
  /** Texts in which something was covered. */
  readonly covered: number
}
