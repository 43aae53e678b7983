/** Groups as counts of the same answers, lowest answer first; under weights those of `effectiveMass`. */
export type Groups = readonly (readonly number[])[]

/** How many gave each answer, all groups together. */
export const poolOf = (groups: Groups): number[] => {
  const width = Math.max(0, ...groups.map((group) => group.length))
  return Array.from({ length: width }, (_, place) =>
    groups.reduce((total, group) => total + (group[place] ?? 0), 0)
  )
}

/** Mid-ranks of answers: those who gave the same share the mean of the ranks they take up. */
export const midRanks = (pool: readonly number[]): number[] => {
  let below = 0
  return pool.map((count) => {
    const rank = below + (count + 1) / 2
    below += count
    return rank
  })
}

/**
 * What ties leave of the variance of ranks: 1 - sum(t^3 - t) / (N^3 - N); 1 without ties, 0 where all answers
 * are equal. Scaled counts of fewer than one person make no ties.
 */
export const tieFactor = (pool: readonly number[]): number => {
  const n = pool.reduce((total, count) => total + count, 0)
  const ties = pool.reduce((total, t) => total + Math.max(0, t ** 3 - t), 0)
  return 1 - ties / (n ** 3 - n)
}
