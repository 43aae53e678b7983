import { pointsOf } from '../../../shared/domain/scale'
import type { Slice } from '../../../shared/domain/slice'
import type { JointCounts } from '../../../shared/statistics/spearman'
import type { Metric } from '../../../shared/domain/metric'
import type { RunContext } from '../connection'
import type { Database } from '../database'
import type { Project } from '../project/project'
import { sql, trusted } from '../sql/sql'
import { evaluationsIn } from './relation'
import { scaleOf } from './tabulate'

/**
 * People by the pair of scores they gave, CES in rows and another metric in columns, worst first. Empty
 * where the other metric was not asked; all nought where nobody answered both.
 */
export const countJointly = async (
  database: Database,
  project: Project,
  { other, slice }: { other: Exclude<Metric, 'ces'>; slice: Slice },
  context: RunContext
): Promise<JointCounts> => {
  const ces = project.mapping.ces.scale
  const scale = scaleOf(project, other)
  if (!scale) return []
  const rows = await database.lease((connection) =>
    connection.rows<{ ces: number; other: number; n: number }>(
      sql`select ces, other, count(*) as n from (select ces, ${trusted(other)} as other from ${evaluationsIn(project, slice)})
where ces is not null and other is not null group by all`,
      context
    )
  )
  const counts = Array.from({ length: pointsOf(ces) }, () => new Array<number>(pointsOf(scale)).fill(0))
  for (const row of rows) {
    const line = counts[row.ces - ces.low]
    if (line) line[row.other - scale.low] = row.n
  }
  return counts
}
