import type { Interval, NotEstimable } from './sample'
import { wilsonInterval } from './wilson'

/** Respondents who answered a grid in the same way: an answer for each item, `null` where it was left out. */
export interface GridPattern {
  readonly answers: readonly (number | null)[]
  readonly n: number
}

export interface StraightLining {
  /** Respondents who answered every item: the base. */
  readonly n: number
  /** Those of them who gave one and the same answer to all items. */
  readonly straight: number
  readonly share: number
  readonly interval: Interval | NotEstimable
  /** The share to expect if an item's answer had nothing to do with another's: sum over answers of product of shares. */
  readonly byChance: number
}

/** With two items the same answer twice says nothing. */
export const FEWEST_ITEMS = 3

/**
 * Straight-lining in a grid of at least three items, with Wilson's interval, unweighted: it is about responses, not
 * about customers. A suspicion, not a proof: where everything is easy, honest people answer 7 everywhere, and
 * `byChance` shows how many would even without any bond between the items.
 *
 * Not estimable with fewer items, or where nobody answered all of them.
 */
export const straightLining = (
  patterns: readonly GridPattern[]
): StraightLining | 'too-few-items' | 'no-answers' => {
  const items = Math.max(0, ...patterns.map(({ answers }) => answers.length))
  if (items < FEWEST_ITEMS) return patterns.length === 0 ? 'no-answers' : 'too-few-items'
  const complete = patterns.filter(
    ({ answers, n }) => n > 0 && answers.length === items && !answers.includes(null)
  )
  const n = complete.reduce((sum, pattern) => sum + pattern.n, 0)
  if (n === 0) return 'no-answers'
  const straight = complete
    .filter(({ answers }) => answers.every((answer) => answer === answers[0]))
    .reduce((sum, pattern) => sum + pattern.n, 0)
  return {
    n,
    straight,
    share: straight / n,
    interval: wilsonInterval(straight / n, n),
    byChance: byChance(complete, items, n)
  }
}

const byChance = (complete: readonly GridPattern[], items: number, n: number): number => {
  const answers = [...new Set(complete.flatMap((pattern) => pattern.answers))]
  return answers.reduce<number>((sum, answer) => {
    let product = 1
    for (let item = 0; item < items; item++)
      product *=
        complete.reduce((count, pattern) => count + (pattern.answers[item] === answer ? pattern.n : 0), 0) / n
    return sum + product
  }, 0)
}
