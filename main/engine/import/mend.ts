import { createWriteStream } from 'node:fs'
import { once } from 'node:events'
import { finished } from 'node:stream/promises'
import { compareKinds } from './cell-kind'
import type { Dialect } from './dialect'
import { TextTableWriter } from './formats/text-table'
import { readLines } from './lines'
import { RecordReader, type PlacedRecord, type RefusedLine } from './record-reader'

/** Where the rows of a text go, and the lines that make none: their number, the reason and how they begin. */
interface MendTargets {
  readonly rows: string
  readonly refused: string
}

interface MendOptions {
  readonly dialect: Dialect
  /** Write no more rows than this. */
  readonly limit?: number | undefined
  readonly signal: AbortSignal
  readonly onLine?: (line: number) => void
}

const NEEDS_QUOTES = /[",\r\n]/

/** Blanks stay apart: those that were quoted still are. */
const csvLine = (cells: readonly string[], quoted: readonly boolean[]): string =>
  cells
    .map((cell, index) =>
      NEEDS_QUOTES.test(cell) || (cell === '' && quoted[index]) ? `"${cell.replaceAll('"', '""')}"` : cell
    )
    .join(',')

/**
 * Two cells that were not quoted and hold one quotation mark each: a delimiter before a quoted cell is missing,
 * and that cell was split.
 */
const isTorn = ({ cells, quoted }: PlacedRecord, quote: string): boolean =>
  quote !== '' &&
  cells.filter((cell, index) => !quoted[index] && cell.includes(quote) && cell.split(quote).length % 2 === 0)
    .length > 1

const isBlank = (cell: string): boolean => cell.trim() === ''

/** The cells of a row of the table, made as many as there are headers, or why they are none. */
const fit = (
  record: PlacedRecord,
  { headers, headerCells, fills, trails, kinds, marks }: Dialect
): readonly string[] | RefusedLine['reason'] => {
  const { cells, lenient } = record
  const width = headers.length
  const isHeader =
    cells.length > 1 && cells.every((cell, index) => cell.trim() === headerCells[index]?.trim())
  if (isHeader && cells.some((cell) => !isBlank(cell))) return 'repeated-header'
  if (isTorn(record, marks.quote)) return 'unclosed-quote'
  if (cells.length === width) return cells
  if (lenient) return 'unclosed-quote'
  const isInPlace = compareKinds(cells, kinds).different === 0
  if (cells.length > width)
    return trails && isInPlace && cells.slice(width).every(isBlank) ? cells.slice(0, width) : 'too-many-cells'
  if (!fills || !isInPlace || cells.length < 2) return 'too-few-cells'
  return [...cells, ...Array.from({ length: width - cells.length }, () => '')]
}

/**
 * Rewrites the table of a text as plain CSV, whatever marks it has: all rows of the same width, separated by
 * commas, without its header and what stands above and below. What cannot be a row is refused with the number
 * of its line. Holds no more than a piece of the file at a time. Gives how many rows with fewer cells than the
 * header were filled up with blanks.
 */
export const mend = async (
  file: string,
  targets: MendTargets,
  { dialect, limit = Infinity, signal, onLine }: MendOptions
): Promise<number> => {
  const { firstResponse, lastLine } = dialect
  const refused = new TextTableWriter(targets.refused)
  const refuse = ({ line, reason, text }: RefusedLine) => refused.add([String(line), reason, text])
  let written: string[] = []
  let rows = 0
  let filledUp = 0
  const reader = new RecordReader(
    dialect.marks,
    {
      take: (record) => {
        const cells = fit(record, dialect)
        if (typeof cells === 'string') {
          const { line, text } = record
          for (let at = 0; at < record.lines; at += 1)
            refuse({ line: line + at, reason: cells, text: at === 0 ? text : '' })
        } else {
          if (record.cells.length < cells.length) filledUp += 1
          rows += 1
          written.push(csvLine(cells, record.quoted))
        }
      },
      refuse
    },
    firstResponse
  )
  const output = createWriteStream(targets.rows)
  const flush = async () => {
    signal.throwIfAborted()
    const text = written.length > 0 ? `${written.join('\n')}\n` : ''
    written = []
    if (text !== '' && !output.write(text)) await once(output, 'drain', { signal })
    await refused.drain()
  }
  try {
    let line = 0
    for await (const batch of readLines(file, signal)) {
      const lines = 'lines' in batch ? batch.lines : []
      const from = Math.max(0, firstResponse - line - 1)
      const to = Math.max(0, lastLine - line)
      for (const text of lines.slice(from, to)) reader.add(text)
      if ('tooLong' in batch && line + 1 >= firstResponse && line < lastLine) reader.addTooLong(batch.tooLong)
      line += 'lines' in batch ? lines.length : 1
      await flush()
      onLine?.(line)
      if (line >= lastLine || rows >= limit) break
    }
    if (rows < limit) reader.end()
    await flush()
  } finally {
    output.end()
    await Promise.all([finished(output), refused.end()])
  }
  return filledUp
}
