import { Failure } from '../../../shared/domain/fault'
import { isFirstOnly, type Slice } from '../../../shared/domain/slice'
import type { Connection, RunContext } from '../connection'
import type { Database } from '../database'
import type { Project } from '../project/project'
import { identifier, sql, trusted, type Sql } from '../sql/sql'
import { contactOf, contactsOf } from './people'

const RESPONSES = trusted('project.responses')

/** The table of first responses of a project as it is now: another revision, or project, has another. */
export const firstResponsesOf = ({ id, revision }: Pick<Project, 'id' | 'revision'>): Sql =>
  sql`memory.main.${identifier(`first_responses of ${id}, ${revision}`)}`

/** Whether the arguments of a call have a slice of first responses. They have been checked at the door. */
export const asksForFirst = (args: unknown): boolean =>
  typeof args === 'object' && args !== null && 'slice' in args && isFirstOnly(args.slice as Slice)

/**
 * The responses without those that somebody gave who had answered before. First is decided in the whole project, by
 * time, those without a time last, then by place in the files: so that it does not depend on what is looked at. A
 * copy rather than a list of places, as a question then costs no more than without it; it stands in the memory of
 * the database, beside the project's file, and is made when it is first asked for.
 */
export class FirstResponses {
  readonly #database: Database
  #made: { readonly table: Sql; readonly done: Promise<void> } | undefined

  constructor(database: Database) {
    this.#database = database
  }

  /** Makes the table, unless it is there or being made. */
  async prepare(project: Project, context: RunContext): Promise<void> {
    if (project.mapping.respondent === null) throw new Failure('no-respondent')
    const table = firstResponsesOf(project)
    const before = this.#made
    if (before?.table.text === table.text) {
      try {
        return await before.done
      } catch {
        // Whoever asked first stopped it; who waited for it too still wants it.
        context.signal.throwIfAborted()
      }
    }
    if (this.#made !== before) return this.prepare(project, context)
    const done = this.#database.lease(async (connection) => {
      if (before) await drop(connection, before.table)
      await connection.run(sql`create or replace table ${table} as ${firstOnly(project)}`, context)
    })
    const made = { table, done }
    this.#made = made
    try {
      await done
    } catch (error) {
      if (this.#made === made) this.#made = undefined
      throw error
    }
  }

  /** Lets go of the table of a project that is changed or closed. */
  async forget(): Promise<void> {
    const made = this.#made
    this.#made = undefined
    if (!made) return
    await made.done.catch(() => undefined)
    await this.#database.lease((connection) => drop(connection, made.table))
  }
}

const drop = (connection: Connection, table: Sql) => connection.run(sql`drop table if exists ${table}`)

/** Most people answer once: only the others are set in order. Who has several rows may still have one response. */
const firstOnly = (project: Project): Sql =>
  sql`with several as (select respondent from ${RESPONSES} where respondent is not null group by respondent having count(*) > 1),
later as (select contact from ${contactsOf(project, RESPONSES)} where respondent in (select respondent from several)
qualify row_number() over (partition by respondent order by moment nulls last, place) > 1)
select * from ${RESPONSES} where ${contactOf(project)} not in (select contact from later)`
