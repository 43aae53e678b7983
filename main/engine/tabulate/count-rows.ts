import type { Connection, RunContext } from '../connection'
import type { Project } from '../project/project'
import { join, sql, trusted, type Sql } from '../sql/sql'
import { isPair, otherOf, type Countable, type Counted, type CountQuestion } from './counted'
import { groupingsOf } from './grouping'
import { asksDifferently, countedRows, evaluationsIn, responsesIn } from './relation'

/** What a count is kept apart by besides its dimensions: the answers, and where it matters the scale they were given on. */
export const splitsOf = (project: Project, what: Countable): Sql[] => {
  if (what === 'responses') return []
  const asked = asksDifferently(project) && (what === 'ces' || isPair(what)) ? ['asked'] : []
  return (isPair(what) ? ['ces', ...asked, 'other'] : [...asked, 'score']).map(trusted)
}

/** When a response was given. */
export const momentOf = ({ mapping }: Project): Sql =>
  trusted(mapping.date === null ? 'null::timestamp' : 'answered_at')

/** Counts answers from the rows themselves. */
export const countRows = async (
  connection: Connection,
  project: Project,
  { what, slice, by }: CountQuestion,
  context: RunContext
): Promise<Counted> => {
  const groupings = await groupingsOf(connection, project, by, context)
  const columns = groupings.map(({ column }) => column)
  const keys = by.map((_, index) => trusted(`k${index + 1}`))
  const keyed = columns.map((column, index) => sql`${column} as ${keys[index] ?? trusted('')}`)
  const sums = trusted(
    project.mapping.weight === null
      ? 'count(*) as n, null as w, null as w2, 0 as unweighted'
      : 'count(*) as n, sum(weight) as w, sum(weight * weight) as w2, count(*) filter (weight is null) as unweighted'
  )
  const splits = splitsOf(project, what)
  if (what === 'responses') {
    const moment = momentOf(project)
    const ends = sql`count(*) as n, min(${moment}) as "from", max(${moment}) as "to"`
    const counted = join([...keyed, ends], ', ')
    return { groupings, rows: sql`select ${counted} from ${responsesIn(project, slice)} group by all` }
  }
  if (isPair(what)) {
    const other = otherOf(what)
    const split = splits.map((column) => (column.text === 'other' ? trusted(`${other} as other`) : column))
    return {
      groupings,
      rows: sql`select ${join([...keyed, ...split], ', ')}, ${sums}
from ${evaluationsIn(project, slice)} and (ces is not null or ${trusted(other)} is not null) group by all`
    }
  }
  return {
    groupings,
    rows: sql`select ${join([...keys, ...splits], ', ')}, ${sums}
from (${countedRows(project, what, slice, by, { broken: columns })}) group by ${trusted(by.length + splits.length === 1 ? 'score' : 'all')}`
  }
}
