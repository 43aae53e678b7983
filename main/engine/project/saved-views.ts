import { savedViewSchema, type SavedView } from '../../../shared/contract/saved-view'
import type { Connection } from '../connection'
import { join, sql, trusted } from '../sql/sql'
import { inTransaction } from './transaction'

interface Kept {
  readonly position: number
  /** `undefined` where a later Effortscope wrote it differently. */
  readonly view: SavedView | undefined
}

const readViews = async (connection: Connection): Promise<Kept[]> => {
  const rows = await connection.rows<{ position: number; view: string }>(
    sql`select position, view from project.saved_view order by position`
  )
  return rows.map(({ position, view }) => ({
    position,
    view: savedViewSchema.safeParse(JSON.parse(view)).data
  }))
}

/** The views of the open project in their order. One that cannot be read is passed over, and stays in the file. */
export const listViews = async (connection: Connection): Promise<SavedView[]> =>
  (await readViews(connection)).flatMap(({ view }) => view ?? [])

/** Puts views in place of those there were, all of them or none. Those that cannot be read stay where they are. */
export const keepViews = (connection: Connection, views: readonly SavedView[]): Promise<void> =>
  inTransaction(connection, async () => {
    const unread = (await readViews(connection)).flatMap(({ position, view }) => (view ? [] : [position]))
    const stay = join([trusted('-1'), ...unread.map((position) => sql`${position}`)], ', ')
    await connection.run(sql`delete from project.saved_view where position not in (${stay})`)
    if (views.length === 0) return
    const free = positionsBeside(unread, views.length)
    const rows = views.map((view, at) => sql`(${free[at] ?? at}, ${JSON.stringify(view)}::json)`)
    await connection.run(sql`insert into project.saved_view values ${join(rows, ', ')}`)
  })

/** The first positions that are not taken. */
const positionsBeside = (taken: readonly number[], count: number): number[] =>
  Array.from({ length: count + taken.length }, (_, position) => position)
    .filter((position) => !taken.includes(position))
    .slice(0, count)
