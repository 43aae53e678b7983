import type { Scale } from '../domain/scale'
import type { Interval } from '../statistics/sample'
import { rangeOf, type Definition } from './definition'

/** Smallest and largest value an answer may have under a definition, on whichever of the scales. */
export const rangeOfValues = (definition: Definition, scales: readonly Scale[]): Interval => {
  const ranges = scales.map((scale) => rangeOf(definition, scale))
  return {
    low: Math.min(...ranges.map(({ low }) => low)),
    high: Math.max(...ranges.map(({ high }) => high))
  }
}
