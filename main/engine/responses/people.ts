import { isWide } from '../../../shared/domain/mapping'
import { columnIn, joinSources, tableOf } from '../import/raw-source'
import { namesFrom } from '../import/names'
import { trimmedWhereBlank } from '../import/trimmed'
import { repeatsResponses, type Project } from '../project/project'
import { literal } from '../sql/literal'
import { join, sql, trusted, type Sql } from '../sql/sql'

/** The columns of a response by which its person is found, beside those a question is about. */
export const identityOf = (project: Project): Sql[] =>
  !isWide(project.mapping) && repeatsResponses(project)
    ? [trusted('source'), trusted('row'), trusted('response')]
    : [trusted('source'), trusted('row')]

/** Which response a row belongs to. */
const responseIn = (project: Project, rows: string): Sql =>
  trusted(identityOf(project).length > 2 ? `${rows}.response` : `hash(${rows}.source, ${rows}.row)`)

/**
 * Rows with `who` gave them, as a number: the respondent where the mapping names one, the same in all files; else, and
 * where that is blank, the response. The rows have the columns of `identityOf`.
 */
export const withPeople = (project: Project, rows: Sql): Sql => {
  const { respondent, renamed } = project.mapping
  if (respondent === null)
    return sql`(select asked.*, ${responseIn(project, 'asked')} as who from (${rows}) as asked)`
  const files = namesFrom(project.sources.map(({ name }) => name))
  const names = joinSources(project.sources, renamed).map((source) => {
    const text = trimmedWhereBlank(columnIn(source, respondent))
    return sql`select ${literal(source.name)}::${files.type} as source, rowid::uinteger as row, hash(${text}) as person
from ${tableOf(source)} where ${text} is not null`
  })
  return sql`(select asked.*, coalesce(people.person, ${responseIn(project, 'asked')}) as who
from (${rows}) as asked left join (${join(names, ' union all ')}) as people on people.source = asked.source and people.row = asked.row)`
}
