import { isWide } from '../../../shared/domain/mapping'
import type { Metric } from '../../../shared/domain/metric'
import { mentions, TOUCHPOINT, type Slice } from '../../../shared/domain/slice'
import { columnOf } from '../project/dimension'
import { repeatsResponses, type Project } from '../project/project'
import { literal } from '../sql/literal'
import { join, sql, trusted, type Sql } from '../sql/sql'
import { where } from '../sql/where'
import { responsesOf, sliceCondition } from './relation'

export interface AnsweredQuestion {
  readonly other: Exclude<Metric, 'ces'>
  readonly slice: Slice
}

/**
 * The responses of a slice, one row each: whether they answered effort (`one`) and the other metric (`two`), whether
 * they did so of the same touchpoint (`pair`), their weight, and `columns` of theirs as v1, v2, ...; of several rows
 * of a response the least value and the largest weight.
 */
export const answered = (
  project: Project,
  { other, slice }: AnsweredQuestion,
  columns: readonly Sql[] = []
): Sql => {
  const { mapping } = project
  const wide = isWide(mapping)
  const repeats = !wide && repeatsResponses(project)
  const two = sql`${trusted(other)} is not null`
  const weight =
    mapping.weight === null ? trusted('') : trusted(repeats ? ', max(weight) as weight' : ', weight')
  const values = join(
    columns.map((column, index) => {
      const name = trusted(`v${index + 1}`)
      return repeats ? sql`, min(${column}) as ${name}` : sql`, ${column} as ${name}`
    }),
    ''
  )
  const condition = sliceCondition(project, slice)
  if (repeats)
    return sql`(select bool_or(ces_1 is not null) as one, bool_or(${two}) as two, bool_or(ces_1 is not null and ${two}) as pair${weight}${values}
from ${responsesOf(project, slice)} where ${condition} group by response)`
  if (!wide)
    return sql`(select ces_1 is not null as one, ${two} as two, ces_1 is not null and ${two} as pair${weight}${values}
from ${responsesOf(project, slice)} where ${condition})`
  const filtered = slice.filters.some((filter) => mentions(filter, TOUCHPOINT))
  const rated = join(
    mapping.ces.columns.map(({ touchpoint }, index) => {
      const score = sql`${trusted(`ces_${index + 1}`)} is not null`
      return filtered ? sql`(${score} and ${conditionAt(project, slice, touchpoint)})` : score
    }),
    ' or '
  )
  // As CSAT counts in a filter on touchpoints: that of the people who rated one of them.
  return sql`(select (${rated}) as one, ${two} as two, (${rated}) and ${two} as pair${weight}${values}
from ${responsesOf(project, slice)} where ${filtered ? sql`(${rated})` : condition})`
}

/** The condition of a slice where the touchpoint is known: columns of a wide file have no touchpoint column. */
const conditionAt = (project: Project, { filters }: Slice, touchpoint: string): Sql =>
  where(
    { op: 'and', of: filters },
    (id) => (id === TOUCHPOINT ? literal(touchpoint) : columnOf(project.dimensions, id)),
    project.mapping.date?.zone ?? null
  )
