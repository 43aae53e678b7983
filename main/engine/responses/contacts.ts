import { joinSources, columnIn, tableOf } from '../import/raw-source'
import { namesFrom } from '../import/names'
import { trimmedWhereBlank } from '../import/trimmed'
import { repeatsResponses, type Project } from '../project/project'
import { literal } from '../sql/literal'
import { join, sql, trusted, type Sql } from '../sql/sql'

/** Where a row stands in the project: by file, in the order in which they were given, then by row. */
const PLACE = trusted('(enum_code(source)::ubigint * 4294967296 + row)')

/** Which response a row of responses or evaluations is of. One response is one contact, however many its rows. */
export const contactOf = (project: Project): Sql => (repeatsResponses(project) ? trusted('response') : PLACE)

/** Who gave each row: `source`, `row`, `respondent`. The same text in several files is the same person. */
const whoAnswered = ({ sources, mapping }: Project, respondent: string): Sql => {
  const files = namesFrom(sources.map(({ name }) => name))
  const asked = joinSources(sources, mapping.renamed).filter(({ keys }) => keys.includes(respondent))
  const selects = asked.map((source) => {
    const id = trimmedWhereBlank(columnIn(source, respondent))
    return sql`select ${literal(source.name)}::${files.type} as source, rowid::uinteger as row, hash(${id}) as respondent from ${tableOf(source)} where ${id} is not null`
  })
  return sql`(${join(selects, ' union all ')})`
}

/**
 * The contacts that some rows of responses are of: `contact`, `respondent` (null where nobody is named), `moment` in
 * UTC and `place`. A response of several rows is answered when the first of them is, by whoever one of them names.
 */
export const contactsOf = (project: Project, respondent: string, rows: Sql): Sql => {
  const moment = trusted(project.mapping.date === null ? 'null::timestamp' : 'answered_at')
  const each = sql`select ${contactOf(project)} as contact, respondent, ${moment} as moment, ${PLACE} as place
from (select * from ${rows}) left join ${whoAnswered(project, respondent)} using (source, row)`
  return repeatsResponses(project)
    ? sql`(select contact, max(respondent) as respondent, min(moment) as moment, min(place) as place from (${each}) group by contact)`
    : sql`(${each})`
}
