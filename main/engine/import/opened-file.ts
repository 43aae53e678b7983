import type { Format, Sheet } from '../../../shared/contract/inspection'
import type { TextLayout } from '../../../shared/contract/text-layout'
import type { ColumnFacts } from '../../../shared/detection/column-profile'
import type { PresetId } from '../../../shared/detection/presets/preset-id'
import type { Connection, RunContext } from '../connection'
import type { Sql } from '../sql/sql'

/** Where rows are read to. */
export interface ReadTarget {
  readonly connection: Connection
  /** The table to create, with columns c1, c2, ... of raw text. */
  readonly table: Sql
  /** The table to create for refused rows: line, lines, reason, column, text. */
  readonly refused: Sql
  /** Read no more than this many rows. */
  readonly limit?: number
  /** For each column whether its values are mostly different, where that is known. */
  readonly varied?: readonly boolean[]
  readonly context: RunContext
}

/**
 * A file that was opened and understood far enough to be read into a table. Each format makes one of
 * these; nothing behind it knows formats. `read` gives the headers in the order of the columns: those of
 * JSON may be more than were first seen.
 */
export interface OpenedFile {
  readonly format: Format
  readonly encoding?: string
  readonly delimiter?: string
  readonly layout?: TextLayout
  /** Of a workbook: the name of the sheet that is read, and all there are. */
  readonly sheet?: string
  readonly sheets?: readonly Sheet[]
  /** The tool that wrote it, where it is known by its layout. */
  readonly preset?: PresetId
  readonly headers: readonly string[]
  /** In the order of the headers; `undefined` where the format says nothing of its columns. */
  readonly columns?: readonly ColumnFacts[]
  /** About how many rows the file holds. */
  readonly estimatedRows: number
  readonly read: (target: ReadTarget) => Promise<readonly string[]>
}
