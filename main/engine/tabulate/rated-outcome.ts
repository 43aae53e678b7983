import type { RatedAnswers } from '../../../shared/contract/slice-drivers'
import { pointsOf, type Scale } from '../../../shared/domain/scale'
import { addTallies, emptyTally, type Tally } from '../../../shared/domain/tally'
import type { Connection, RunContext } from '../connection'
import { sql, trusted, type Sql } from '../sql/sql'

interface Question {
  /** A relation with `y`, the driver, and `weight` under weights. */
  readonly rows: Sql
  readonly x: Sql
  readonly scale: Scale
  /** `null` where the outcome is on no scale: then its answers are not counted. */
  readonly outcome: Scale | null
  readonly weighted: boolean
}

interface CountRow {
  readonly x: number | null
  readonly y: number | null
  readonly n: number
  readonly w: number | null
  readonly w2: number | null
  readonly unweighted: number
}

/** How everybody answered a driver, and by its answers the outcome. */
export const rateByOutcome = async (
  connection: Connection,
  { rows, x, scale, outcome, weighted }: Question,
  context: RunContext
): Promise<RatedAnswers> => {
  const sums = trusted(
    weighted
      ? 'sum(weight) as w, sum(weight * weight) as w2, count(*) filter (weight is null) as unweighted'
      : 'null as w, null as w2, 0 as unweighted'
  )
  const y = trusted(outcome ? 'y' : 'null')
  const counted = await connection.rows<CountRow>(
    sql`select x, y, count(*) as n, ${sums} from (select ${x} as x, ${y} as y${trusted(weighted ? ', weight' : '')} from ${rows}) group by x, y order by x, y`,
    context
  )
  const tallyOf = (on: Scale, of: readonly CountRow[], score: (row: CountRow) => number | null): Tally =>
    of.reduce(
      (sum, row) => addTallies(sum, rowTally(on, score(row), row, weighted)),
      emptyTally(on, weighted)
    )
  return {
    tally: tallyOf(scale, counted, (row) => row.x),
    outcomes: outcome
      ? Array.from({ length: pointsOf(scale) }, (_, place) =>
          tallyOf(
            outcome,
            counted.filter((row) => row.x === scale.low + place),
            (row) => row.y
          )
        )
      : []
  }
}

/** People who all gave one answer, or none. */
const rowTally = (
  scale: Scale,
  score: number | null,
  { n, w, w2, unweighted }: CountRow,
  weighted: boolean
): Tally => {
  const empty = emptyTally(scale, weighted)
  if (score === null) return { ...empty, missing: n }
  const only = (value: number) => empty.n.map((_, place) => (scale.low + place === score ? value : 0))
  return {
    ...empty,
    n: only(n),
    ...(weighted ? { w: only(w ?? 0), w2: only(w2 ?? 0) } : {}),
    unweighted
  }
}
