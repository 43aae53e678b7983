import type { OutcomeValue, SliceRetention } from '../../../shared/contract/slice-retention'
import { Failure } from '../../../shared/domain/fault'
import { cesScales, isWide } from '../../../shared/domain/mapping'
import { OUTCOMES } from '../../../shared/domain/retention'
import { mentions, TOUCHPOINT, type Slice } from '../../../shared/domain/slice'
import type { Connection, RunContext } from '../connection'
import type { Database } from '../database'
import { columnOf, type StoredDimension } from '../project/dimension'
import { repeatsResponses, type Project } from '../project/project'
import { personOf } from '../responses/people'
import { join, sql, trusted, type Sql } from '../sql/sql'
import { outcomesIn, type Outcomes } from './outcomes'
import { asksDifferently, evaluationsIn, responsesOf, sliceCondition } from './relation'
import { toCells, type CountRow } from './tabulate'

interface Question {
  readonly slice: Slice
  readonly by: readonly string[]
}

/** The customers a question is about, one row each, while it is asked. */
const CUSTOMERS = trusted('temp.customers')

/**
 * Counts who stayed, and who stayed by how they answered the effort question. Where respondents are known each
 * counts once in every group, with the last status known of them; where not, each response counts.
 */
export const countRetention = (
  database: Database,
  project: Project,
  question: Question,
  context: RunContext
): Promise<SliceRetention> => {
  const status = project.dimensions.find(({ id }) => id === project.mapping.retained)
  if (!status) throw new Failure('no-such-column', { details: { column: 'retained' } })
  return database.lease(async (connection) => {
    const column = columnOf(project.dimensions, status.id)
    const known = await outcomesIn(connection, column, status, context)
    await connection.run(
      sql`create or replace temp table customers as ${customers(project, question, { column, known })}`,
      context
    )
    try {
      return await countCustomers(connection, project, question, { status, known }, context)
    } finally {
      await connection.run(sql`drop table ${CUSTOMERS}`)
    }
  })
}

/** `status`, `outcome` (1 kept, 0 lost), `k1`, `k2` ..., and which row of the files it is. */
const customers = (
  project: Project,
  { slice, by }: Question,
  { column, known }: { column: Sql; known: Outcomes }
): Sql => {
  const { mapping } = project
  const byTouchpoint = by.includes(TOUCHPOINT) || slice.filters.some((filter) => mentions(filter, TOUCHPOINT))
  // In a wide file every response has a place for each touchpoint: only those with a score rated it.
  const rows =
    isWide(mapping) && byTouchpoint
      ? sql`${evaluationsIn(project, slice)} and ces is not null`
      : sql`${responsesOf(project, slice)} where ${sliceCondition(project, slice)}`
  const keys = by.map((id, index) => sql`, ${columnOf(project.dimensions, id)} as ${key(index)}`)
  const more = [
    ...(mapping.date ? [trusted(', answered_at')] : []),
    ...(mapping.weight === null ? [] : [trusted(', weight')]),
    ...(isWide(mapping) && !byTouchpoint ? [] : [trusted(', touchpoint')]),
    ...(areSeveral(project) ? [sql`, ${personOf(project)} as who`] : [])
  ]
  const all = sql`(select source, row, ${column}::varchar as status,
case when ${column}::varchar = any(${known.kept}::varchar[]) then 1 when ${column}::varchar = any(${known.lost}::varchar[]) then 0 end::tinyint as outcome${join([...keys, ...more], '')} from ${rows})`
  if (!areSeveral(project)) return sql`select * from ${all}`
  const last = trusted(
    `outcome is null${mapping.date ? ', answered_at desc nulls last' : ''}, source desc, row desc`
  )
  const groups = join([trusted('who'), ...by.map((_, index) => key(index))], ', ')
  return sql`select *, count(*) over (partition by ${groups}) as answers from ${all}
qualify row_number() over (partition by ${groups} order by ${last}) = 1`
}

const key = (index: number): Sql => trusted(`k${index + 1}`)

/** Whether several rows may be of one customer; else each row is of one of its own. */
const areSeveral = (project: Project): boolean =>
  project.mapping.respondent !== null || repeatsResponses(project)

