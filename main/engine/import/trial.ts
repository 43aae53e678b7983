import { kindOf } from './cell-kind'
import type { Marks } from './marks'
import { RecordReader, type PlacedRecord } from './record-reader'

/** Records looked at to tell marks apart. */
export const ENOUGH = 500

/** What becomes of a text when it is read by some marks. */
export interface Trial {
  readonly marks: Marks
  readonly records: readonly PlacedRecord[]
  /** The usual number of cells of records with more than one. */
  readonly width: number
  /** The share of records that have it. */
  readonly agreement: number
  /** Cells that were quoted. */
  readonly quoted: number
  /** Lines that make no record, records that are out of line, and those with marks that were not doubled. */
  readonly troubles: number
  readonly lenient: number
  readonly score: number
}

export const tryMarks = (lines: readonly string[], whole: boolean, marks: Marks): Trial => {
  const records: PlacedRecord[] = []
  let refused = 0
  let before = 0
  const reader = new RecordReader(marks, {
    take: (record) => {
      records.push(refused > before ? { ...record, afterRefused: true } : record)
      before = refused
    },
    refuse: () => (refused += 1)
  })
  // The last line of a part of a file may have been cut.
  const used = whole ? lines : lines.slice(0, -1)
  for (const line of used) {
    if (records.length >= ENOUGH) break
    reader.add(line)
  }
  if (whole && records.length < ENOUGH) reader.end()
  return judge(marks, records, refused)
}

const judge = (marks: Marks, records: readonly PlacedRecord[], refused: number): Trial => {
  const { width, times } = usualWidth(records)
  const single = records.filter(({ cells }) => cells.length < 2).length
  const share = clean(records, width)
  const agreement = times / Math.max(1, records.length + refused)
  const quoted = records.reduce((sum, record) => sum + record.quoted.filter(Boolean).length, 0)
  const lenient = records.filter((record) => record.lenient).length
  // Where most lines hold one cell, the others are a table only if they stand together and look like one.
  const isTable =
    !isDecimals(records, marks.delimiter) &&
    (single < times ||
      startsWithNames(records) ||
      (share > 0.9 && times > 2 && standTogether(records, width)))
  const score = width < 2 || !isTable ? 0 : agreement * share + Math.min(width, 50) / 1000
  const troubles = refused + records.length - times
  return { marks, records, width, agreement, quoted, troubles, lenient, score }
}

/** The first record holds several names: rows of one cell below them are short ones. */
const startsWithNames = ([first]: readonly PlacedRecord[]): boolean =>
  first !== undefined && first.cells.length > 1 && first.cells.every((cell) => /^[^\s\d]/.test(cell))

/** One column of numbers with a decimal comma: their header holds none. */
const isDecimals = ([header, ...rows]: readonly PlacedRecord[], delimiter: string): boolean =>
  delimiter === ',' &&
  header?.cells.length === 1 &&
  rows.some(({ cells }) => cells.length === 2) &&
  rows.every(({ cells, quoted }) => !quoted.includes(true) && kindOf(cells.join(',')) === 'number')

/** The most frequent number of cells of more than one. */
const usualWidth = (records: readonly PlacedRecord[]): { width: number; times: number } => {
  const counts = new Map<number, number>()
  for (const { cells } of records)
    if (cells.length > 1) counts.set(cells.length, (counts.get(cells.length) ?? 0) + 1)
  return [...counts].reduce((best, [width, times]) => (times > best.times ? { width, times } : best), {
    width: records.length > 0 ? 1 : 0,
    times: 0
  })
}

/** Records of the usual width follow each other, but for a few: those of one cell stand above or below. */
const standTogether = (records: readonly PlacedRecord[], width: number): boolean => {
  const fits = records.map(({ cells }) => cells.length === width)
  const block = fits.slice(fits.indexOf(true), fits.lastIndexOf(true) + 1)
  return block.filter(Boolean).length >= 0.8 * block.length
}

/** A delimiter between characters: within a cell that was not quoted, a sign of a wrong split. */
const HELD = /[^\s,;\t|][,;\t|][^\s,;\t|]/

/** The share of cells that look whole: numbers, dates, and words that hold no delimiter and begin with none. */
const clean = (records: readonly PlacedRecord[], width: number): number => {
  let filled = 0
  let good = 0
  for (const { cells, quoted } of records)
    if (cells.length === width)
      cells.forEach((cell, index) => {
        const kind = kindOf(cell)
        if (kind === 'blank') return
        filled += 1
        if (quoted[index] || kind !== 'text' || !(HELD.test(cell) || /^\s/.test(cell))) good += 1
      })
  return filled === 0 ? 1 : good / filled
}
