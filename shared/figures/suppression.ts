import type { Figure, HiddenWhy } from '../measures/figure'

/** Fewer answers than this are flagged: a convention (METHODS 2.8), not a law. */
export const SMALL_BASE = 30

/** Fewer answers than this are not shown: they could be traced to people, and say little. */
export const HIDDEN_BASE = 10

/** What a base allows. `protecting` has answers enough, and is hidden because a smaller group is. */
export type Standing = 'empty' | 'hidden' | 'protecting' | 'small' | 'enough'

/** Whether a base is too small for anything but its number; nobody at all has nothing to hide. */
export const isHiddenBase = (n: number): boolean => n > 0 && n < HIDDEN_BASE

/**
 * Which of some groups that add up to a shown total have to be hidden: those with answers but fewer than
 * ten; and where these together are fewer than ten, or a single one, the next smallest with them, because
 * the total minus the others would give them away. Empty groups have nothing to hide.
 *
 * It holds within one question. Who asks for the same total twice, with a group and without it, can still
 * subtract.
 *
 * Source: GP Patient Survey (England), suppression below 10 with secondary suppression (METHODS 2.8).
 */
export const hiddenGroups = (bases: readonly number[]): ReadonlyMap<number, HiddenWhy> => {
  const hidden = new Map<number, HiddenWhy>()
  for (const [index, base] of bases.entries()) if (isHiddenBase(base)) hidden.set(index, 'few-answers')
  const together = [...hidden.keys()].reduce((sum, index) => sum + (bases[index] ?? 0), 0)
  if (hidden.size === 0 || (hidden.size > 1 && together >= HIDDEN_BASE)) return hidden
  const [next] = bases
    .map((base, index) => ({ base, index }))
    .filter(({ base, index }) => base > 0 && !hidden.has(index))
    .sort((one, other) => one.base - other.base)
  if (next) hidden.set(next.index, 'protects-smaller')
  return hidden
}

/** The figure as it may be shown: where it is hidden its base stays, and its value and interval go. */
export const disclose = (figure: Figure, hidden: HiddenWhy | undefined): Figure => {
  const why = isHiddenBase(figure.n) ? 'few-answers' : hidden
  if (why === undefined || figure.n === 0) return figure
  return { value: null, low: null, high: null, n: figure.n, effective: figure.effective, why }
}

/** What the base of a figure allows, and what it was allowed. */
export const standingOf = ({ n, why }: Pick<Figure, 'n' | 'why'>): Standing => {
  if (n === 0) return 'empty'
  if (isHiddenBase(n)) return 'hidden'
  if (why === 'protects-smaller') return 'protecting'
  return n < SMALL_BASE ? 'small' : 'enough'
}

/** Why nothing is shown, where nothing is. */
export const hiddenWhy = ({ why }: Pick<Figure, 'why'>): HiddenWhy | undefined =>
  why === 'few-answers' || why === 'protects-smaller' ? why : undefined
