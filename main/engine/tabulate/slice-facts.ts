import type { SliceFacts } from '../../../shared/contract/slice-facts'
import { isFirstOnly, withAllAnswers, type Slice } from '../../../shared/domain/slice'
import type { RunContext } from '../connection'
import type { Database } from '../database'
import { repeatsResponses, type Project } from '../project/project'
import { sql, trusted } from '../sql/sql'
import { askCounts } from './ask-counts'
import { momentOf } from './count-rows'
import type { Cubes } from './cubes'
import { responsesIn } from './relation'

interface FactsRow {
  readonly responses: number
  readonly from: string | null
  readonly to: string | null
}

/** How many responses are in a slice, and from when to when. */
export const sliceFacts = async (
  database: Database,
  project: Project,
  slice: Slice,
  context: RunContext,
  cubes?: Cubes
): Promise<SliceFacts> => {
  const moment = (end: 'from' | 'to') =>
    `strftime(${end === 'from' ? 'min' : 'max'}("${end}"), '%Y-%m-%d %H:%M:%S')`
  const facts = trusted(`${moment('from')} as "from", ${moment('to')} as "to"`)
  const count = async (of: Slice) => {
    const [row] = repeatsResponses(project)
      ? await database.lease((connection) =>
          connection.rows<FactsRow>(
            sql`select count(distinct response) as responses, ${facts} from (select response, ${momentOf(project)} as "from", ${momentOf(project)} as "to" from ${responsesIn(project, of)})`,
            context
          )
        )
      : await askCounts<FactsRow>(
          database,
          project,
          { what: 'responses', slice: of, by: [] },
          ({ rows }) => sql`select coalesce(sum(n), 0)::bigint as responses, ${facts} from (${rows})`,
          context,
          cubes
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
