import type { HiddenWhy } from '../measures/figure'
import { HIDDEN_BASE, isHiddenBase } from './suppression'

/** Items of a table of which one is the sum of the others, as a reader can add and subtract them. */
export interface Sum {
  readonly total: number
  readonly parts: readonly number[]
}

/**
 * What has to be hidden next, so that a sum gives nothing hidden away; `undefined` where it does not. Where
 * its total is shown, hidden parts must be none, or several that together are ten or more; where the total is
 * hidden, one part at least is too, or the parts would add up to it. Nobody at all has nothing to hide.
 */
const giveawayIn = (
  { total, parts }: Sum,
  bases: readonly number[],
  hidden: ReadonlyMap<number, HiddenWhy>
): number | undefined => {
  const baseAt = (item: number) => bases[item] ?? 0
  const present = parts.filter((part) => baseAt(part) > 0)
  const inside = present.filter((part) => hidden.has(part))
  const together = inside.reduce((sum, part) => sum + baseAt(part), 0)
  const isSafe = hidden.has(total)
    ? inside.length > 0 || present.length === 0
    : inside.length === 0 || (inside.length > 1 && together >= HIDDEN_BASE)
  if (isSafe) return undefined
  const [next] = present.filter((part) => !hidden.has(part)).sort((one, other) => baseAt(one) - baseAt(other))
  return next ?? (hidden.has(total) ? undefined : total)
}

/**
 * Which items of a table have to be hidden: those of fewer than ten answers, and as many others, smallest
 * first, as it takes that no row, column, net or total gives one of them away by subtraction. For one sum it
 * is `hiddenGroups`.
 *
 * Each sum by itself is safe; what could be learned from many sums at once is not searched for.
 *
 * Source: GP Patient Survey (England), suppression below 10 with secondary suppression (METHODS 2.8).
 */
export const protect = (bases: readonly number[], sums: readonly Sum[]): ReadonlyMap<number, HiddenWhy> => {
  const hidden = new Map<number, HiddenWhy>()
  for (const [item, base] of bases.entries()) if (isHiddenBase(base)) hidden.set(item, 'few-answers')
  for (let changed = true; changed;) {
    changed = false
    for (const sum of sums) {
      const next = giveawayIn(sum, bases, hidden)
      if (next === undefined) continue
      hidden.set(next, 'protects-smaller')
      changed = true
    }
  }
  return hidden
}
