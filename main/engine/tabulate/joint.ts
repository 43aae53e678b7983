import type { JointTable, SliceJoint } from '../../../shared/contract/slice-joint'
import { Failure } from '../../../shared/domain/fault'
import { cesScales, isWide, scalesOf } from '../../../shared/domain/mapping'
import { pointsOf, sameRange, type Scale } from '../../../shared/domain/scale'
import { TIME } from '../../../shared/domain/slice'
import type { JointCounts } from '../../../shared/statistics/spearman'
import type { RunContext } from '../connection'
import type { Database } from '../database'
import { repeatsResponses, type Project } from '../project/project'
import { join, sql, trusted } from '../sql/sql'
import { answered, type AnsweredQuestion } from './answered'
import { askCounts, namedKeys } from './ask-counts'
import { splitsOf } from './count-rows'
import type { Cubes } from './cubes'

export interface JointQuestion extends AnsweredQuestion {
  /** The dimension the pairs are broken down by as well. */
  readonly by?: string | undefined
}

interface CellRow {
  readonly k1?: string | null
  readonly ces: number | null
  /** Which of the project's scales it was asked on, where effort is asked on several. */
  readonly asked?: number
  readonly other: number | null
  readonly n: number
  readonly w: number | null
  readonly w2: number | null
  readonly unweighted: number
}

type PairRow = CellRow & { readonly ces: number; readonly other: number }

interface AnsweredRow {
  readonly one: boolean
  readonly two: boolean
  readonly pair: boolean
  readonly n: number
  readonly w: number | null
  readonly w2: number | null
}

/** Rows that are responses of their own, by what they answered. */
const peopleIn = ({ ces, other, n, w, w2 }: CellRow): AnsweredRow => ({
  one: ces !== null,
  two: other !== null,
  pair: ces !== null && other !== null,
  n,
  w,
  w2
})

const NO_TABLE: JointTable = { pairs: 0, counts: [], w: [], w2: [], unweighted: 0 }

/**
 * Pairs of scores, CES in rows and another metric in columns, worst first, all together and by a dimension; the
 * responses they come from; and how many answered which. No rows where the other metric was not asked, nor where
 * effort was asked on several ranges; all nought where nobody answered both.
 */
export const countJointly = async (
  database: Database,
  project: Project,
  question: JointQuestion,
  context: RunContext,
  cubes?: Cubes
): Promise<SliceJoint> => {
  const { other, slice, by } = question
  if (by === TIME) throw new Failure('no-such-column', { details: { column: TIME } })
  const [scale] = scalesOf(project, other)
  const weighted = project.mapping.weight !== null
  if (!scale)
    return {
      ...NO_TABLE,
      responses: 0,
      w1: 0,
      squares: 0,
      answered: { first: 0, second: 0, both: 0 },
      by: by ?? null,
      groups: []
    }
  const what = `ces and ${other}` as const
  const splits = splitsOf(project, what)
  const found = await askCounts<CellRow>(
    database,
    project,
    { what, slice, by: by === undefined ? [] : [by] },
    (counted) => {
      const columns = [...namedKeys(counted), ...splits, trusted('n, w, w2, unweighted')]
      return sql`select ${join(columns, ', ')} from (${counted.rows}) order by all`
    },
    context,
    cubes
  )
  const rows = found.filter((row): row is PairRow => row.ces !== null && row.other !== null)
  // Where each row is a response, one count tells both the pairs and who answered what.
  const isOneEach = !isWide(project.mapping) && !repeatsResponses(project)
  const told = isOneEach ? found.map(peopleIn) : await askPeople(database, project, question, context)
  const tableOf = (some: readonly PairRow[]) => toTable(some, cesScales(project.mapping), scale, weighted)
  const countOf = (which: (row: AnsweredRow) => boolean) =>
    told.filter(which).reduce((sum, { n }) => sum + n, 0)
  const paired = told.filter(({ pair }) => pair)
  const keys = by === undefined ? [] : [...new Set(rows.map(({ k1 = null }) => k1))]
  return {
    ...tableOf(rows),
    responses: countOf(({ pair }) => pair),
    w1: paired.reduce((sum, { w }) => sum + (w ?? 0), 0),
    squares: paired.reduce((sum, { w2 }) => sum + (w2 ?? 0), 0),
    answered: {
      first: countOf(({ one }) => one),
      second: countOf(({ two }) => two),
      both: countOf(({ one, two }) => one && two)
    },
    by: by ?? null,
    groups: keys.map((key) => ({ key, ...tableOf(rows.filter(({ k1 = null }) => k1 === key)) }))
  }
}

/** Who answered which, where a response is more than a row, or may be. */
const askPeople = (
  database: Database,
  project: Project,
  question: JointQuestion,
  context: RunContext
): Promise<AnsweredRow[]> => {
  const sums = trusted(
    project.mapping.weight === null
      ? 'count(*) as n, null as w, null as w2'
      : 'count(*) as n, sum(weight) as w, sum(weight * weight) as w2'
  )
  return database.lease((connection) =>
    connection.rows<AnsweredRow>(
      sql`select one, two, pair, ${sums} from ${answered(project, question)} where one or two group by all`,
      context
    )
  )
}

const toTable = (
  rows: readonly PairRow[],
  scales: readonly Scale[],
  scale: Scale,
  weighted: boolean
): JointTable => {
  const found = rows.flatMap(({ asked = 0 }) => scales[asked] ?? [])
  const [ces = scales[0]] = found
  const pairs = rows.reduce((sum, { n }) => sum + n, 0)
  if (!ces) return NO_TABLE
  if (found.some((each) => !sameRange(each, ces))) return { ...NO_TABLE, pairs, mixed: true }
  const sumsOf = (of: (row: PairRow) => number | null): JointCounts => {
    const table = Array.from({ length: pointsOf(ces) }, () => new Array<number>(pointsOf(scale)).fill(0))
    for (const row of rows) {
      const line = table[row.ces - ces.low]
      if (line) line[row.other - scale.low] = (line[row.other - scale.low] ?? 0) + (of(row) ?? 0)
    }
    return table
  }
  return {
    pairs,
    counts: sumsOf(({ n }) => n),
    w: weighted ? sumsOf(({ w }) => w) : [],
    w2: weighted ? sumsOf(({ w2 }) => w2) : [],
    unweighted: rows.reduce((sum, row) => sum + row.unweighted, 0)
  }
}
