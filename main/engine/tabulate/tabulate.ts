import { Failure } from '../../../shared/domain/fault'
import { scalesOf } from '../../../shared/domain/mapping'
import type { Metric } from '../../../shared/domain/metric'
import { pointsOf, type Scale } from '../../../shared/domain/scale'
import { TIME, type Slice } from '../../../shared/domain/slice'
import type { Cell, Frequencies } from '../../../shared/domain/tally'
import type { RunContext } from '../connection'
import type { Database } from '../database'
import type { Project } from '../project/project'
import { join, sql, trusted } from '../sql/sql'
import { askCounts, namedKeys } from './ask-counts'
import { splitsOf } from './count-rows'
import type { Cubes } from './cubes'

/** How people answered a metric in a slice, broken down by some dimensions. */
export interface Question {
  readonly metric: Metric
  readonly slice: Slice
  readonly by: readonly string[]
}

/** One row of the count: the keys, then the score (null for no score) with its people and weights. */
export interface CountRow extends Record<string, unknown> {
  readonly score: number | null
  /** Which of the project's scales it was asked on, where effort is asked on several. */
  readonly asked?: number
  readonly n: number
  readonly w: number | null
  readonly w2: number | null
  readonly unweighted: number
}

/**
 * Counts answers: the one question that grows with the data, unless a cube is at hand. Its answer is cells, not rows; a
 * cell for each scale where the people of one were asked on several.
 */
export const tabulate = async (
  database: Database,
  project: Project,
  question: Question,
  context: RunContext,
  cubes?: Cubes
): Promise<Frequencies> => {
  const { metric, by } = question
  const scales = scalesOf(project, metric)
  if (scales.length === 0) return { by, cells: [], revision: project.revision }
  if (by.includes(TIME)) throw new Failure('no-such-column', { details: { column: TIME } })
  const splits = splitsOf(project, metric)
  const rows = await askCounts<CountRow>(
    database,
    project,
    { ...question, what: metric },
    (counted) => {
      const columns = [...namedKeys(counted), ...splits, trusted('n, w, w2, unweighted')]
      const order = [...by.map((_, index) => trusted(`k${index + 1}`)), ...splits]
      return sql`select ${join(columns, ', ')} from (${counted.rows}) order by ${join(order, ', ')}`
    },
    context,
    cubes
  )
  const weighted = project.mapping.weight !== null
  return { by, cells: toCells(rows, by.length, scales, weighted), revision: project.revision }
}

export const toCells = (
  rows: readonly CountRow[],
  depth: number,
  scales: readonly Scale[],
  weighted: boolean
): Cell[] => {
  const cells = new Map<string, { key: (string | null)[]; tally: MutableTally }>()
  for (const row of rows) {
    const scale = scales[row.asked ?? 0]
    if (!scale) continue
    const zeros = () => new Array<number>(pointsOf(scale)).fill(0)
    const key = Array.from({ length: depth }, (_, index) => row[`k${index + 1}`] as string | null)
    const name = JSON.stringify([row.asked, key])
    const cell = cells.get(name) ?? {
      key,
      tally: {
        scale,
        n: zeros(),
        w: weighted ? zeros() : [],
        w2: weighted ? zeros() : [],
        missing: 0,
        unweighted: 0
      }
    }
    cells.set(name, cell)
    const { tally } = cell
    if (row.score === null) tally.missing += row.n
    else {
      const slot = row.score - scale.low
      tally.n[slot] = row.n
      tally.unweighted += row.unweighted
      if (weighted) {
        tally.w[slot] = row.w ?? 0
        tally.w2[slot] = row.w2 ?? 0
      }
    }
  }
  return [...cells.values()]
}

interface MutableTally {
  scale: Scale
  n: number[]
  w: number[]
  w2: number[]
  missing: number
  unweighted: number
}
