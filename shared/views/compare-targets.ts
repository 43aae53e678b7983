import type { ViewState } from '../contract/view-state'
import { displayFactor } from '../charts/score-axis'
import type { Definition } from '../measures/definition'

/** A target holds for one definition of one metric, as it is written: 75 for 75 %. */
export const targetKey = ({ metric, id }: Pick<Definition, 'metric' | 'id'>): string => `${metric} ${id}`

/** What is aimed at, for the definitions in force; `null` where nothing is. */
export const targetOf =
  ({ targets }: ViewState['compare']) =>
  (definition: Definition): number | null => {
    const written = targets[targetKey(definition)]
    return written === undefined ? null : written / displayFactor(definition)
  }
