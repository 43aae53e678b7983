import type { ProjectSummary } from '../contract/project'
import { MOST_LEVELS } from '../contract/slice-drivers'
import { TOUCHPOINT } from '../domain/slice'

/** More columns than these are not taken by themselves: a picture to begin with, not to end with. */
const MOST_USUAL = 8

/** The columns that are drivers where nobody chose any, and of how many that could be. */
export interface UsualDrivers {
  readonly columns: readonly string[]
  readonly of: number
}

type Known = Pick<ProjectSummary, 'dimensions' | 'touchpoints' | 'mapping'>

/**
 * Of the columns on offer, in their order, those with 2 to 12 values, as many as stand alone in a model; at most
 * eight. Who stayed is not among them: that comes after the rating.
 */
export const usualDrivers = (offered: readonly string[], project: Known): UsualDrivers => {
  const { dimensions, touchpoints, mapping } = project
  const valuesOf = (id: string) =>
    id === TOUCHPOINT ? touchpoints.length : (dimensions.find((one) => one.id === id)?.values ?? 0)
  const able = offered.filter(
    (id) => id !== mapping.retained && valuesOf(id) > 1 && valuesOf(id) <= MOST_LEVELS
  )
  return { columns: able.slice(0, MOST_USUAL), of: able.length }
}
