/** How p values of a family of tests are corrected for their number; the usual way first. */
export const CORRECTIONS = ['holm', 'benjamini-hochberg', 'bonferroni', 'none'] as const

export type Correction = (typeof CORRECTIONS)[number]

/**
 * What a correction keeps below the level: `family` the chance of any false finding, `discoveries` their
 * share.
 */
export const KEEPS: Readonly<Record<Correction, 'each' | 'family' | 'discoveries'>> = {
  none: 'each',
  bonferroni: 'family',
  holm: 'family',
  'benjamini-hochberg': 'discoveries'
}

/** Carries the largest value so far along a list. */
const rising = (values: readonly number[]): number[] => {
  let largest = 0
  return values.map((value) => (largest = Math.max(largest, value)))
}

/** Carries the smallest value from the end of a list. */
const fallingFromEnd = (values: readonly number[]): number[] => {
  let smallest = 1
  return [...values]
    .reverse()
    .map((value) => (smallest = Math.min(smallest, value)))
    .reverse()
}

/** Adjusted p values of sorted ones, smallest first. */
const adjustSorted = (sorted: readonly number[], correction: Correction): number[] => {
  const m = sorted.length
  switch (correction) {
    case 'none':
      return [...sorted]
    case 'bonferroni':
      return sorted.map((p) => m * p)
    case 'holm':
      return rising(sorted.map((p, index) => (m - index) * p))
    case 'benjamini-hochberg':
      return fallingFromEnd(sorted.map((p, index) => p * (m / (index + 1))))
  }
}

/**
 * p values adjusted for being one of a family of m, in the order given; compared with the level as they are.
 *
 *   Bonferroni           m p
 *   Holm                 largest over i <= j of (m - i + 1) p(i)
 *   Benjamini-Hochberg   smallest over i >= j of m p(i) / i
 *
 * At most 1; of no p values there are none. Which tests are the family is for the caller to say, and to show.
 *
 * Source: Holm (1979), Scand J Stat 6:65; Benjamini & Hochberg (1995), JRSS B 57:289. Fixture: their 15 p
 * values, of which Holm and Bonferroni reject 3 at .05 and theirs 4.
 */
export const adjust = (ps: readonly number[], correction: Correction): number[] => {
  const order = ps.map((p, index) => ({ p, index })).sort((one, other) => one.p - other.p)
  const adjusted = adjustSorted(
    order.map(({ p }) => p),
    correction
  )
  const back = new Array<number>(ps.length).fill(1)
  for (const [place, { index }] of order.entries()) back[index] = Math.min(1, adjusted[place] ?? 1)
  return back
}
