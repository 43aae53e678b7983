import type { SliceFacts } from '../../../shared/contract/slice-facts'
import { isFirstOnly, withAllAnswers, type Slice } from '../../../shared/domain/slice'
import type { RunContext } from '../connection'
import type { Database } from '../database'
import { repeatsResponses, type Project } from '../project/project'
import { sql, trusted } from '../sql/sql'
import { responsesIn } from './relation'

/** How many responses are in a slice, and from when to when. */
export const sliceFacts = async (
  database: Database,
  project: Project,
  slice: Slice,
  context: RunContext
): Promise<SliceFacts> => {
  const dated = project.mapping.date !== null
  const ends = dated
    ? sql`strftime(min(answered_at), '%Y-%m-%d %H:%M:%S') as "from", strftime(max(answered_at), '%Y-%m-%d %H:%M:%S') as "to"`
    : sql`null as "from", null as "to"`
  const responses = trusted(repeatsResponses(project) ? 'count(distinct response)' : 'count(*)')
  const count = async (of: Slice) => {
    const [row] = await database.lease((connection) =>
      connection.rows<{ responses: number; from: string | null; to: string | null }>(
        sql`select ${responses} as responses, ${ends} from ${responsesIn(project, of)}`,
        context
      )
    )
    return row
  }
  const row = await count(slice)
  const all = isFirstOnly(slice) ? await count(withAllAnswers(slice)) : undefined
  return {
    responses: row?.responses ?? 0,
    ...(all ? { laterAnswers: all.responses - (row?.responses ?? 0) } : {}),
    period: row?.from && row.to ? { from: row.from, to: row.to } : null,
    revision: project.revision
  }
}
