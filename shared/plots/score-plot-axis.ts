import type { Axis } from '../charts/nice-axis'
import { decimalsFor, displayFactor, scoreAxis } from '../charts/score-axis'
import type { Scale } from '../domain/scale'
import { scoreQuantity } from '../locale/score-words'
import type { Definition } from '../measures/definition'
import type { Figure } from '../measures/figure'
import type { PlotAxis, PlotEnds } from './plot'

/** An axis of the drawing, which counts shares in percent, as one that counts them in parts of 1. */
export const scorePlotAxis = (
  definition: Definition,
  { min, max, interval }: Axis,
  title: string
): PlotAxis => {
  const { style } = scoreQuantity(definition, 0)
  const factor = style === 'percent' ? displayFactor(definition) : 1
  return {
    title,
    min: min / factor,
    max: max / factor,
    step: interval / factor,
    form: { style, decimals: decimalsFor(interval) }
  }
}

/** An axis with round ends that holds all figures of a definition. */
export const scorePlotAxisOf = (
  definition: Definition,
  scales: Scale | readonly Scale[],
  figures: readonly Figure[],
  title: string,
  room = 0.06
): PlotAxis => scorePlotAxis(definition, scoreAxis(definition, scales, figures, 6, { room }), title)

/** A score in the unit it is printed in; shares in parts of 1. */
export const plotted = (definition: Definition, value: number): number =>
  scoreQuantity(definition, value).value

/** The interval of a score in that unit. */
export const plottedEnds = (definition: Definition, { low, high }: Figure): PlotEnds | null =>
  low === null || high === null ? null : { low: plotted(definition, low), high: plotted(definition, high) }
