import type { Metric } from '../domain/metric'
import type { Scale } from '../domain/scale'
import type { Box } from './boxes'

/** How answers become a score. */
export type Measure =
  /** Mean answer after turning, so that high is good. */
  | { kind: 'mean' }
  /** Mean answer as it was given: on a scale whose low end is good, low is good. */
  | { kind: 'mean-asked' }
  /** Mean on 0-100: (mean - low) / (high - low) * 100. */
  | { kind: 'index' }
  /** Mean as a share of the highest answer: mean / high. */
  | { kind: 'of-highest' }
  /** Share of answers in a box. */
  | { kind: 'share'; box: Box }
  /** Share in one box minus share in another. */
  | { kind: 'net'; plus: Box; minus: Box }

/** Who published a definition, and where it can be read; some are known by name only. */
export interface Source {
  readonly name: string
  readonly address?: string
}

/**
 * One published way to turn answers into a score. Adding a definition is adding one entry to a list:
 * nothing else in the product knows them by name.
 */
export interface Definition {
  readonly id: string
  readonly metric: Metric
  readonly measure: Measure
  /** Who published it; left out for what is common practice without an author. */
  readonly sources?: readonly Source[]
  /** Scales it is published for; every scale where left out. */
  readonly suits?: (scale: Scale) => boolean
}

/** What arithmetic needs of a definition. */
export type Scored = Pick<Definition, 'measure'>

/** Whether it is in points of a scale, and means nothing beside points of another. */
export const isInPoints = ({ measure: { kind } }: Definition): boolean =>
  kind === 'mean' || kind === 'mean-asked' || kind === 'of-highest'

export type Direction = 'high-is-good' | 'low-is-good'

/** Whether a larger value is better: true of all but the shares of bad answers, and low-good scales as asked. */
export const directionOf = (definition: Definition): Direction => {
  const { measure } = definition
  const countsBad = measure.kind === 'share' && (measure.box.side === 'bad' || measure.box.side === 'bottom')
  return countsBad || measure.kind === 'mean-asked' ? 'low-is-good' : 'high-is-good'
}

/** Smallest and largest value the definition can take on a scale. */
export const rangeOf = (definition: Definition, scale: Scale): { low: number; high: number } => {
  switch (definition.measure.kind) {
    case 'mean':
    case 'mean-asked':
      return { low: scale.low, high: scale.high }
    case 'index':
      return { low: 0, high: 100 }
    case 'of-highest':
      return { low: scale.low / scale.high, high: 1 }
    case 'share':
      return { low: 0, high: 1 }
    case 'net':
      return { low: -1, high: 1 }
  }
}
