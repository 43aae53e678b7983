import { periodsBetween } from '../../../shared/domain/calendar'
import { isWide, scalesOf } from '../../../shared/domain/mapping'
import { METRICS } from '../../../shared/domain/metric'
import { pointsOf } from '../../../shared/domain/scale'
import { TIME, TOUCHPOINT } from '../../../shared/domain/slice'
import { repeatsResponses, type Project } from '../project/project'
import { isPair, otherOf, type Countable } from './counted'
import { DAY, isTime, MONTH, type Cut } from './cut'

/** A cube of more cells than this takes longer to make, and more memory, than it spares. */
const MOST_CELLS = 3_000_000

/** Fewer cells than evaluations by less than this factor are not worth keeping. */
const LEAST_SPARED = 2

/** Cells up to which a cube is worth making. */
export const worthwhileCells = ({ counts }: Project): number =>
  Math.min(MOST_CELLS, counts.evaluations / LEAST_SPARED)

/** Most values a dimension may have in a cube, blank included. */
const valuesOf = ({ dimensions, counts }: Project, id: string): number => {
  if (!isTime(id)) return (dimensions.find((dimension) => dimension.id === id)?.values ?? 0) + 1
  if (counts.from === null || counts.to === null) return 1
  const days = { from: counts.from.slice(0, 10), to: counts.to.slice(0, 10) }
  // Those of the zone may lie one to either side; blank is the third more.
  return periodsBetween(id === DAY ? 'day' : 'month', days) + 3
}

/** Most different answers there may be, blank included. */
const answersOf = (project: Project, what: Countable): number => {
  if (what === 'responses') return 1
  if (isPair(what)) return answersOf(project, 'ces') * answersOf(project, otherOf(what))
  return scalesOf(project, what).reduce((points, scale) => points + pointsOf(scale) + 1, 0)
}

/** Most cells a cube of a cut can have. */
export const mostCells = (project: Project, { what, dimensions }: Cut): number =>
  dimensions.reduce((cells, id) => cells * valuesOf(project, id), answersOf(project, what))

/**
 * The cuts that answer most questions, those that are asked first first: touchpoint and months, and as many dimensions
 * as there is room for, small ones first; then the same by days, which leave room for fewer.
 */
export const basesOf = (project: Project): Cut[] => {
  const wide = isWide(project.mapping)
  const isOnce = !wide && !repeatsResponses(project)
  const asked = METRICS.filter((metric) => scalesOf(project, metric).length > 0)
  const once = asked.filter((metric) => metric !== 'ces')
  const cut = (what: Countable, first: readonly string[], rated = false): Cut => ({
    what,
    first: false,
    rated,
    dimensions: first
  })
  const cuts = [
    cut('ces', [TOUCHPOINT]),
    cut('responses', wide ? [] : [TOUCHPOINT]),
    ...(wide
      ? once.flatMap((metric) => [cut(metric, []), cut(metric, [TOUCHPOINT], true)])
      : isOnce
        ? once.map((metric) => cut(metric, [TOUCHPOINT]))
        : []),
    ...(asked.includes('csat') ? [cut('ces and csat', [TOUCHPOINT])] : [])
  ]
  if (project.mapping.date === null) return cuts.map((cut) => widened(project, cut))
  return [MONTH, DAY].flatMap((time) => cuts.map((cut) => widened(project, cut, time)))
}

/** A cut with what there is room for besides, time before all else. */
const widened = (project: Project, cut: Cut, ...times: readonly string[]): Cut => {
  const others = project.dimensions
    .filter(({ id, values }) => id !== TIME && id !== TOUCHPOINT && values > 1)
    .sort((one, other) => one.values - other.values)
    .map(({ id }) => id)
  const most = worthwhileCells(project)
  return [...times, ...others].reduce<Cut>((base, id) => {
    const wider = { ...base, dimensions: [...base.dimensions, id].sort() }
    return mostCells(project, wider) <= most ? wider : base
  }, cut)
}
