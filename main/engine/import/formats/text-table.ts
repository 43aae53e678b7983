import { createWriteStream, type WriteStream } from 'node:fs'
import { once } from 'node:events'
import { finished } from 'node:stream/promises'
import { literal } from '../../sql/literal'
import { sql, trusted, type Sql } from '../../sql/sql'
import type { ReadTarget } from '../opened-file'
import { LONGEST_LINE, storedColumns, textTypes } from '../raw-columns'
import { emptyRefused } from '../refused'
import { csvCell } from './csv-cell'

/** Characters gathered before they are written. */
const BATCH = 1024 * 1024

const NEEDS_QUOTES = /[",\r\n]/

const cellText = (cell: string | null): string =>
  cell === null ? '' : cell === '' || NEEDS_QUOTES.test(cell) ? csvCell(cell) : cell

/** Writes a table of text that the database reads back exactly: nothing at all is no answer. */
export class TextTableWriter {
  readonly #stream: WriteStream
  #batch: string[] = []
  #length = 0

  constructor(file: string) {
    this.#stream = createWriteStream(file)
  }

  add(cells: readonly (string | null)[]): void {
    const line = `${cells.map(cellText).join(',')}\n`
    this.#batch.push(line)
    this.#length += line.length
  }

  /** Writes what was gathered once it is much; waits where the disk is slower. */
  async drain(): Promise<void> {
    if (this.#length >= BATCH) await this.#write()
  }

  async end(): Promise<void> {
    await this.#write()
    this.#stream.end()
    await finished(this.#stream)
  }

  async #write(): Promise<void> {
    if (this.#length === 0) return
    const text = this.#batch.join('')
    this.#batch = []
    this.#length = 0
    if (!this.#stream.write(text)) await once(this.#stream, 'drain')
  }
}

/** A table of text that was written by the writer above. */
export const readTextTable = (file: string, columns: number): Sql => sql`read_csv(${literal(file)},
  auto_detect = false, header = false, delim = ',', quote = '"', escape = '"',
  columns = ${textTypes(columns)}, allow_quoted_nulls = false, new_line = '\\n',
  max_line_size = ${trusted(String(LONGEST_LINE))})`

/** Reads a table of text, written by the writer above, into the target. */
export const loadTextTable = async (
  file: string,
  columns: number,
  { connection, table, refused, limit, varied, context }: ReadTarget
): Promise<void> => {
  const limited = limit === undefined ? trusted('') : sql` limit ${trusted(String(limit))}`
  await connection.run(sql`create table ${table} (${storedColumns(columns, varied)})`)
  await connection.run(
    sql`insert into ${table} select * from ${readTextTable(file, columns)}${limited}`,
    context
  )
  await connection.run(emptyRefused(refused))
}
