import type { Alternative } from './test-result'

/** Ways to take `k` of `n`, exact in a double for n up to 50. */
const waysToTake = (n: number): number[] => {
  const row = [1]
  for (let k = 1; k <= n; k += 1) row.push(Math.round(((row[k - 1] ?? 0) * (n - k + 1)) / k))
  return row
}

/**
 * How often each U comes about when `first` of the pooled answers are dealt to the first group, every way to deal them
 * being as likely: `counts[2 U]`, as halves of pairs are whole numbers. Answer by answer, lowest first: who takes j of
 * t answers, after `taken` of the `below` lower ones, wins j (below - taken) + j (t - j) / 2 pairs.
 */
const waysByTwiceU = (pool: readonly number[], first: number): Map<number, number> => {
  let states = new Map<number, Map<number, number>>([[0, new Map([[0, 1]])]])
  let below = 0
  for (const t of pool) {
    const ways = waysToTake(t)
    const next = new Map<number, Map<number, number>>()
    for (const [taken, sums] of states)
      for (let j = 0; j <= Math.min(t, first - taken); j += 1) {
        const into = next.get(taken + j) ?? new Map<number, number>()
        next.set(taken + j, into)
        const won = 2 * j * (below - taken) + j * (t - j)
        for (const [twiceU, count] of sums)
          into.set(twiceU + won, (into.get(twiceU + won) ?? 0) + count * (ways[j] ?? 0))
      }
    states = next
    below += t
  }
  return states.get(first) ?? new Map<number, number>()
}

/**
 * Exact tails of U under chance alone, given the pooled answers with their ties. Two-sided: all outcomes at least as
 * far from the middle n1 n2 / 2 as the one seen, on either side; without ties that is twice the smaller tail.
 *
 * Source: the conditional permutation distribution, as in Hollander & Wolfe (1973) and Streitberg & Roehmel (1986).
 */
export const exactRankTails = (
  pool: readonly number[],
  first: number,
  u: number
): Readonly<Record<Alternative, number>> => {
  const n = pool.reduce((sum, count) => sum + count, 0)
  const middle = first * (n - first)
  const seen = Math.round(2 * u)
  const ways = [...waysByTwiceU(pool, first)]
  const all = ways.reduce((sum, [, count]) => sum + count, 0)
  const share = (holds: (twiceU: number) => boolean) =>
    ways.reduce((sum, [twiceU, count]) => (holds(twiceU) ? sum + count : sum), 0) / all
  return {
    'two-sided': share((twiceU) => Math.abs(twiceU - middle) >= Math.abs(seen - middle)),
    greater: share((twiceU) => twiceU >= seen),
    less: share((twiceU) => twiceU <= seen)
  }
}
