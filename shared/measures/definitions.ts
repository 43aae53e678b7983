import type { Metric } from '../domain/metric'
import type { Scale } from '../domain/scale'
import { CES } from './ces'
import { CSAT } from './csat'
import type { Definition } from './definition'
import { NPS } from './nps'

const LISTS: Record<Metric, readonly Definition[]> = { ces: CES, csat: CSAT, nps: NPS }

/** The definitions of a metric that its scale allows. */
export const definitionsFor = (metric: Metric, scale: Scale): readonly Definition[] =>
  LISTS[metric].filter((definition) => definition.suits?.(scale) ?? true)

/** The definition with this id, or the metric's usual one where the scale does not allow it. */
export const definitionOf = (metric: Metric, id: string, scale: Scale): Definition => {
  const allowed = definitionsFor(metric, scale)
  const definition = allowed.find((candidate) => candidate.id === id) ?? allowed[0]
  if (!definition) throw new Error(`No definition of ${metric} suits ${scale.low}-${scale.high}`)
  return definition
}
