import type { DimensionValue } from '../../../shared/contract/slice-facts'
import { TOUCHPOINT, withoutDimension, type Slice } from '../../../shared/domain/slice'
import { baseOf } from '../../../shared/domain/tally'
import type { RunContext } from '../connection'
import type { Database } from '../database'
import type { Project } from '../project/project'
import { sql, trusted } from '../sql/sql'
import { groupingsOf } from './grouping'
import { responsesIn } from './relation'
import { tabulate } from './tabulate'

/** The values of a dimension in a slice, its own filter left out, so that a filter can be widened again. */
export const dimensionValues = async (
  database: Database,
  project: Project,
  { dimension, slice }: { dimension: string; slice: Slice },
  context: RunContext
): Promise<DimensionValue[]> => {
  const rest = withoutDimension(slice, dimension)
  if (dimension === TOUCHPOINT) {
    const frequencies = await tabulate(
      database,
      project,
      { metric: 'ces', slice: rest, by: [TOUCHPOINT] },
      context
    )
    return frequencies.cells.map(({ key, tally }) => ({
      value: key[0] ?? null,
      n: baseOf(tally) + tally.missing
    }))
  }
  return database.lease(async (connection) => {
    const [grouping] = await groupingsOf(connection, project, [dimension], context)
    if (!grouping) return []
    const counted = sql`select ${grouping.column} as key, count(*) as n from ${responsesIn(project, rest)} group by 1`
    return connection.rows<DimensionValue>(
      sql`select (${grouping.name(trusted('key'))})::varchar as value, n from (${counted}) order by key nulls last`,
      context
    )
  })
}
