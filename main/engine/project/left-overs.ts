import type { Connection } from '../connection'
import { sql, trusted } from '../sql/sql'

/**
 * Drops what is no part of the attached project as it was last written: rows of sources that were replaced, and
 * what an update left that failed or was cut short. Writes nothing where there is nothing of the kind.
 */
export const clearLeftOvers = async (connection: Connection): Promise<void> => {
  const tables = await connection.rows<{ name: string }>(
    sql`select table_name as name from duckdb_tables() where database_name = 'project'`
  )
  const sources = await connection.rows<{ id: number }>(sql`select id from project.source`)
  const own = new Set(sources.map(({ id }) => `raw_${id}`))
  for (const { name } of tables)
    if (name === 'responses_next' || (/^raw_\d+$/.test(name) && !own.has(name)))
      await connection.run(trusted(`drop table project.${name}`))
  const strange = trusted('source not in (select id from project.source)')
  const [refused] = await connection.rows(sql`select 1 from project.refused where ${strange} limit 1`)
  if (refused) await connection.run(sql`delete from project.refused where ${strange}`)
}
