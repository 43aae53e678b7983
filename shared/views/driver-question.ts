import type { ProjectSummary } from '../contract/project'
import {
  DRIVER_OUTCOMES,
  MOST_DRIVERS,
  ROUNDS,
  type AskedDriver,
  type DriverOutcome,
  type Outcome
} from '../contract/slice-drivers'
import type { Arrangements } from '../contract/view-state'
import { FILE, TOUCHPOINT } from '../domain/slice'
import { usualDrivers, type UsualDrivers } from '../figures/usual-drivers'

/** Drawn again, the same answers give the same intervals. */
const SEED = 1

/** Columns leave room for so many touchpoints. */
const FEWEST_TOUCHPOINTS = 2

/** What comes first where nothing was chosen. */
const USUAL: readonly DriverOutcome[] = ['csat', 'nps', 'ces', 'retained']

type Asked = Pick<
  ProjectSummary,
  'wide' | 'touchpoints' | 'responses' | 'evaluations' | 'mapping' | 'sources'
> &
  Pick<ProjectSummary, 'dimensions'>

/** Whether people rated several touchpoints, so that these can be set beside one another within people. */
export const ratedTogether = ({
  wide,
  touchpoints,
  responses,
  evaluations
}: Pick<ProjectSummary, 'wide' | 'touchpoints' | 'responses' | 'evaluations'>): boolean =>
  touchpoints.length > 1 && (wide || responses < evaluations)

/** What can be explained: effort only where an answer to it stands alone. */
export const driverOutcomes = ({ mapping, wide, touchpoints }: Asked): DriverOutcome[] =>
  DRIVER_OUTCOMES.filter((outcome) =>
    outcome === 'ces' ? !wide || touchpoints.length === 1 : mapping[outcome] !== null
  )

/** Dimensions that can be drivers of an outcome, the touchpoint first. */
export const driverColumns = (project: Asked, outcome: DriverOutcome): string[] => {
  const { dimensions, sources, touchpoints, wide, mapping } = project
  const apart = !wide && (outcome === 'ces' || !ratedTogether(project))
  const touchpoint = touchpoints.length > 1 && (apart || ratedTogether(project)) ? [TOUCHPOINT] : []
  const others = dimensions.filter(
    ({ id, kind, values }) =>
      kind === 'category' &&
      id !== TOUCHPOINT &&
      !(outcome === 'retained' && id === mapping.retained) &&
      (id === FILE ? sources.length > 1 : values > 1)
  )
  return [...touchpoint, ...others.map(({ id }) => id)]
}

export interface DriverQuestion {
  readonly outcome: Outcome
  /** Touchpoints among them may be more than a model has: those with the most answers are asked for. */
  readonly drivers: AskedDriver[]
  readonly rounds: number
  readonly seed: number
}

export interface DriverChoice {
  readonly outcome: DriverOutcome
  /** Chosen and there. */
  readonly columns: readonly string[]
  /** Where nobody chose: which columns were taken instead of touchpoints that people rated together. */
  readonly usual: UsualDrivers | null
  readonly question: DriverQuestion | null
  /** Why nothing can be asked. */
  readonly why: 'nothing-chosen' | 'too-many' | null
}

/** What an arrangement asks of a project. */
export const driverChoice = (project: Asked, { outcome, columns }: Arrangements['drivers']): DriverChoice => {
  const able = driverOutcomes(project)
  const metric = able.find((one) => one === outcome) ?? USUAL.find((one) => able.includes(one)) ?? 'csat'
  const offered = driverColumns(project, metric)
  const together = ratedTogether(project) && metric !== 'ces'
  const usual = columns === null && !together ? usualDrivers(offered, project) : null
  const wanted = columns ?? usual?.columns ?? [TOUCHPOINT]
  const chosen = offered.filter((id) => wanted.includes(id))
  const drivers = chosen.flatMap((id): AskedDriver[] =>
    id === TOUCHPOINT && together
      ? project.touchpoints.map((touchpoint) => ({ kind: 'touchpoint', touchpoint }))
      : [{ kind: 'dimension', column: id }]
  )
  const why =
    able.length === 0 || drivers.length === 0
      ? 'nothing-chosen'
      : drivers.filter(({ kind }) => kind !== 'touchpoint').length > MOST_DRIVERS - FEWEST_TOUCHPOINTS
        ? 'too-many'
        : null
  return {
    outcome: metric,
    columns: chosen,
    usual,
    question: why
      ? null
      : {
          outcome: metric === 'retained' ? { kind: 'retained' } : { kind: 'metric', metric },
          drivers,
          rounds: ROUNDS.usual,
          seed: SEED
        },
    why
  }
}
