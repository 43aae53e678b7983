import { cesRules, cesScales, isWide } from '../../../shared/domain/mapping'
import type { Metric } from '../../../shared/domain/metric'
import { sameScale } from '../../../shared/domain/scale'
import { isFirstOnly, mentions, TOUCHPOINT, type Slice } from '../../../shared/domain/slice'
import { columnOf } from '../project/dimension'
import { repeatsResponses, type Project } from '../project/project'
import { namesFrom } from '../import/names'
import { joinSources } from '../import/raw-source'
import { firstResponsesOf } from '../responses/first-responses'
import { literal } from '../sql/literal'
import { join, sql, trusted, type Sql } from '../sql/sql'
import { where } from '../sql/where'

/** The responses a slice is of: all, or of each respondent the first, which has to have been made before. */
export const responsesOf = (project: Project, slice: Slice): Sql =>
  isFirstOnly(slice) ? firstResponsesOf(project) : trusted('project.responses')

/** Whether the evaluations tell on which of several scales each was asked: `asked`, a position in `cesScales`. */
export const asksDifferently = ({ mapping }: Project): boolean => cesScales(mapping).length > 1

/** The responses of the files that have a column, as a condition; none where all have it. Who was not asked misses no answer. */
const whereAsked = ({ mapping, sources }: Project, column: string): Sql | null => {
  const asked = joinSources(sources, mapping.renamed).filter(({ keys }) => keys.includes(column))
  if (asked.length === sources.length) return null
  const { type } = namesFrom(sources.map(({ name }) => name))
  return sql`source in (${join(
    asked.map(({ name }) => sql`${literal(name)}::${type}`),
    ', '
  )})`
}

/**
 * The evaluations: one row for each response and touchpoint it was asked about, with the columns of the
 * response, `touchpoint` and `ces`, and where it is asked on several scales `asked`. A long file has them as
 * rows; a wide one is unpivoted as it is read, so that its dimensions are kept once however many touchpoints
 * there are.
 */
const evaluations = (project: Project, slice: Slice): Sql => {
  const responses = responsesOf(project, slice)
  const { mapping } = project
  if (!isWide(mapping)) return sql`(select *, ces_1 as ces from ${responses})`
  const { type } = namesFrom(project.touchpoints)
  const scales = cesScales(mapping)
  const parts = mapping.ces.columns.map(({ column, touchpoint }, index) => {
    const where = whereAsked(project, column)
    const score = trusted(`ces_${index + 1}`)
    const restriction = where ? sql` where ${where}` : trusted('')
    const own = scales.findIndex((scale) => sameScale(scale, cesRules(mapping, column).scale))
    const asking = trusted(scales.length > 1 ? `, ${own}::utinyint as asked` : '')
    return sql`select *, ${literal(touchpoint)}::${type} as touchpoint, ${score} as ces${asking} from ${responses}${restriction}`
  })
  return sql`(${join(parts, ' union all ')})`
}

/** The condition of a slice on the columns of a project. */
export const sliceCondition = (project: Project, slice: Slice): Sql =>
  where(
    { op: 'and', of: slice.filters },
    (id) => columnOf(project.dimensions, id),
    project.mapping.date?.zone ?? null
  )

/** The columns a question is broken down by. */
const breakdown = (project: Project, by: readonly string[]): Sql[] =>
  by.map((id) => columnOf(project.dimensions, id))

interface Counting {
  /** What stands for each dimension of the breakdown, where it is not its column. */
  readonly broken?: readonly Sql[]
  /** What else of a response is wanted. */
  readonly also?: readonly Sql[]
}

/** The rows a question is counted on: `k1`, `k2`, ... for what it is broken down by, `score`, `asked` and `weight`. */
export const countedRows = (
  project: Project,
  metric: Metric,
  slice: Slice,
  by: readonly string[],
  { broken = breakdown(project, by), also = [] }: Counting = {}
): Sql => {
  const keys = broken.map((column, index) => sql`${column} as ${trusted(`k${index + 1}`)}`)
  const weight = project.mapping.weight === null ? [] : [trusted('weight')]
  const score = trusted(metric)
  const columns = join([...keys, sql`${score} as score`, ...weight, ...also], ', ')
  const sliced = sliceCondition(project, slice)
  const column = metric === 'ces' ? undefined : project.mapping[metric]?.column
  const asked = column === undefined ? null : whereAsked(project, column)
  const condition = asked ? sql`${sliced} and ${asked}` : sliced
  const asking = trusted(asksDifferently(project) ? ', asked' : '')
  if (metric === 'ces')
    return sql`select ${columns}${asking} from ${evaluations(project, slice)} where ${condition}`
  return oncePerResponse(project, slice, by, { columns, condition, score, broken })
}

/**
 * CSAT and NPS are asked once per response and count once per response, whatever the number of touchpoints
 * it rated. Broken down by touchpoint, a response counts under each touchpoint it rated: with a score, in a
 * wide file, since there every response has a place for every touchpoint.
 */
const oncePerResponse = (
  project: Project,
  slice: Slice,
  by: readonly string[],
  { columns, condition, score, broken }: { columns: Sql; condition: Sql; score: Sql; broken: readonly Sql[] }
): Sql => {
  const wide = isWide(project.mapping)
  const filtered = slice.filters.some((filter) => mentions(filter, TOUCHPOINT))
  const split = by.includes(TOUCHPOINT)
  if (!wide && !repeatsResponses(project))
    return sql`select ${columns} from ${responsesOf(project, slice)} where ${condition}`
  if (wide && !filtered && !split)
    return sql`select ${columns} from ${responsesOf(project, slice)} where ${condition}`
  if (wide && split)
    return sql`select ${columns} from ${evaluations(project, slice)} where ces is not null and ${condition}`
  const identity = trusted(wide ? 'source, row' : 'response')
  const rated = wide ? sql`ces is not null and ${condition}` : condition
  const keys = join([identity, ...broken], ', ')
  return sql`select ${columns} from ${evaluations(project, slice)} where ${rated}
qualify row_number() over (partition by ${keys} order by ${score} is null, row) = 1`
}

/** The evaluations of a slice, for questions about two metrics at once. */
export const evaluationsIn = (project: Project, slice: Slice): Sql =>
  sql`${evaluations(project, slice)} where ${sliceCondition(project, slice)}`

/** The responses of a slice: in a wide file filtered by touchpoint, those that rated one of them. */
export const responsesIn = (project: Project, slice: Slice): Sql => {
  const filtered = slice.filters.some((filter) => mentions(filter, TOUCHPOINT))
  return isWide(project.mapping) && filtered
    ? sql`(select distinct on (source, row) * from ${evaluations(project, slice)} where ces is not null and ${sliceCondition(project, slice)})`
    : sql`${responsesOf(project, slice)} where ${sliceCondition(project, slice)}`
}
