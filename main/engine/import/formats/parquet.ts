import { Failure } from '../../../../shared/domain/fault'
import type { Connection, RunContext } from '../../connection'
import { literal } from '../../sql/literal'
import { identifier, join, sql, trusted } from '../../sql/sql'
import type { OpenedFile, ReadTarget } from '../opened-file'
import { rawColumn } from '../raw-columns'
import { emptyRefused } from '../refused'

const read = async (file: string, headers: readonly string[], target: ReadTarget) => {
  const { connection, table, refused, limit, context } = target
  const columns = headers.map(
    (header, index) => sql`${identifier(header)}::varchar as ${trusted(rawColumn(index + 1))}`
  )
  const limited = limit === undefined ? trusted('') : sql` limit ${trusted(String(limit))}`
  await connection.run(
    sql`create table ${table} as select ${join(columns, ', ')} from read_parquet(${literal(file)})${limited}`,
    context
  )
  await connection.run(emptyRefused(refused))
  return headers
}

/** Parquet. Its types are kept as text, like those of every other format: what they mean is decided once. */
export const openParquet = async (
  file: string,
  connection: Connection,
  context: RunContext
): Promise<OpenedFile> => {
  try {
    const described = await connection.rows<{ column_name: string }>(
      sql`select column_name from (describe select * from read_parquet(${literal(file)}))`,
      context
    )
    const [count] = await connection.rows<{ rows: number }>(
      sql`select sum(num_rows)::bigint as rows from parquet_file_metadata(${literal(file)})`,
      context
    )
    const headers = described.map((column) => column.column_name)
    return {
      format: 'parquet',
      headers,
      estimatedRows: count?.rows ?? 0,
      read: (target) => read(file, headers, target)
    }
  } catch (error) {
    context.signal.throwIfAborted()
    throw new Failure('broken-parquet', {}, error)
  }
}
