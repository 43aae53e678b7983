import type { GroupClusters, SharedClusters, SliceClusters } from '../../../shared/contract/slice-clusters'
import { TIME } from '../../../shared/domain/slice'
import { Failure } from '../../../shared/domain/fault'
import { scalesOf } from '../../../shared/domain/mapping'
import type { RunContext } from '../connection'
import type { Database } from '../database'
import type { Project } from '../project/project'
import { sql, type Sql } from '../sql/sql'
import { touchpointPairs } from './touchpoint-pairs'
import {
  answersByPerson,
  ratesTouchpointsOnce,
  type AnswersByPerson,
  type ClusterQuestion
} from './answers-by-person'

interface GroupRow extends Record<string, unknown> {
  readonly kind: 'group'
  readonly k: string | null
  readonly people: number
  readonly alone: number
  readonly n: number
  readonly mass: number
  readonly sum: number
  readonly massMass: number
  readonly massSum: number
  readonly sumSum: number
}

interface SharedRow extends Record<string, unknown> {
  readonly kind: 'shared'
  readonly k: string | null
  readonly other: string | null
  readonly people: number
  readonly massMass: number
  readonly massSum: number
  readonly sumMass: number
  readonly sumSum: number
}

interface PeopleRow extends Record<string, unknown> {
  readonly kind: 'people'
  readonly people: number
}

/** Rows of three kinds: sums of each group, of what each two have in common, and the number of people. */
const clustersQuery = ({ answers, multiples }: AnswersByPerson): Sql => sql`with
multiples as (${multiples}),
cells as (select who, k, count(*) as n, sum(w) as a, sum(w * v) as s from (${answers}) group by who, k),
people as (select who, count(*) as groups from cells group by who),
known as (select cells.*, groups, coalesce(times, 1) as times, coalesce(weights, 1) as weights, coalesce(squares, 1) as squares
from cells join people using (who) left join multiples using (who)),
several as (select * from known where groups > 1)
select 'group' as kind, k::varchar as k, null as other, sum(times)::double as people,
coalesce(sum(times) filter (groups = 1), 0)::double as alone, sum(n * times)::double as n, sum(a * weights) as mass, sum(s * weights) as sum,
sum(a * a * squares) as "massMass", sum(a * s * squares) as "massSum", null as "sumMass", sum(s * s * squares) as "sumSum"
from known group by known.k
union all
select 'shared', one.k::varchar, two.k::varchar, sum(one.times)::double, null, null, null, null, sum(one.a * two.a * one.squares),
sum(one.a * two.s * one.squares), sum(one.s * two.a * one.squares), sum(one.s * two.s * one.squares)
from several as one join several as two on one.who = two.who and (one.k < two.k or (one.k is not null and two.k is null))
group by one.k, two.k
union all
select 'people', null, null, coalesce(sum(coalesce(times, 1)), 0)::double, null, null, null, null, null, null, null, null
from people left join multiples using (who)
order by 1, 2, 3`

/**
 * Answers summed by group and by the people who gave them, and what every two groups have in common: all that tests of
 * groups need in which the same people stand, or stand several times. One query, whose answer grows with the groups and not
 * with the people. Under weights an answer counts as much as it weighs, and one without a weight not at all.
 */
export const countClusters = async (
  database: Database,
  project: Project,
  question: ClusterQuestion,
  context: RunContext
): Promise<SliceClusters> => {
  const { revision } = project
  const { metric, by } = question
  if (by === TIME) throw new Failure('no-such-column', { details: { column: TIME } })
  const lows = scalesOf(project, metric).map(({ low }) => low)
  if (lows.length === 0) return { by, who: 'response', people: 0, groups: [], shared: [], revision }
  return database.lease(async (connection) => {
    if (ratesTouchpointsOnce(project, question))
      return {
        by,
        who: 'response' as const,
        ...(await touchpointPairs(connection, project, question.slice, question.values, context)),
        revision
      }
    const given = await answersByPerson(connection, project, question, lows, context)
    const rows = await connection.rows<GroupRow | SharedRow | PeopleRow>(clustersQuery(given), context)
    return { by, who: given.who, ...read(rows), revision }
  })
}

const read = (rows: readonly (GroupRow | SharedRow | PeopleRow)[]) => {
  const groups: GroupClusters[] = []
  const places = new Map<string | null, number>()
  for (const row of rows)
    if (row.kind === 'group') {
      places.set(row.k, groups.length)
      groups.push({
        key: row.k,
        alone: row.alone,
        sums: {
          respondents: row.people,
          n: row.n,
          mass: row.mass,
          sum: row.sum,
          massSquared: row.massMass,
          products: row.massSum,
          sumSquared: row.sumSum
        }
      })
    }
  const shared = rows.flatMap((row): SharedClusters[] => {
    if (row.kind !== 'shared') return []
    const { people: respondents, massMass, massSum, sumMass, sumSum } = row
    const [one, other] = [places.get(row.k) ?? -1, places.get(row.other) ?? -1]
    return [{ one, other, overlap: { respondents, massMass, massSum, sumMass, sumSum } }]
  })
  const people = rows.reduce((sum, row) => sum + (row.kind === 'people' ? row.people : 0), 0)
  return { people, groups, shared }
}
