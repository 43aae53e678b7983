import { snapshotSchema, type LastUpdate } from '../../../shared/contract/last-update'
import type { Connection } from '../connection'
import { sql } from '../sql/sql'

/** When files were last added to the open project. What a later Effortscope wrote differently is as good as nothing. */
export const readLastUpdate = async (connection: Connection): Promise<LastUpdate | null> => {
  const [row] = await connection.rows<{ at: string; before: string }>(
    sql`select strftime(updated_at, '%Y-%m-%dT%H:%M:%SZ') as "at", before from project.last_update`
  )
  const before = row && snapshotSchema.safeParse(JSON.parse(row.before)).data
  return before ? { at: row.at, before } : null
}
