import type { Connection, RunContext } from '../connection'
import type { Project } from '../project/project'
import { join, sql, trusted } from '../sql/sql'
import type { Counted } from './counted'
import { groupingsOf } from './grouping'
import { asksDifferently, countedRows } from './relation'
import type { Question } from './tabulate'

/** Counts answers from the rows themselves. */
export const countRows = async (
  connection: Connection,
  project: Project,
  { metric, slice, by }: Question,
  context: RunContext
): Promise<Counted> => {
  const groupings = await groupingsOf(connection, project, by, context)
  const columns = groupings.map(({ column }) => column)
  const split = [
    ...by.map((_, index) => trusted(`k${index + 1}`)),
    ...(metric === 'ces' && asksDifferently(project) ? [trusted('asked')] : [])
  ]
  const sums =
    project.mapping.weight === null
      ? sql`null as w, null as w2, 0 as unweighted`
      : sql`sum(weight) as w, sum(weight * weight) as w2, count(*) filter (weight is null) as unweighted`
  return {
    groupings,
    rows: sql`select ${join([...split, trusted('score')], ', ')}, count(*) as n, ${sums}
from (${countedRows(project, metric, slice, by, { broken: columns })}) group by ${trusted(split.length === 0 ? 'score' : 'all')}`
  }
}
