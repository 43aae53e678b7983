import { createReadStream, createWriteStream } from 'node:fs'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { finished } from 'node:stream/promises'
import type { RefusalReason } from '../../../shared/contract/refused'
import type { Dialect } from './dialect'

/** A line that was left out, by its number in the file. */
export interface RefusedLine {
  readonly line: number
  readonly reason: RefusalReason
  readonly text: string
}

/** A quoted cell may hold so many line breaks; one that goes on for longer was never closed. */
const MOST_LINES = 200

type Split = { cells: number } | 'open' | 'malformed'

/** Counts the cells of a record, or says that a quoted cell goes on, or closes where no cell ends. */
const splitRecord = (text: string, delimiter: string): Split => {
  let cells = 0
  let at = 0
  for (;;) {
    cells += 1
    if (text[at] === '"') {
      let close = text.indexOf('"', at + 1)
      while (close >= 0 && text[close + 1] === '"') close = text.indexOf('"', close + 2)
      if (close < 0) return 'open'
      at = close + 1
      if (at < text.length && text[at] !== delimiter) return 'malformed'
    } else {
      const next = text.indexOf(delimiter, at)
      at = next < 0 ? text.length : next
    }
    if (at >= text.length) return { cells }
    at += 1
  }
}

/**
 * Rewrites a delimited text whose quotation marks do not pair up, a record at a time: a line whose quoted
 * cell is never closed is refused alone, with its number, and the lines after it are read again. Records
 * with too few or too many cells are refused here too, so that line numbers stay those of the file. Header
 * records, whose cells are known, are left out.
 */
export const mendQuotes = async (
  file: string,
  target: string,
  { delimiter, headers, headerRecords }: Dialect,
  signal: AbortSignal
): Promise<readonly RefusedLine[]> => {
  const width = headers.length
  let headersLeft = headerRecords
  const refused: RefusedLine[] = []
  const output = createWriteStream(target)
  const lines = createInterface({ input: createReadStream(file, { signal }), crlfDelay: Infinity })
  let open: string[] = []
  let first = 1

  const refuse = (reason: RefusalReason) => {
    refused.push({ line: first, reason, text: (open[0] ?? '').slice(0, 2000) })
  }
  const write = async (text: string) => {
    if (!output.write(`${text}\n`)) await once(output, 'drain', { signal })
  }

  /** The database, too, takes a delimiter at the end of a line for no cell. */
  const fits = (cells: number, text: string) =>
    headersLeft > 0 || cells === width || (cells === width + 1 && text.endsWith(delimiter))

  /** Takes the record that the open lines make; refuses its first line and reads the others again if it is none. */
  const settle = async (atEnd: boolean): Promise<void> => {
    while (open.length > 0) {
      const text = open.join('\n')
      const split = splitRecord(text, delimiter)
      if (split === 'open' && !atEnd && open.length < MOST_LINES) return
      if (typeof split === 'object' && split.cells === 1 && text.trim() === '') {
        first += open.length
        open = []
      } else if (typeof split === 'object' && fits(split.cells, text)) {
        if (headersLeft > 0) headersLeft -= 1
        else await write(text)
        first += open.length
        open = []
      } else if (typeof split === 'object' && open.length === 1) {
        refuse(split.cells < width ? 'too-few-cells' : 'too-many-cells')
        first += 1
        open = []
      } else {
        refuse('unclosed-quote')
        const again = open.slice(1)
        first += 1
        open = []
        for (const line of again) {
          open.push(line)
          await settle(false)
        }
      }
    }
  }

  for await (const line of lines) {
    open.push(line)
    await settle(false)
  }
  await settle(true)
  output.end()
  await finished(output)
  return refused
}
