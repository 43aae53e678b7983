import type { SliceFacts } from '../../../shared/contract/slice-facts'
import type { Slice } from '../../../shared/domain/slice'
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
  const [row] = await database.lease((connection) =>
    connection.rows<{ responses: number; from: string | null; to: string | null }>(
      sql`select ${responses} as responses, ${ends} from ${responsesIn(project, slice)}`,
      context
    )
  )
  return {
    responses: row?.responses ?? 0,
    period: row?.from && row.to ? { from: row.from, to: row.to } : null,
    revision: project.revision
  }
}
