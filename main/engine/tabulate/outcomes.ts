import { outcomeOf } from '../../../shared/domain/retention'
import type { Connection, RunContext } from '../connection'
import { columnOf, type StoredDimension } from '../project/dimension'
import type { Project } from '../project/project'
import { sql, type Sql } from '../sql/sql'

/** The values that say what became of a customer. */
export type Outcomes = Readonly<Record<'kept' | 'lost', readonly string[]>>

/** The same with the column that they stand in. */
export interface KnownOutcomes extends Outcomes {
  readonly column: Sql
}

export const outcomesIn = async (
  connection: Connection,
  column: Sql,
  { label }: StoredDimension,
  context: RunContext
): Promise<Outcomes> => {
  const values = await connection.rows<{ value: string }>(
    sql`select distinct ${column}::varchar as value from project.responses where ${column} is not null`,
    context
  )
  const of = (outcome: 'kept' | 'lost') =>
    values.map(({ value }) => value).filter((value) => outcomeOf(label, value) === outcome)
  return { kept: of('kept'), lost: of('lost') }
}

/** What became of customers, where a project knows it. */
export const knownOutcomes = async (
  connection: Connection,
  { dimensions, mapping }: Project,
  context: RunContext
): Promise<KnownOutcomes | null> => {
  const status = dimensions.find(({ id }) => id === mapping.retained)
  if (!status) return null
  const column = columnOf(dimensions, status.id)
  return { column, ...(await outcomesIn(connection, column, status, context)) }
}
