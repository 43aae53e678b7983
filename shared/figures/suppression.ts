import { HIDDEN_BASE } from '../measures/figure'

/**
 * Which of some groups that add up to a shown total have to be hidden: those with answers but fewer than
 * ten; and where that is a single group, the next smallest with it, because the total minus the others
 * would give the one away. Empty groups have nothing to hide.
 *
 * Source: GP Patient Survey (England), suppression below 10 with secondary suppression (METHODS 2.8).
 */
export const hiddenRows = (bases: readonly number[]): Set<number> => {
  const small = bases.flatMap((base, index) => (base > 0 && base < HIDDEN_BASE ? [index] : []))
  if (small.length !== 1) return new Set(small)
  const next = bases
    .map((base, index) => ({ base, index }))
    .filter(({ base, index }) => base > 0 && !small.includes(index))
    .sort((one, other) => one.base - other.base)[0]
  return new Set(next ? [...small, next.index] : small)
}
