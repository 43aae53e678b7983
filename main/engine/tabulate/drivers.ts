import type { CallContext } from '../../../shared/contract/progress'
import type { DriversQuestion, SliceDrivers } from '../../../shared/contract/slice-drivers'
import { driversWithin } from '../../../shared/statistics/driver-intervals'
import { effectiveBase } from '../../../shared/statistics/kish'
import { addMoments } from '../../../shared/statistics/moments'
import type { RunContext } from '../connection'
import type { Database } from '../database'
import { partOf } from '../import/part'
import type { Project } from '../project/project'
import { countDrivers } from './count-drivers'

/**
 * Key drivers of an outcome: counts for what is told of each driver by itself, sums of products by groups for the
 * model, which is then drawn again in this process, a round at a time, so that others have their turn and it can be
 * stopped.
 */
export const sliceDrivers = async (
  database: Database,
  project: Project,
  question: DriversQuestion,
  { signal, progress }: CallContext
): Promise<SliceDrivers> => {
  const { drivers, rounds, seed } = question
  const whole: RunContext = { signal, progress: (fraction) => progress({ phase: 'counting', fraction }) }
  const counted = await database.lease((connection) =>
    countDrivers(connection, project, question, partOf(whole, 0, 0.8))
  )
  const { progress: drawing } = partOf(whole, 0.8, 1)
  const model = await driversWithin(counted.units, {
    rounds,
    seed,
    signal,
    ...(drawing ? { progress: drawing } : {}),
    factors: drivers.map((_, at) =>
      counted.columns.flatMap(({ driver }, place) => (driver === at ? [place] : []))
    ),
    breathe: () => new Promise((resolve) => setImmediate(resolve))
  })
  const { n: used, squares, products } = addMoments(counted.units.map(({ moments }) => moments))
  return {
    n: counted.n,
    outcome: counted.outcome,
    used,
    withoutWeight: counted.withoutWeight,
    effective: effectiveBase(products[0] ?? 0, squares),
    drivers: counted.drivers,
    columns: counted.columns,
    model,
    drawnBy: counted.drawnBy,
    revision: project.revision
  }
}
