import type { DimensionValue } from '../../../shared/contract/slice-facts'
import { TOUCHPOINT, withoutDimension, type Slice } from '../../../shared/domain/slice'
import { baseOf } from '../../../shared/domain/tally'
import type { RunContext } from '../connection'
import type { Database } from '../database'
import type { Project } from '../project/project'
import { sql, trusted } from '../sql/sql'
import { askCounts } from './ask-counts'
import type { Cubes } from './cubes'
import { tabulate } from './tabulate'

/** The values of a dimension in a slice, its own filter left out, so that a filter can be widened again. */
export const dimensionValues = async (
  database: Database,
  project: Project,
  { dimension, slice }: { dimension: string; slice: Slice },
  context: RunContext,
  cubes?: Cubes
): Promise<DimensionValue[]> => {
  const rest = withoutDimension(slice, dimension)
  if (dimension === TOUCHPOINT) {
    const frequencies = await tabulate(
      database,
      project,
      { metric: 'ces', slice: rest, by: [TOUCHPOINT] },
      context,
      cubes
    )
    return frequencies.cells.map(({ key, tally }) => ({
      value: key[0] ?? null,
      n: baseOf(tally) + tally.missing
    }))
  }
  return askCounts<DimensionValue>(
    database,
    project,
    { what: 'responses', slice: rest, by: [dimension] },
    ({ groupings: [grouping], rows }) => {
      const key = trusted('k1')
      return sql`select (${grouping?.name(key) ?? key})::varchar as value, n from (${rows}) order by k1 nulls last`
    },
    context,
    cubes
  )
}
