import { accumulate, emptyMoments, type Moments } from './moments'
import { drawPoisson } from './poisson-draw'
import { quantileOf } from './quantile'
import { createRandom } from './random'
import { CONFIDENCE, type Interval } from './sample'

/**
 * What is drawn again: either a pattern of answers, with the `draws` people who gave it, or, where patterns are
 * too many, one of some hundred groups into which people fell at random, with one draw. `moments` are those of the
 * whole unit.
 */
export interface Unit {
  readonly draws: number
  readonly moments: Moments
}

export interface BootstrapOptions {
  readonly rounds: number
  /** The same seed gives the same intervals, on every machine. */
  readonly seed: number
  readonly signal?: AbortSignal
  /** Told after each round: 0..1. */
  readonly progress?: (fraction: number) => void
  /** Lets others have their turn: called after each round, before the signal is looked at. */
  readonly breathe?: () => Promise<void>
}

/** Why no interval can be given: nobody to draw, one unit to draw, or too many resamples without a result. */
export type NoBootstrap = 'no-answers' | 'one-answer' | 'unstable'

export interface Bootstrap {
  /** One interval for each number that is asked for. */
  readonly intervals: readonly Interval[]
  readonly rounds: number
  /** Rounds in which nothing could be told, for instance as a driver had one answer only: left out. */
  readonly failed: number
}

export const isBootstrap = (outcome: Bootstrap | NoBootstrap): outcome is Bootstrap =>
  typeof outcome !== 'string'

/** More failed rounds than this, as a share, and the rest says nothing of the whole. */
const MOST_FAILED = 0.05

/**
 * Percentile intervals by the Poisson bootstrap: in each round every unit is drawn as often as a Poisson number
 * with mean `draws` says, which is the multinomial bootstrap of people but for the size of the resample, itself
 * random, and needs neither single people nor a second pass. `statistic` tells its numbers, or `null` where a
 * resample has none. Rejects with the signal's reason once it is aborted.
 *
 * Of groups at random, at least some hundred are needed: the width of an interval is known to about
 * 1 / sqrt(2 groups).
 *
 * Source: Efron (1979); Hanley & MacGibbon (2006), Computer Methods and Programs in Biomedicine 83:57; Chamandy et
 * al. (2012), Estimating uncertainty for massive data streams.
 */
export const bootstrap = async (
  units: readonly Unit[],
  statistic: (resample: Moments) => readonly number[] | null,
  { rounds, seed, signal, progress, breathe }: BootstrapOptions
): Promise<Bootstrap | NoBootstrap> => {
  const drawn = units.filter(({ draws }) => draws > 0)
  const first = drawn[0]
  if (!first) return 'no-answers'
  if (drawn.reduce((sum, { draws }) => sum + draws, 0) <= 1) return 'one-answer'
  const random = createRandom(seed)
  const told: (readonly number[])[] = []
  for (let round = 1; round <= rounds; round++) {
    const numbers = statistic(resampled(drawn, first.moments.variables, random))
    if (numbers) told.push(numbers)
    progress?.(round / rounds)
    await breathe?.()
    signal?.throwIfAborted()
  }
  const failed = rounds - told.length
  if (told.length === 0 || failed > MOST_FAILED * rounds) return 'unstable'
  const intervals = (told[0] ?? []).map((_, index): Interval => {
    const sorted = told.map((numbers) => numbers[index] ?? NaN).sort((one, other) => one - other)
    return {
      low: quantileOf(sorted, (1 - CONFIDENCE) / 2),
      high: quantileOf(sorted, (1 + CONFIDENCE) / 2)
    }
  })
  return { intervals, rounds, failed }
}

const resampled = (units: readonly Unit[], variables: number, random: () => number): Moments => {
  const { products } = emptyMoments(variables)
  let [n, squares] = [0, 0]
  for (const { draws, moments } of units) {
    const times = drawPoisson(draws, random) / draws
    if (times === 0) continue
    n += times * moments.n
    squares += times * moments.squares
    accumulate(products, moments.products, times)
  }
  return { n, squares, variables, products }
}
