import { savedViewSchema, type SavedView } from '../../../shared/contract/saved-view'
import type { Connection } from '../connection'
import { join, sql } from '../sql/sql'
import { inTransaction } from './transaction'

/** The views of the open project in their order. One that a later Effortscope wrote differently is passed over. */
export const listViews = async (connection: Connection): Promise<SavedView[]> => {
  const rows = await connection.rows<{ view: string }>(
    sql`select view from project.saved_view order by position`
  )
  return rows.flatMap(({ view }) => {
    const read = savedViewSchema.safeParse(JSON.parse(view))
    return read.success ? [read.data] : []
  })
}

/** Puts views in place of those there were, all of them or none. */
export const keepViews = (connection: Connection, views: readonly SavedView[]): Promise<void> =>
  inTransaction(connection, async () => {
    await connection.run(sql`delete from project.saved_view`)
    if (views.length === 0) return
    const rows = views.map((view, position) => sql`(${position}, ${JSON.stringify(view)}::json)`)
    await connection.run(sql`insert into project.saved_view values ${join(rows, ', ')}`)
  })
