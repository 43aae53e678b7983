import type { Person } from '../../../shared/contract/slice-clusters'
import { isWide } from '../../../shared/domain/mapping'
import type { Connection, RunContext } from '../connection'
import { columnIn, joinSources, tableOf, type RawRows } from '../import/raw-source'
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

/** Which response a row of `asked` belongs to. */
const responseIn = (project: Project): Sql =>
  trusted(identityOf(project).length > 2 ? 'asked.response' : 'hash(asked.source, asked.row)')

/**
 * Whether each file numbers its respondents anew: none comes twice in a file, and all are whole numbers not much above
 * the number of rows. The same number in two files is then two people. Ids of any other kind are the same person
 * wherever they stand.
 */
const areNumberedAnew = async (
  connection: Connection,
  sources: readonly RawRows[],
  respondent: string,
  context: RunContext
): Promise<boolean> => {
  if (sources.length < 2) return false
  for (const source of sources) {
    const id = trimmedWhereBlank(columnIn(source, respondent))
    const [told] = await connection.rows<{ ids: number; distinct: number; numbers: number }>(
      sql`select count(id) as ids, count(distinct id) as "distinct",
count(*) filter (try_cast(id as double) between 0 and ${trusted(String(MOST_NUMBERS * source.rows))} and try_cast(id as double) % 1 = 0) as numbers
from (select ${id} as id from ${tableOf(source)}) where id is not null`,
      context
    )
    if (told && (told.distinct < told.ids || told.numbers < told.ids)) return false
  }
  return true
}

/** Numbers of respondents leave gaps: people who were asked and did not answer. */
const MOST_NUMBERS = 10

/** Which people there are, and how their rows are found. */
export interface People {
  readonly who: Person
  /** Rows, which have the columns of `identityOf`, with `who` gave them as a number. */
  readonly of: (rows: Sql) => Sql
}

/** Who answered: the respondent where the mapping names one; else, and where that is blank, the response. */
export const peopleOf = async (
  connection: Connection,
  project: Project,
  context: RunContext
): Promise<People> => {
  const { respondent, renamed } = project.mapping
  const response = responseIn(project)
  if (respondent === null)
    return {
      who: 'response',
      of: (rows) => sql`(select asked.*, ${response} as who from (${rows}) as asked)`
    }
  const files = namesFrom(project.sources.map(({ name }) => name))
  const sources = joinSources(project.sources, renamed).filter(({ keys }) => keys.includes(respondent))
  const anew = await areNumberedAnew(connection, sources, respondent, context)
  const named = sources.map((source) => {
    const id = trimmedWhereBlank(columnIn(source, respondent))
    const person = anew ? sql`hash(${id}, ${trusted(String(source.id))})` : sql`hash(${id})`
    return sql`select ${literal(source.name)}::${files.type} as source, rowid::uinteger as row, ${person} as person
from ${tableOf(source)} where ${id} is not null`
  })
  return {
    who: anew ? 'respondent-of-file' : 'respondent',
    of: (rows) => sql`(select asked.*, coalesce(people.person, ${response}) as who
from (${rows}) as asked left join (${join(named, ' union all ')}) as people
on people.source = asked.source and people.row = asked.row)`
  }
}
