import { csvLine } from '../../csv'
import { tableOf } from '../import/raw-source'
import { rawColumn } from '../import/raw-columns'
import type { RunContext } from '../connection'
import type { Database } from '../database'
import type { Project } from '../project/project'
import { join, sql, trusted } from '../sql/sql'

/** Rows of one file left out, with their cells in the order of some keys. */
type Row = Record<string, string | null> & { readonly why: string; readonly row: string }

const PAGE = 10_000

/**
 * All rows left out as CSV: file, row, why, and the cells as they stand in the files, columns met by their
 * keys. Rows are numbered as they were read, from 1.
 */
export const leftOutCsv = async (
  database: Database,
  { sources, mapping, counts }: Project,
  context: RunContext
): Promise<Uint8Array> => {
  const keys = [...new Set(sources.flatMap((source) => source.keys))]
  const headers = keys.map((key) => {
    const source = sources.find((one) => one.keys.includes(key))
    return source?.headers[source.keys.indexOf(key)]?.trim() ?? key
  })
  const lines = [csvLine(['file', 'row', 'why', ...headers])]
  const reasons = mapping.leftOut.map(({ why }) => why)
  // Of a file that nothing was left out of nothing is asked: older projects keep no list.
  for (const source of sources.filter(({ id }) => counts.leftOut.some((count) => count.source === id)))
    for (let offset = 0; ; offset += PAGE) {
      const cells = join(
        source.keys.map((_, index) => trusted(`, raw.${rawColumn(index + 1)}`)),
        ''
      )
      const rows = await database.lease((connection) =>
        connection.rows<Row>(
          sql`select (gone.row + 1)::varchar as row, coalesce((${reasons}::varchar[])[gone.rule + 1], 'duplicate') as why${cells}
from project.left_out as gone join ${tableOf(source)} as raw on raw.rowid = gone.row
where gone.source = ${source.id} order by gone.row limit ${PAGE} offset ${offset}`,
          context
        )
      )
      for (const row of rows)
        lines.push(
          csvLine([
            source.name,
            row.row,
            row.why,
            ...keys.map((key) => {
              const at = source.keys.indexOf(key)
              return at < 0 ? null : (row[rawColumn(at + 1)] ?? null)
            })
          ])
        )
      if (rows.length < PAGE) break
    }
  return new TextEncoder().encode(`${lines.join('\r\n')}\r\n`)
}
