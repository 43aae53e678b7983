import type { SliceJoint } from '../../../shared/contract/slice-joint'
import { cesScales, isWide } from '../../../shared/domain/mapping'
import { pointsOf, sameRange } from '../../../shared/domain/scale'
import type { Slice } from '../../../shared/domain/slice'
import type { Metric } from '../../../shared/domain/metric'
import type { RunContext } from '../connection'
import type { Database } from '../database'
import { repeatsResponses, type Project } from '../project/project'
import { sql, trusted, type Sql } from '../sql/sql'
import { asksDifferently, evaluationsIn } from './relation'
import { scalesOf } from './tabulate'

/** What makes a row part of the same response as another: nothing, where each row is a response of its own. */
const responseKey = (project: Project): Sql | null => {
  if (isWide(project.mapping)) return trusted('(source, row)')
  return repeatsResponses(project) ? trusted('response') : null
}

/**
 * Pairs of scores, CES in rows and another metric in columns, worst first, and the responses they come
 * from. No rows where the other metric was not asked, nor where effort was asked on several ranges; all nought
 * where nobody answered both.
 */
export const countJointly = async (
  database: Database,
  project: Project,
  { other, slice }: { other: Exclude<Metric, 'ces'>; slice: Slice },
  context: RunContext
): Promise<SliceJoint> => {
  const scales = cesScales(project.mapping)
  const [scale] = scalesOf(project, other)
  if (!scale) return { counts: [], responses: 0 }
  const key = responseKey(project)
  const asking = asksDifferently(project) ? ', asked' : ''
  const pairs = sql`(select ces${trusted(asking)}, ${trusted(other)} as other${key ? sql`, ${key} as response` : trusted('')} from ${evaluationsIn(project, slice)})
where ces is not null and other is not null`
  return database.lease(async (connection) => {
    const rows = await connection.rows<{ ces: number; asked?: number; other: number; n: number }>(
      sql`select ces${trusted(asking)}, other, count(*) as n from ${pairs} group by all`,
      context
    )
    const found = rows.flatMap(({ asked = 0 }) => scales[asked] ?? [])
    const [ces = scales[0]] = found
    if (found.some((each) => !sameRange(each, ces))) return { counts: [], responses: 0, mixed: true }
    const counts = Array.from({ length: pointsOf(ces) }, () => new Array<number>(pointsOf(scale)).fill(0))
    for (const row of rows) {
      const line = counts[row.ces - ces.low]
      if (line) line[row.other - scale.low] = (line[row.other - scale.low] ?? 0) + row.n
    }
    const n = rows.reduce((sum, row) => sum + row.n, 0)
    if (!key || n === 0) return { counts, responses: n }
    const [told] = await connection.rows<{ responses: number }>(
      sql`select count(distinct response) as responses from ${pairs}`,
      context
    )
    return { counts, responses: told?.responses ?? 0 }
  })
}
