import { pointsOf, type Scale } from '../domain/scale'
import { addTallies, emptyTally, type Tally } from '../domain/tally'
import { sampleOf } from '../measures/sample-of'
import { penaltyReward, type EmptyGroup, type PenaltyReward } from '../statistics/penalty-reward'
import { hiddenGroups, standingOf, type Standing } from './suppression'

/** Which answers, worst first from 0, count as low, middle and high. */
export interface ContrastBoxes {
  readonly low: readonly number[]
  readonly middle: readonly number[]
  readonly high: readonly number[]
}

/** What it costs when a driver goes badly, and what it brings when it goes well, in points of the outcome. */
export interface Contrast {
  readonly outcome: PenaltyReward | EmptyGroup
  readonly boxes: ContrastBoxes
  /** People of each group, with a weight where there are weights. */
  readonly n: { readonly low: number; readonly middle: number; readonly high: number }
  readonly base: Standing
}

/**
 * Below, in and above the middle of a scale: 1-3, 4 and 5-7 of seven. Where no answer stands in the middle it is
 * the two beside it: 1-4, 5-6 and 7-10 of ten.
 */
export const contrastBoxes = (scale: Scale): ContrastBoxes => {
  const points = pointsOf(scale)
  const side = Math.ceil(points / 2) - 1
  const all = Array.from({ length: points }, (_, place) => place)
  return { low: all.slice(0, side), middle: all.slice(side, points - side), high: all.slice(points - side) }
}

/** The contrast of a rated driver, from the outcome's answers by its own, worst first. */
export const contrastOf = (scale: Scale, outcomes: readonly Tally[], weighted: boolean): Contrast => {
  const boxes = contrastBoxes(scale)
  const outcome = outcomes[0]?.scale ?? scale
  const sample = (places: readonly number[]) =>
    sampleOf(
      places.reduce(
        (sum, place) => {
          const tally = outcomes[place]
          return tally ? addTallies(sum, tally) : sum
        },
        emptyTally(outcome, weighted)
      ),
      weighted
    )
  const groups = { low: sample(boxes.low), middle: sample(boxes.middle), high: sample(boxes.high) }
  const n = { low: groups.low.n, middle: groups.middle.n, high: groups.high.n }
  const bases = [n.low, n.middle, n.high]
  const answered = bases.filter((base) => base > 0)
  return {
    outcome: penaltyReward(groups),
    boxes,
    n,
    base:
      hiddenGroups(bases).size > 0
        ? 'hidden'
        : standingOf({ n: answered.length > 0 ? Math.min(...answered) : 0 })
  }
}
