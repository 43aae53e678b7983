import type { RowsOffer } from '../../../shared/contract/rows'
import type { Slice } from '../../../shared/domain/slice'
import type { RunContext } from '../connection'
import type { Database } from '../database'
import type { Project } from '../project/project'
import { sliceFacts } from '../tabulate/slice-facts'
import { toRowColumn } from './out-column'
import { columnsOf, countRows } from './rows-of'

/** What there is to take away of a slice: how many rows, and which columns are left out and why. */
export const offerRows = async (
  database: Database,
  project: Project,
  slice: Slice,
  context: RunContext
): Promise<RowsOffer> => {
  const { responses: people } = await sliceFacts(database, project, slice, context)
  return database.lease(async (connection) => {
    const of = async (rows: 'evaluations' | 'responses') => ({
      count: await countRows(connection, project, rows, slice, context),
      columns: (await columnsOf(connection, project, rows, context)).map(toRowColumn)
    })
    const evaluations = await of('evaluations')
    const responses = await of('responses')
    return {
      counts: { evaluations: evaluations.count, responses: responses.count },
      columns: { evaluations: evaluations.columns, responses: responses.columns },
      people,
      revision: project.revision
    }
  })
}
