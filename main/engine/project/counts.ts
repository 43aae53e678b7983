import type { Mapping } from '../../../shared/domain/mapping'
import type { Built } from '../import/build'
import type { Kept } from '../import/leave-out'
import { columnsOf, headerOf } from '../import/raw-source'
import { trimmedWhereBlank } from '../import/trimmed'
import type { Connection, RunContext } from '../connection'
import { join, sql, trusted, type Sql } from '../sql/sql'
import { toLocal } from '../sql/zone'
import type { ProjectCounts, StoredSource } from './project'

interface Finished {
  readonly mapping: Mapping
  readonly sources: readonly StoredSource[]
  readonly kept: Kept<StoredSource>
  readonly built: Built
}

/** Counts what was built, once: a project keeps its counts, so that it opens at once however large it is. */
export const countBuilt = async (
  connection: Connection,
  { mapping, sources, kept, built }: Finished,
  context: RunContext
): Promise<ProjectCounts> => {
  const has = (given: unknown, then: Sql, otherwise: string): Sql =>
    given === null ? trusted(otherwise) : then
  const { date, weight } = mapping
  const zone = date?.zone ?? null
  const [row] = await connection.rows<Pick<ProjectCounts, 'withoutWeight' | 'withoutDate' | 'from' | 'to'>>(
    sql`
select
  count(*) as rows, -- an aggregate, so that this is one row whatever else is there to count
  ${has(weight, sql`count(*) filter (weight is null)`, '0')} as withoutWeight,
  ${has(date, sql`count(*) filter (answered_at is null)`, '0')} as withoutDate,
  ${has(date, sql`strftime(${toLocal(trusted('min(answered_at)'), zone)}, '%Y-%m-%d %H:%M:%S')`, 'null')} as "from",
  ${has(date, sql`strftime(${toLocal(trusted('max(answered_at)'), zone)}, '%Y-%m-%d %H:%M:%S')`, 'null')} as "to"
from project.responses_next`,
    context
  )
  const withoutWeight = row?.withoutWeight ?? 0
  const asked = mapping.ces.columns.flatMap(({ column }) =>
    kept.sources.filter(({ keys }) => keys.includes(column))
  )
  return {
    responses: built.responses,
    evaluations: asked.reduce((sum, source) => sum + source.rows, 0),
    missing: built.missing.filter(({ metric }) => metric === 'ces').reduce((sum, { n }) => sum + n, 0),
    refused: sources.reduce((sum, source) => sum + source.refused, 0),
    leftOut: kept.leftOut.map(({ source, why, key, n }) => ({
      source,
      why,
      column: key === null ? null : headerOf(sources, key).trim(),
      n
    })),
    withoutWeight,
    negativeWeights:
      weight === null || withoutWeight === 0
        ? 0
        : await countNegative(connection, kept.sources, weight, context),
    respondentsAre: built.respondentsAre,
    withoutDate: row?.withoutDate ?? 0,
    from: row?.from ?? null,
    to: row?.to ?? null
  }
}

/** Numbers below 0 where weights should be, with a hyphen or the sign for minus. */
const countNegative = async (
  connection: Connection,
  sources: readonly StoredSource[],
  key: string,
  context: RunContext
): Promise<number> => {
  const counts = columnsOf(sources, key).map(
    ({ table, column }) =>
      sql`select count(*) as n from ${table} where regexp_full_match(${trimmedWhereBlank(column)}, '[-\u2212][0-9.,]*[1-9][0-9.,]*')`
  )
  const rows = await connection.rows<{ n: number }>(join(counts, ' union all '), context)
  return rows.reduce((sum, { n }) => sum + n, 0)
}
