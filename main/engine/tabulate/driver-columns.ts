import type { AskedDriver, DriversQuestion } from '../../../shared/contract/slice-drivers'
import { Failure } from '../../../shared/domain/fault'
import { isWide } from '../../../shared/domain/mapping'
import { TIME, TOUCHPOINT } from '../../../shared/domain/slice'
import { columnOf } from '../project/dimension'
import { repeatsResponses, type Project } from '../project/project'
import type { Sql } from '../sql/sql'
import { labelOf } from './driver-variables'

/** A column that is the outcome, or a driver already, explains itself. */
export const refuseTwice = (
  project: Project,
  { outcome, drivers }: Pick<DriversQuestion, 'outcome' | 'drivers'>
): void => {
  const { csat, nps, ces, retained } = project.mapping
  const columnsOf = (asked: AskedDriver | DriversQuestion['outcome']): (string | undefined)[] => {
    switch (asked.kind) {
      case 'metric':
        return asked.metric === 'ces'
          ? ces.columns.map(({ column }) => column)
          : [(asked.metric === 'csat' ? csat : nps)?.column]
      case 'retained':
        return [retained ?? undefined]
      case 'touchpoint':
        return [
          isWide(project.mapping)
            ? ces.columns.find(({ touchpoint }) => touchpoint === asked.touchpoint)?.column
            : `${TOUCHPOINT} ${asked.touchpoint}`
        ]
      default:
        return [asked.column]
    }
  }
  const seen = new Set<string>()
  for (const key of [outcome, ...drivers].flatMap(columnsOf)) {
    if (key === undefined) continue
    if (seen.has(key)) throw new Failure('driver-twice', { place: { column: labelOf(project, key) } })
    seen.add(key)
  }
}

/** Times are no names, and the touchpoint is one only where an evaluation is a row. */
export const dimensionColumn = (project: Project, id: string, effort: boolean): Sql => {
  const isApart = !isWide(project.mapping) && (effort || !repeatsResponses(project))
  if (id === TIME || (id === TOUCHPOINT && !isApart))
    throw new Failure('no-such-column', { details: { column: id } })
  return columnOf(project.dimensions, id)
}
