import type { ArmsPeriod, ArmsValue, DimensionArms } from '../../../shared/contract/slice-arms'
import { isWide, scalesOf } from '../../../shared/domain/mapping'
import { TIME, TOUCHPOINT } from '../../../shared/domain/slice'
import type { Connection, RunContext } from '../connection'
import type { Database } from '../database'
import { columnOf } from '../project/dimension'
import { repeatsResponses, type Project } from '../project/project'
import { sql, trusted, type Sql } from '../sql/sql'
import { toLocal } from '../sql/zone'
import { answered, type AnsweredQuestion } from './answered'
import { responsesIn, responsesOf, sliceCondition } from './relation'

/** Dimensions of more values than this are not looked at: of so many a chi-square says nothing. */
const MOST_VALUES = 100

/** Answers over more days than this are put together by week, and over more than this by month. */
const MOST_DAYS = { day: 14, week: 91 }

const ONE_ARM = trusted(
  'count(*) filter (one and not two) as first, count(*) filter (two and not one) as second'
)

/**
 * The two arms of a split sample, those with one of the answers alone, by each dimension of the project: counts of
 * people, never weights. In a wide file nobody without an answer on effort has a touchpoint: there are none by it.
 */
export const countArms = (
  database: Database,
  project: Project,
  question: AnsweredQuestion,
  context: RunContext
): Promise<DimensionArms[]> => {
  const { other, slice } = question
  const dimensions = project.dimensions.filter(({ id }) => id !== TOUCHPOINT || !isWide(project.mapping))
  if (scalesOf(project, other).length === 0) return Promise.resolve([])
  return database.lease(async (connection) => {
    const arms: DimensionArms[] = []
    for (const { id: dimension, values: different } of dimensions) {
      const period = dimension === TIME ? await periodOf(connection, project, question, context) : null
      if (dimension !== TOUCHPOINT && different > MOST_VALUES) {
        arms.push({ dimension, period, values: null })
        continue
      }
      const column = columnOf(project.dimensions, dimension)
      const value = period === null ? column : periodColumn(project, column, period)
      // Of several rows of one response each is of its own touchpoint, and in the arm of its own answer.
      const rows =
        dimension === TOUCHPOINT && repeatsResponses(project)
          ? sql`(select ces_1 is not null as one, ${trusted(other)} is not null as two, ${value} as v1 from ${responsesOf(project, slice)} where ${sliceCondition(project, slice)})`
          : answered(project, question, [value])
      const values = await connection.rows<ArmsValue>(
        sql`select v1::varchar as value, first, second from (select v1, ${ONE_ARM} from ${rows} group by v1) where first + second > 0 order by v1 nulls last`,
        context
      )
      arms.push({ dimension, period, values })
    }
    return arms
  })
}

/** The first day of the period a moment is in, as the clocks of the analyst's zone show it. */
const periodColumn = ({ mapping }: Project, column: Sql, period: ArmsPeriod): Sql =>
  sql`date_trunc(${trusted(`'${period}'`)}, ${toLocal(column, mapping.date?.zone ?? null)})::date`

const periodOf = async (
  connection: Connection,
  project: Project,
  { slice }: AnsweredQuestion,
  context: RunContext
): Promise<ArmsPeriod> => {
  const [row] = await connection.rows<{ days: number | null }>(
    sql`select date_diff('day', min(answered_at), max(answered_at)) as days from ${responsesIn(project, slice)}`,
    context
  )
  const days = row?.days ?? 0
  return days <= MOST_DAYS.day ? 'day' : days <= MOST_DAYS.week ? 'week' : 'month'
}
