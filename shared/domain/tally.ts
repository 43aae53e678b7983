import { sameRange, sameScale, type Scale } from './scale'

/**
 * How many people gave which answer in one cell of a slice: all that any statistic here ever sees.
 * Index 0 is the lowest answer *after turning*, so that the last index is always the best one.
 */
export interface Tally {
  readonly scale: Scale
  /** People per answer. */
  readonly n: readonly number[]
  /** Sum of their weights per answer; empty where the project has no weight column. */
  readonly w: readonly number[]
  /** Sum of their squared weights per answer, for Kish's effective base; empty without weights. */
  readonly w2: readonly number[]
  /** People asked in this cell whose answer is no score: blank, declared missing, or outside the scale. */
  readonly missing: number
  /** People with a score but without a usable weight: counted in `n`, absent from `w`. */
  readonly unweighted: number
}

/**
 * One slice cell: the values of the dimensions broken down by, `null` for blank. People asked on several scales
 * are a cell for each of them, all with the same key: their answers cannot be one tally.
 */
export interface Cell {
  readonly key: readonly (string | null)[]
  readonly tally: Tally
}

export interface Frequencies {
  readonly by: readonly string[]
  readonly cells: readonly Cell[]
  /** The project's revision the counts were taken at: an older one is stale. */
  readonly revision: number
}

export const emptyTally = (scale: Scale, weighted: boolean): Tally => {
  const zeros = new Array<number>(scale.high - scale.low + 1).fill(0)
  return { scale, n: zeros, w: weighted ? zeros : [], w2: weighted ? zeros : [], missing: 0, unweighted: 0 }
}

const combine = (one: Tally, other: Tally, sign: 1 | -1): Tally => {
  const each = (left: readonly number[], right: readonly number[]) =>
    left.map((value, index) => value + sign * (right[index] ?? 0))
  return {
    // Turned, answers of opposite scales are one tally: that of the scale on which high is good.
    scale: sameScale(one.scale, other.scale) ? one.scale : { ...one.scale, good: 'high' },
    n: each(one.n, other.n),
    w: each(one.w, other.w),
    w2: each(one.w2, other.w2),
    missing: one.missing + sign * other.missing,
    unweighted: one.unweighted + sign * other.unweighted
  }
}

/** Of answers on one range; which end was good does not matter, as they are turned. */
export const addTallies = (one: Tally, other: Tally): Tally => combine(one, other, 1)

/** The complement: everybody in `whole` who is not in `part`. */
export const subtractTally = (whole: Tally, part: Tally): Tally => combine(whole, part, -1)

/**
 * Tallies added up as far as answers can be: one for each range they were asked on, in the order in which the
 * ranges come. Right only where they share nobody: evaluations do, responses may not.
 */
export const poolTallies = (tallies: readonly Tally[]): Tally[] =>
  tallies.reduce<Tally[]>((pooled, tally) => {
    const at = pooled.findIndex(({ scale }) => sameRange(scale, tally.scale))
    return at < 0
      ? [...pooled, tally]
      : pooled.map((sum, index) => (index === at ? addTallies(sum, tally) : sum))
  }, [])

/** Number of scored answers, unweighted. */
export const baseOf = (tally: Tally): number => tally.n.reduce((sum, count) => sum + count, 0)
