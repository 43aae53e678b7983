import type { Scale } from '../domain/scale'
import type { Words } from '../locale/words'
import { rangeOf, type Definition } from '../measures/definition'
import type { Figure } from '../measures/figure'
import { niceAxis, type Axis } from './nice-axis'

/** Shares and net scores are drawn in percent and points, other scores as they are. */
export const displayFactor = (definition: Definition): number =>
  ['share', 'net', 'of-highest'].includes(definition.measure.kind) ? 100 : 1

/** Decimals that tell the steps of an axis apart. */
export const decimalsFor = (interval: number): number =>
  Math.max(
    0,
    Math.min(
      3,
      -Math.floor(Math.log10(interval) + 1e-9) +
        (Number.isInteger(interval * 10 ** -Math.floor(Math.log10(interval) + 1e-9)) ? 0 : 1)
    )
  )

/**
 * An axis for scores of a definition that holds every value and interval, in displayed units; `room` is
 * left beyond both ends, as a share of what is shown. `tight` is niceAxis's.
 */
export const scoreAxis = (
  definition: Definition,
  scales: Scale | readonly Scale[],
  figures: readonly Figure[],
  ticks: number,
  { room = 0, tight = false }: { room?: number; tight?: boolean } = {}
): Axis => {
  const factor = displayFactor(definition)
  const ranges = [scales].flat().map((scale) => rangeOf(definition, scale))
  const range = {
    low: Math.min(...ranges.map(({ low }) => low)),
    high: Math.max(...ranges.map(({ high }) => high))
  }
  const ends = figures.flatMap(({ value, low, high }) => [value, low, high].filter((end) => end !== null))
  const values = ends.length > 0 ? ends : [range.low, range.high]
  const [low, high] = [Math.min(...values), Math.max(...values)]
  const beyond = (high - low) * room
  return niceAxis(
    Math.max(range.low, low - beyond) * factor,
    Math.min(range.high, high + beyond) * factor,
    ticks,
    { range: { low: range.low * factor, high: range.high * factor }, tight }
  )
}

/** Labels of a score axis: 45%, +20, 4.2 */
export const scoreTick = (definition: Definition, interval: number, words: Words) => {
  const decimals = decimalsFor(interval)
  return (value: number): string => {
    switch (definition.measure.kind) {
      case 'share':
        return words.percent(value / 100, decimals)
      case 'net':
        return words.signed(value, decimals)
      default:
        return words.number(value, decimals)
    }
  }
}
