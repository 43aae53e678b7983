import { EFFORT_SIDES, type VerbatimCounts } from '../../../shared/contract/verbatim-page'
import { cesScales, isWide } from '../../../shared/domain/mapping'
import { pointsOf, type Scale } from '../../../shared/domain/scale'
import { tableOf } from '../import/raw-source'
import type { Project } from '../project/project'
import type { Connection, RunContext } from '../connection'
import { literal } from '../sql/literal'
import { join, sql, trusted, type Sql } from '../sql/sql'
import { asksDifferently } from '../tabulate/relation'
import {
  commentedRows,
  commentSources,
  FILE_STEP,
  repeatsComments,
  sideOf,
  type CommentQuestion
} from './comments'

/**
 * A list of comments as a table: `place`, `side`, `ces`, `asked`, `touchpoint` and `moment`, in the order of their
 * times, those without one last. Its row ids are positions, so that a page is read without counting up to it.
 */
export interface VerbatimList {
  readonly table: Sql
  readonly total: number
  /** Those with a time. */
  readonly dated: number
  readonly counts: VerbatimCounts
}

/** How far up its scale an answer is, from 0 to less than 1. */
const heightOf = (project: Project): Sql => {
  const scales = cesScales(project.mapping)
  const on = (scale: Scale) => trusted(`(ces - (${scale.low})) / ${pointsOf(scale)}.0`)
  if (!asksDifferently(project)) return on(scales[0])
  return sql`case asked ${join(
    scales.map((scale, at) => sql`when ${trusted(String(at))} then ${on(scale)}`),
    ' '
  )} end`
}

/** Every comment of a slice, once for each response, with the hardest touchpoint that it rated. */
export const everyVerbatim = (project: Project, question: CommentQuestion): Sql => {
  const { mapping } = project
  const wide = isWide(mapping)
  const side = sql`(${sideOf(project, question.boxes)})::tinyint`
  const asked = trusted(asksDifferently(project) ? 'asked' : '0::utinyint as asked')
  const moment = trusted(mapping.date ? 'answered_at as moment' : 'null::timestamp as moment')
  // Of touchpoints as hard the first, so that the same question has the same answer.
  const first = trusted(wide ? 'enum_code(touchpoint) / 1e8' : 'row / 1e14')
  const rank = sql`${side} + ${heightOf(project)} + ${first} as rank`
  const plain = trusted('place, side, ces, asked, touchpoint, moment')
  const all = commentedRows(
    project,
    question,
    sql`ces, touchpoint, ${side} as side, ${rank}, ${asked}, ${moment}`,
    trusted('side, ces, asked, touchpoint, moment, rank')
  )
  const hardest = trusted(
    'min(side) as side, arg_min(ces, rank) as ces, arg_min(asked, rank) as asked, arg_min(touchpoint, rank) as touchpoint, min(moment) as moment'
  )
  if (repeatsComments(project))
    return sql`select min(place) as place, ${hardest} from ${all} where response is not null group by response, said
union all select ${plain} from ${all} where response is null`
  return wide && mapping.ces.columns.length > 1
    ? sql`select place, ${hardest} from ${all} group by place`
    : sql`select ${plain} from ${all}`
}

/** The comments of a list that all of some patterns are found in: their position in it `item`, and the text. */
export const holding = (
  project: Project,
  question: CommentQuestion,
  { table }: VerbatimList,
  patterns: readonly string[]
): Sql =>
  join(
    commentSources(project, question).map(({ source, at, text }) => {
      const conditions = patterns.map((each) => sql` and regexp_matches(${text}, ${literal(each)})`)
      const from = trusted(String(at * FILE_STEP))
      const to = trusted(String((at + 1) * FILE_STEP))
      return sql`select list.rowid as item, ${text} as text from ${table} as list
join ${tableOf(source)} as raw on raw.rowid = list.place - ${from}
where list.place >= ${from} and list.place < ${to}${join(conditions, '')}`
    }),
    ' union all '
  )

/** Makes a list of rows, and counts it; what is stopped or fails leaves no table. */
export const makeList = async (
  connection: Connection,
  table: Sql,
  rows: Sql,
  context: RunContext
): Promise<VerbatimList> => {
  try {
    await connection.run(sql`create table ${table} as ${rows}`, context)
    return await countList(connection, table, context)
  } catch (error) {
    await connection.run(sql`drop table if exists ${table}`)
    throw error
  }
}

const countList = async (connection: Connection, table: Sql, context: RunContext): Promise<VerbatimList> => {
  const sides = EFFORT_SIDES.map((name, side) => `count(*) filter (side = ${String(side)}) as ${name}`).join(
    ', '
  )
  const [counted] = await connection.rows<VerbatimCounts & { total: number; dated: number }>(
    sql`select count(*) as total, count(moment) as dated, ${trusted(sides)}, count(*) filter (side is null) as unrated from ${table}`,
    context
  )
  const { total = 0, dated = 0, hard = 0, neutral = 0, easy = 0, unrated = 0 } = counted ?? {}
  return { table, total, dated, counts: { hard, neutral, easy, unrated } }
}
