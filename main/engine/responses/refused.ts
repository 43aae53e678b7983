import type { RefusedPage, RefusedRow } from '../../../shared/contract/refused'
import { csvLine } from '../../csv'
import type { RunContext } from '../connection'
import type { Database } from '../database'
import { sql, trusted } from '../sql/sql'
import refusedRows from './refused.sql?raw'

/** A page of the rows that could not be read. */
export const refusedPage = (
  database: Database,
  { offset, limit }: { offset: number; limit: number },
  context: RunContext
): Promise<RefusedPage> =>
  database.lease(async (connection) => {
    const rows = await connection.rows<RefusedRow>(
      sql`${trusted(refusedRows)} limit ${limit} offset ${offset}`,
      context
    )
    const [count] = await connection.rows<{ total: number }>(
      sql`select count(*) as total from project.refused`,
      context
    )
    return { rows, total: count?.total ?? 0 }
  })

const PAGE = 1000

/** All refused rows as CSV: file, line, lines, reason, column, text. */
export const refusedCsv = async (database: Database, context: RunContext): Promise<Uint8Array> => {
  const lines = ['file,line,lines,reason,column,text']
  for (let offset = 0; ; offset += PAGE) {
    const { rows, total } = await refusedPage(database, { offset, limit: PAGE }, context)
    for (const row of rows)
      lines.push(csvLine([row.file, row.line, row.lines, row.reason, row.column, row.text]))
    if (offset + rows.length >= total || rows.length === 0) break
  }
  return new TextEncoder().encode(`${lines.join('\r\n')}\r\n`)
}
