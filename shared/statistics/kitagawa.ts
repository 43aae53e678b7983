/** One part of a whole, in one period: how many answers (or what weight) it has, and its score. */
export interface PartOfPeriod {
  readonly mass: number
  readonly score: number
}

/** A part before and after; `null` where nobody answered. */
export interface Part {
  readonly key: string
  readonly before: PartOfPeriod | null
  readonly after: PartOfPeriod | null
}

export interface PartChange {
  readonly key: string
  readonly kind: 'stayed' | 'new' | 'vanished'
  /** Share of the whole before and after, 0..1. */
  readonly shareBefore: number
  readonly shareAfter: number
  /** Score after less score before; `null` where it has one only. */
  readonly scoreChange: number | null
  /** What the change of its score adds to the change of the total. */
  readonly rate: number
  /** What the change of its share adds, as the formula has it. */
  readonly mix: number
  /** The same measured from the average total, to be shown: growth of a part above average counts as gain. */
  readonly mixShown: number
}

export interface ChangeExplained {
  readonly before: number
  readonly after: number
  readonly change: number
  /** Sums over the parts: rate + mix = change, and the mix shown sums to the same mix. */
  readonly rate: number
  readonly mix: number
  readonly parts: readonly PartChange[]
  /** Every part that stayed moved one way, at least two of them, and the total the other. */
  readonly isSimpson: boolean
}

/** Why there is nothing to explain: nobody in one of the periods. */
export type NoChange = 'nobody-before' | 'nobody-after'

const massOf = (period: PartOfPeriod | null): number => period?.mass ?? 0

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0)

/** Rounding moves a score by about 1e-15 of itself: that is no movement. */
const directionOf = (before: number, after: number): number =>
  Math.abs(after - before) <= 1e-12 * Math.max(Math.abs(before), Math.abs(after))
    ? 0
    : Math.sign(after - before)

/**
 * A change of a total, split in two by Kitagawa with average weights, exact and without interaction:
 *
 *   change = sum of (average share) x (change of score)  [rate]
 *          + sum of (average score) x (change of share)  [mix]
 *
 * in the units of the score. For display the average total is taken off each average score: contributions of single
 * parts change, their sum does not, as changes of shares sum to 0. A part new or vanished has a score in one
 * period only: its rate is undefined, so that score stands for both and its whole contribution is mix.
 * Parts without answers in either period are left out. Which period comes first only turns the signs.
 *
 * For scores that are means over answers: mean, index, shares, net.
 *
 * Source: Kitagawa (1955), JASA 50:1168. Fixture: METHODS 2.11, 71 to 67 with rate +2.0 and mix -6.0.
 */
export const kitagawa = (all: readonly Part[]): ChangeExplained | NoChange => {
  const totalBefore = sum(all.map(({ before }) => massOf(before)))
  const totalAfter = sum(all.map(({ after }) => massOf(after)))
  if (!(totalBefore > 0)) return 'nobody-before'
  if (!(totalAfter > 0)) return 'nobody-after'
  const shares = all.flatMap(({ key, before: earlier, after: later }) => {
    const before = massOf(earlier) > 0 ? earlier : null
    const after = massOf(later) > 0 ? later : null
    const scoreBefore = before?.score ?? after?.score
    const scoreAfter = after?.score ?? before?.score
    if (scoreBefore === undefined || scoreAfter === undefined) return []
    return [
      {
        key,
        kind: !before ? ('new' as const) : !after ? ('vanished' as const) : ('stayed' as const),
        shareBefore: massOf(before) / totalBefore,
        shareAfter: massOf(after) / totalAfter,
        scoreBefore,
        scoreAfter
      }
    ]
  })
  const before = sum(shares.map(({ shareBefore, scoreBefore }) => shareBefore * scoreBefore))
  const after = sum(shares.map(({ shareAfter, scoreAfter }) => shareAfter * scoreAfter))
  const middle = (before + after) / 2
  const parts = shares.map(({ key, kind, shareBefore, shareAfter, scoreBefore, scoreAfter }): PartChange => {
    const score = (scoreBefore + scoreAfter) / 2
    return {
      key,
      kind,
      shareBefore,
      shareAfter,
      scoreChange: kind === 'stayed' ? scoreAfter - scoreBefore : null,
      rate: ((shareBefore + shareAfter) / 2) * (scoreAfter - scoreBefore),
      mix: score * (shareAfter - shareBefore),
      mixShown: (score - middle) * (shareAfter - shareBefore)
    }
  })
  const way = directionOf(before, after)
  const stayed = shares.filter(({ kind }) => kind === 'stayed')
  return {
    before,
    after,
    change: after - before,
    rate: sum(parts.map(({ rate }) => rate)),
    mix: sum(parts.map(({ mix }) => mix)),
    parts,
    isSimpson:
      way !== 0 &&
      stayed.length > 1 &&
      stayed.every(({ scoreBefore, scoreAfter }) => directionOf(scoreBefore, scoreAfter) === -way)
  }
}
