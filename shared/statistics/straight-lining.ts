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
  const complete = patterns.filter(
    ({ answers, n }) => n > 0 && answers.length === items && !answers.includes(null)
  )
  const answers = [...new Set(complete.flatMap((pattern) => pattern.answers))]
  const count = (kept: readonly GridPattern[]) => kept.reduce((sum, { n }) => sum + n, 0)
  if (patterns.length === 0) return 'no-answers'
  return straightLiningOf({
    n: count(complete),
    straight: count(
      complete.filter((pattern) => pattern.answers.every((given) => given === pattern.answers[0]))
    ),
    items: Array.from({ length: items }, (_, item) =>
      answers.map((answer) => count(complete.filter((pattern) => pattern.answers[item] === answer)))
    )
  })
}

/** A grid as counted: of those who answered every item, how many gave one answer, and each item's answers. */
export interface GridSums {
  readonly n: number
  readonly straight: number
  /** People by answer, of every item in the same order of answers. */
  readonly items: readonly (readonly number[])[]
}

/** The same from sums, which are few however many patterns there are. */
export const straightLiningOf = ({
  n,
  straight,
  items
}: GridSums): StraightLining | 'too-few-items' | 'no-answers' => {
  if (items.length < FEWEST_ITEMS) return 'too-few-items'
  if (n === 0) return 'no-answers'
  const [first = []] = items
  const byChance = first.reduce(
    (sum, _, answer) => sum + items.reduce((product, counts) => product * ((counts[answer] ?? 0) / n), 1),
    0
  )
  return { n, straight, share: straight / n, interval: wilsonInterval(straight / n, n), byChance }
}
