import type { Person } from '../../../shared/contract/slice-clusters'
import { repeatsResponses, type Project } from '../project/project'
import { sql, trusted, type Sql } from '../sql/sql'

/** What makes answers those of one person. */
export const personIs = ({ counts }: Project): Person => counts.respondentsAre ?? 'response'

/**
 * Whose a row of responses or evaluations is, as a number: the respondent's, where one is named; else each response is
 * of a person of its own.
 */
export const personOf = (project: Project): Sql => {
  const response = trusted(repeatsResponses(project) ? 'response' : 'hash(source, row)')
  return project.mapping.respondent === null ? response : sql`coalesce(respondent, ${response})`
}

/** Where a row stands in the project: by file, in the order in which they were given, then by row. */
const PLACE = trusted('(enum_code(source)::ubigint * 4294967296 + row)')

/** Which response a row of responses or evaluations is of. One response is one contact, however many its rows. */
export const contactOf = (project: Project): Sql => (repeatsResponses(project) ? trusted('response') : PLACE)

/**
 * The contacts that some rows of responses are of: `contact`, `respondent` (null where nobody is named), `moment` in
 * UTC and `place`. A response of several rows is answered when the first of them is, by whoever one of them names.
 */
export const contactsOf = (project: Project, rows: Sql): Sql => {
  const moment = trusted(project.mapping.date === null ? 'null::timestamp' : 'answered_at')
  const each = sql`select ${contactOf(project)} as contact, respondent, ${moment} as moment, ${PLACE} as place from ${rows}`
  return repeatsResponses(project)
    ? sql`(select contact, max(respondent) as respondent, min(moment) as moment, min(place) as place from (${each}) group by contact)`
    : sql`(${each})`
}
