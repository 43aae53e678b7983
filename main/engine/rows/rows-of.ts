import type { RowKind } from '../../../shared/contract/rows'
import type { Slice } from '../../../shared/domain/slice'
import type { Connection, RunContext } from '../connection'
import type { Project } from '../project/project'
import { sql, type Sql } from '../sql/sql'
import { knownOutcomes } from '../tabulate/outcomes'
import { evaluationsIn, responsesIn } from '../tabulate/relation'
import { evaluationColumns } from './evaluation-columns'
import type { OutColumn } from './out-column'
import { responseColumns } from './response-columns'

/** The rows of a slice: what stands behind `from`. */
export const rowsOf = (project: Project, rows: RowKind, slice: Slice): Sql =>
  rows === 'evaluations' ? evaluationsIn(project, slice) : responsesIn(project, slice)

/** The order they are written in: that of the files. */
export const ORDER: Readonly<Record<RowKind, readonly string[]>> = {
  evaluations: ['source', 'row', 'touchpoint'],
  responses: ['source', 'row']
}

export const columnsOf = async (
  connection: Connection,
  project: Project,
  rows: RowKind,
  context: RunContext
): Promise<OutColumn[]> =>
  rows === 'responses'
    ? responseColumns(project)
    : evaluationColumns(project, await knownOutcomes(connection, project, context))

export const countRows = async (
  connection: Connection,
  project: Project,
  rows: RowKind,
  slice: Slice,
  context: RunContext
): Promise<number> => {
  const [counted] = await connection.rows<{ n: number }>(
    sql`select count(*) as n from ${rowsOf(project, rows, slice)}`,
    context
  )
  return counted?.n ?? 0
}