const countCustomers = async (
  connection: Connection,
  project: Project,
  { slice, by }: Question,
  { status, known }: { status: StoredDimension; known: Outcomes },
  context: RunContext
): Promise<SliceRetention> => {
  const { mapping } = project
  const weighted = mapping.weight !== null
  const sums = trusted(
    weighted
      ? 'count(*) as n, sum(c.weight) as w, sum(c.weight * c.weight) as w2, count(*) filter (c.weight is null) as unweighted'
      : 'count(*) as n, null as w, null as w2, 0 as unweighted'
  )
  const keys = by.map((_, index) => key(index))
  const own = keys.map((name) => sql`c.${name}, `)
  const people = await connection.rows<CountRow>(
    inOrder(
      keys,
      sql`select ${join(own, '')}c.outcome as score, ${sums} from ${CUSTOMERS} as c group by all`
    ),
    context
  )
  const asking = trusted(asksDifferently(project) ? 'e.asked' : '0')
  const same = trusted(isWide(mapping) && by.includes(TOUCHPOINT) ? ' and e.touchpoint = c.touchpoint' : '')
  const effort = await connection.rows<CountRow & { readonly part: number }>(
    inOrder(
      [trusted('k0'), ...keys],
      sql`select e.ces as k0, ${join(own, '')}${asking} as part, c.outcome as score, ${sums}
from (select * from ${evaluationsIn(project, slice)}) as e join ${CUSTOMERS} as c on e.source = c.source and e.row = c.row${same}
group by all`
    ),
    context
  )
  const unit = mapping.respondent === null ? 'responses' : 'respondents'
  return {
    header: status.label,
    unit,
    earlier: unit === 'respondents' ? await earlier(connection, context) : 0,
    values: by.length > 0 ? [] : await valuesOf(connection, known, context),
    customers: toCells(people, by.length, [OUTCOMES], weighted),
    effort: cesScales(mapping).map((scale, part) => ({
      scale,
      cells: toCells(
        effort.filter((row) => row.part === part).map((row) => withAnswerFirst(row, by.length)),
        by.length + 1,
        [OUTCOMES],
        weighted
      )
    })),
    shared: isWide(mapping) && mapping.ces.columns.length > 1 && !isOfOneTouchpoint(slice, by),
    revision: project.revision
  }
}

/** Counts in the order of their keys, which are then texts. */
const inOrder = (keys: readonly Sql[], counts: Sql): Sql => {
  const texts = keys.map((name) => sql`counted.${name}::varchar as ${name}`)
  const order = [...keys.map((name) => sql`counted.${name}`), trusted('counted.score')]
  return sql`select counted.* replace (${join([...texts, trusted('counted.n as n')], ', ')}) from (${counts}) as counted order by ${join(order, ', ')}`
}

const isOfOneTouchpoint = ({ filters }: Slice, by: readonly string[]): boolean =>
  by.includes(TOUCHPOINT) ||
  filters.some(
    (filter) => filter.op === 'is' && filter.dimension === TOUCHPOINT && filter.values.length === 1
  )

/** The answer to the effort question becomes the first part of the key. */
const withAnswerFirst = (row: CountRow, depth: number): CountRow => {
  const keys = Array.from({ length: depth + 1 }, (_, index) => [`k${index + 1}`, row[`k${index}`]] as const)
  return { ...row, ...Object.fromEntries(keys) }
}

const earlier = async (connection: Connection, context: RunContext): Promise<number> => {
  const [counted] = await connection.rows<{ n: number }>(
    sql`select coalesce(sum(answers - 1), 0)::double as n from ${CUSTOMERS}`,
    context
  )
  return counted?.n ?? 0
}

const valuesOf = async (
  connection: Connection,
  { kept, lost }: Outcomes,
  context: RunContext
): Promise<OutcomeValue[]> => {
  const rows = await connection.rows<{ value: string | null; n: number }>(
    sql`select status as value, count(*) as n from ${CUSTOMERS} group by status order by n desc, status limit 200`,
    context
  )
  return rows.map(({ value, n }) => ({
    value,
    n,
    outcome: value === null ? null : kept.includes(value) ? 'kept' : lost.includes(value) ? 'lost' : null
  }))
}
