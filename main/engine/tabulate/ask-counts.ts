import type { RunContext } from '../connection'
import type { Database } from '../database'
import type { Project } from '../project/project'
import { sql, trusted, type Sql } from '../sql/sql'
import { countRows } from './count-rows'
import type { Counted, CountQuestion } from './counted'
import type { Cubes } from './cubes'

/**
 * Asks something of the counts a question needs: of a cube that has them, otherwise of the rows, and then has a cube
 * made that will answer the next one.
 */
export const askCounts = async <Row>(
  database: Database,
  project: Project,
  question: CountQuestion,
  ask: (counted: Counted) => Sql,
  context: RunContext,
  cubes?: Pick<Cubes, 'find' | 'want'>
): Promise<Row[]> => {
  const found = await database.lease(async (connection) => {
    const kept = cubes?.find(project, question)
    if (kept)
      try {
        return await connection.rows<Row>(ask(kept.counted), context)
      } catch (error) {
        // A cube may be let go of while it is asked; the rows are there as long as the project is.
        if (kept.isKept()) throw error
        context.signal.throwIfAborted()
      }
    return connection.rows<Row>(ask(await countRows(connection, project, question, context)), context)
  })
  cubes?.want(project, question)
  return found
}

/** The keys of a count by their names, in order. */
export const namedKeys = ({ groupings }: Counted): Sql[] =>
  groupings.map(({ name }, index) => {
    const key = trusted(`k${index + 1}`)
    return sql`(${name(key)})::varchar as ${key}`
  })
