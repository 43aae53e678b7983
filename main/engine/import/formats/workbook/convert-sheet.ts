import type { Growth } from '../../growth'
import type { CellRules } from './cell'
import { CsvFile } from './csv-file'
import type { SharedStrings } from './shared-strings'
import { SheetFacts } from './sheet-facts'
import { readSheet } from './sheet'

/** A sheet that was read, and its text where it was written. */
export interface ConvertedSheet {
  /** Rows with something in them. */
  readonly records: number
  readonly filled: number
  readonly width: number
  /** Of the text. */
  readonly lines: number
  readonly bytes: number
}

export interface SheetContext {
  readonly rules: CellRules
  readonly shared: SharedStrings
  /** All that is written of the workbook. */
  readonly growth: Growth
}

/** Reads a sheet, and writes it as CSV where a place is given. `open` begins to read it, again if need be. */
export const convertSheet = async (
  open: () => AsyncIterable<Buffer>,
  target: string | undefined,
  context: SheetContext
): Promise<ConvertedSheet> => {
  const first = await pass(open(), target, 0, context)
  // Only a sheet with a row wider than its header is read twice: a title stands above it, most often.
  return first.narrow ? pass(open(), target, first.width, context) : first
}

const pass = async (
  pieces: AsyncIterable<Buffer>,
  target: string | undefined,
  width: number,
  { rules, shared, growth }: SheetContext
): Promise<ConvertedSheet & { narrow: boolean }> => {
  const facts = new SheetFacts(shared)
  let csv: CsvFile | undefined
  let narrow = false
  try {
    await readSheet(pieces, rules, (row) => {
      if (!facts.add(row)) return
      if (target === undefined) return
      csv ??= new CsvFile(target, Math.max(width, facts.width), { shared, growth })
      narrow ||= facts.width > csv.width
      if (!narrow) csv.row(row)
    })
  } finally {
    csv?.close()
  }
  const { rows: records, filled } = facts
  return {
    records,
    filled,
    width: facts.width,
    lines: csv?.lines ?? 0,
    bytes: csv?.bytes ?? 0,
    narrow
  }
}
