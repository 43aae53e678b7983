import { SHOWN_AS, type ShownAs, type ShownViews } from '../../../shared/contract/shown-views'
import { keptViewSchema, type ViewState } from '../../../shared/contract/view-state'
import type { Connection } from '../connection'
import { literal } from '../sql/literal'
import { sql, trusted } from '../sql/sql'
import { inTransaction } from './transaction'

/** What the open project showed. What a later Effortscope wrote differently is as good as nothing. */
export const readShown = async (connection: Connection): Promise<ShownViews> => {
  const rows = await connection.rows<{ how: ShownAs; view: string }>(sql`select how, view from project.shown`)
  const read = (how: ShownAs) =>
    rows.flatMap((row) => {
      const state = row.how === how ? keptViewSchema.safeParse(JSON.parse(row.view)) : undefined
      return state?.success ? [state.data] : []
    })[0] ?? null
  return { kept: read('kept'), saved: read('saved') }
}

/**
 * Keeps what is shown. What is saved is no more kept beside it, and is in the file itself, which may be copied or
 * sent at once.
 */
export const keepShown = async (connection: Connection, state: ViewState, as: ShownAs): Promise<void> => {
  await inTransaction(connection, async () => {
    for (const how of as === 'saved' ? SHOWN_AS : [as])
      await connection.run(sql`delete from project.shown where how = ${how}`)
    await connection.run(sql`insert into project.shown values (${as}, ${JSON.stringify(state)}::json)`)
  })
  // Refused while something else is being written: then it stays in the log beside the file, where it is as safe.
  if (as === 'saved') await connection.run(trusted('checkpoint project')).catch(() => undefined)
}

/** Has a project that is not open, or no longer, go back to what was saved in it. */
export const forgetKept = async (connection: Connection, file: string): Promise<void> => {
  await connection.run(sql`attach ${literal(file)} as left_behind`)
  try {
    await connection.run(sql`delete from left_behind.shown where how = 'kept'`)
  } finally {
    await connection.run(trusted('detach left_behind'))
  }
}
