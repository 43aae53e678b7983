import type { Connection } from '../connection'
import { trusted } from '../sql/sql'

/** Does some work on the project at once or not at all. */
export const inTransaction = async (connection: Connection, work: () => Promise<void>): Promise<void> => {
  await connection.run(trusted('begin transaction'))
  try {
    await work()
    await connection.run(trusted('commit'))
  } catch (error) {
    await connection.run(trusted('rollback'))
    throw error
  }
}
