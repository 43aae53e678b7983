import { pointsOf, type Scale } from '../domain/scale'
import type { Interval } from '../statistics/sample'
import { positionsOf } from './boxes'
import { rangeOf, type Definition } from './definition'

/**
 * What each answer adds to a score that is the mean of a value for each: 0 or 1 for a share, -1, 0 or 1 for a net
 * score, the answer itself for a mean, its place on 0-100 for the index. Lowest answer first after turning, as in a
 * tally.
 */
export const answerValues = ({ measure }: Definition, scale: Scale): number[] => {
  const places = Array.from({ length: pointsOf(scale) }, (_, place) => place)
  switch (measure.kind) {
    case 'mean':
      return places.map((place) => scale.low + place)
    case 'mean-asked':
      return places.map((place) => scale.high - place)
    case 'index':
      return places.map((place) => (place / (scale.high - scale.low)) * 100)
    case 'of-highest':
      return places.map((place) => (scale.low + place) / scale.high)
    case 'share': {
      const inside = positionsOf(measure.box, scale)
      return places.map((place) => Number(inside.includes(place)))
    }
    case 'net': {
      const [plus, minus] = [positionsOf(measure.plus, scale), positionsOf(measure.minus, scale)]
      return places.map((place) => Number(plus.includes(place)) - Number(minus.includes(place)))
    }
  }
}

/** Smallest and largest of them, on whichever of the scales. */
export const rangeOfValues = (definition: Definition, scales: readonly Scale[]): Interval => {
  const ranges = scales.map((scale) => rangeOf(definition, scale))
  return {
    low: Math.min(...ranges.map(({ low }) => low)),
    high: Math.max(...ranges.map(({ high }) => high))
  }
}
