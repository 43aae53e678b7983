import type { Person } from '../../../shared/contract/slice-clusters'
import { cesRules, cesScales, isWide } from '../../../shared/domain/mapping'
import type { Metric } from '../../../shared/domain/metric'
import { sameScale } from '../../../shared/domain/scale'
import { mentions, TOUCHPOINT, type Slice } from '../../../shared/domain/slice'
import type { Connection, RunContext } from '../connection'
import { repeatsResponses, type Project } from '../project/project'
import { join, sql, trusted, type Sql } from '../sql/sql'
import { groupingsOf } from '../tabulate/grouping'
import { asksDifferently, countedRows, responsesIn } from '../tabulate/relation'
import { personIs, personOf } from './people'

export interface ClusterQuestion {
  readonly metric: Metric
  readonly slice: Slice
  readonly by: string
  /** For each scale the metric is asked on, what each answer counts as, lowest first after turning. */
  readonly values: readonly (readonly number[])[]
}

/** Answers with the people who gave them. */
export interface AnswersByPerson {
  readonly who: Person
  /** A row an answer: `k` its group, `who`, `w` its weight, `v` its value. */
  readonly answers: Sql
  /** For how many people each `who` stands, with the sum of their weights and of the squares of these; one where none is told. */
  readonly multiples: Sql
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

const NOBODY_TWICE = trusted(
  'select null::ubigint as who, null::double as times, null::double as weights, null::double as squares where false'
)

/**
 * Answers of a wide file by what was answered: whoever gave the same answers to all touchpoints is told as one, with
 * how many they are. So the work grows with the different ways to answer, and not with the responses.
 */
const byPattern = (
  project: Project,
  { slice }: ClusterQuestion,
  value: Sql,
  column: Sql
): AnswersByPerson => {
  const { mapping } = project
  const scales = cesScales(mapping)
  const weighted = mapping.weight !== null
  const scores = mapping.ces.columns.map((_, at) => trusted(`ces_${at + 1}`))
  const rows = sql`select ${join([sql`${column} as k`, ...scores, trusted(weighted ? 'weight' : '1::double as weight')], ', ')}
from ${responsesIn(project, slice)}`
  const patterns = sql`select row_number() over () as who, * from
(select * exclude (weight), count(*)::double as times, sum(weight) as weights, sum(weight * weight) as squares
from (${rows}) where weight is not null group by all)`
  const answers = mapping.ces.columns.map(({ column }, at) => {
    const own = scales.findIndex((scale) => sameScale(scale, cesRules(mapping, column).scale))
    return sql`select k, who, ${trusted(`ces_${at + 1}`)} as score, ${trusted(String(own))} as asked from multiples`
  })
  return {
    who: 'response',
    multiples: patterns,
    answers: sql`select k, who, 1::double as w, ${value} as v from (${join(answers, ' union all ')}) where score is not null`
  }
}

/** Effort of a wide file whose rows are people of their own, whichever touchpoints they rated. */
const isRatedOnce = (project: Project, { metric, slice }: ClusterQuestion): boolean =>
  metric === 'ces' &&
  isWide(project.mapping) &&
  project.mapping.respondent === null &&
  !repeatsResponses(project) &&
  !slice.filters.some((filter) => mentions(filter, TOUCHPOINT))

/** The same by touchpoint, so that the answers to each two of them tell all that is asked. */
export const ratesTouchpointsOnce = (project: Project, question: ClusterQuestion): boolean =>
  question.by === TOUCHPOINT && isRatedOnce(project, question)

/** The answers of a question by person. */
export const answersByPerson = async (
  connection: Connection,
  project: Project,
  question: ClusterQuestion,
  lows: readonly number[],
  context: RunContext
): Promise<AnswersByPerson> => {
  const { mapping } = project
  const { metric, slice, by } = question
  const value = valueOf(project, lows, question)
  // Groups are told by their names, as a tabulation tells them: a period by its first day.
  const groupings = await groupingsOf(connection, project, [by], context)
  const broken = groupings.map(({ column, name }) => name(sql`(${column})`))
  if (isRatedOnce(project, question)) return byPattern(project, question, value, join(broken, ', '))
  const weighted = mapping.weight !== null
  const asked = countedRows(project, metric, slice, [by], {
    broken,
    also: [sql`${personOf(project)} as who`]
  })
  return {
    who: personIs(project),
    multiples: NOBODY_TWICE,
    answers: sql`select k1 as k, who, ${trusted(weighted ? 'weight' : '1::double')} as w, ${value} as v
from (${asked}) where score is not null${trusted(weighted ? ' and weight is not null' : '')}`
  }
}
