import type { GroupClusters, SharedClusters, SliceClusters } from '../../../shared/contract/slice-clusters'
import type { Metric } from '../../../shared/domain/metric'
import { TIME, type Slice } from '../../../shared/domain/slice'
import { Failure } from '../../../shared/domain/fault'
import type { RunContext } from '../connection'
import type { Database } from '../database'
import type { Project } from '../project/project'
import { join, sql, trusted, type Sql } from '../sql/sql'
import { asksDifferently, countedRows } from '../tabulate/relation'
import { scalesOf } from '../tabulate/tabulate'
import { identityOf, peopleOf, type People } from './people'

export interface ClusterQuestion {
  readonly metric: Metric
  readonly slice: Slice
  readonly by: string
  /** For each scale the metric is asked on, what each answer counts as, lowest first after turning. */
  readonly values: readonly (readonly number[])[]
}

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

/** What a score counts as: looked up in the list of the scale it was asked on. */
const valueOf = (project: Project, lows: readonly number[], { metric, values }: ClusterQuestion): Sql => {
  const on = (at: number) => {
    const list = (values[at] ?? []).map((value) => trusted(`${value}::double`))
    return sql`([${join(list, ', ')}])[score - ${trusted(String(lows[at] ?? 0))} + 1]`
  }
  if (metric !== 'ces' || !asksDifferently(project)) return on(0)
  const cases = lows.map((_, at) => sql`when ${trusted(String(at))} then ${on(at)}`)
  return sql`case asked ${join(cases, ' ')} end`
}

/** Rows of three kinds: sums of each group, of what each two have in common, and the number of people. */
const clustersQuery = (
  project: Project,
  question: ClusterQuestion,
  lows: readonly number[],
  people: People
): Sql => {
  const { metric, slice, by } = question
  const weighted = project.mapping.weight !== null
  const asked = countedRows(project, metric, slice, [by], identityOf(project))
  const answers = sql`select k1 as k, who, ${trusted(weighted ? 'weight' : '1::double')} as w, ${valueOf(project, lows, question)} as v
from ${people.of(asked)} where score is not null${trusted(weighted ? ' and weight is not null' : '')}`
  return sql`with
cells as (select who, k, count(*) as n, sum(w) as a, sum(w * v) as s from (${answers}) group by who, k),
people as (select who, count(*) as groups from cells group by who),
several as (select cells.* from cells join people using (who) where groups > 1)
select 'group' as kind, k::varchar as k, null as other, count(*) as people, count(*) filter (groups = 1) as alone,
sum(n)::double as n, sum(a) as mass, sum(s) as sum, sum(a * a) as "massMass", sum(a * s) as "massSum", null as "sumMass", sum(s * s) as "sumSum"
from cells join people using (who) group by cells.k
union all
select 'shared', one.k::varchar, two.k::varchar, count(*), null, null, null, null, sum(one.a * two.a), sum(one.a * two.s), sum(one.s * two.a), sum(one.s * two.s)
from several as one join several as two on one.who = two.who and (one.k < two.k or (one.k is not null and two.k is null)) group by one.k, two.k
union all
select 'people', null, null, count(*), null, null, null, null, null, null, null, null from people
order by 1, 2, 3`
}

/**
 * Answers summed by group and by the people who gave them, and what every two groups have in common: all that tests of
 * groups need in which the same people stand, or stand several times. One query; its answer grows with the groups, not
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
    const people = await peopleOf(connection, project, context)
    const query = clustersQuery(project, question, lows, people)
    const rows = await connection.rows<GroupRow | SharedRow | PeopleRow>(query, context)
    return { by, who: people.who, ...read(rows), revision }
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
