import type { Metric } from '../domain/metric'
import type { Scale } from '../domain/scale'
import { CES } from './ces'
import { CSAT } from './csat'
import { isInPoints, type Definition } from './definition'
import { NPS } from './nps'
import { ownBoxes } from './own-boxes'

const LISTS: Record<Metric, readonly Definition[]> = { ces: CES, csat: CSAT, nps: NPS }

/** The definitions of a metric that its scale allows; where it is asked on several, that all of them allow. */
export const definitionsFor = (
  metric: Metric,
  scale: Scale,
  ...others: readonly Scale[]
): readonly Definition[] =>
  LISTS[metric].filter(({ suits }) => [scale, ...others].every((each) => suits?.(each) ?? true))

/** The definition with this id, one of boxes that somebody chose, or the metric's usual one where a scale does not allow it. */
export const definitionOf = (
  metric: Metric,
  id: string,
  scale: Scale,
  ...others: readonly Scale[]
): Definition => {
  const own = ownBoxes(metric, id)
  if (own && [scale, ...others].every((each) => own.suits?.(each))) return own
  const allowed = definitionsFor(metric, scale, ...others)
  const definition = allowed.find((candidate) => candidate.id === id) ?? allowed[0]
  if (!definition) throw new Error(`No definition of ${metric} suits ${scale.low}-${scale.high}`)
  return definition
}

/**
 * The definition by which touchpoints asked on different ranges may stand on one axis: their index in place of
 * their means, which are in points of different scales.
 */
export const comparable = (definition: Definition, mixed: boolean): Definition =>
  mixed && isInPoints(definition)
    ? (CES.find(({ measure }) => measure.kind === 'index') ?? definition)
    : definition
