import type { Alternative } from './test-result'

/** Ways to take `k` of `n`, exact in a double for n up to 50. */
const waysToTake = (n: number): number[] => {
  const row = [1]
  for (let k = 1; k <= n; k += 1) row.push(Math.round(((row[k - 1] ?? 0) * (n - k + 1)) / k))
  return row
}

/**
 * How often each U comes about when `first` of the pooled answers are dealt to the first group, every way to
 * deal them being as likely: at place 2 U, as halves of pairs are whole numbers. Answer by answer, lowest
 * first: who takes j of t answers, after `taken` of the `below` lower ones, wins j (below - taken) + j (t -
 * j) / 2 pairs.
 */
const waysByTwiceU = (pool: readonly number[], first: number): Float64Array => {
  const n = pool.reduce((sum, count) => sum + count, 0)
  const length = 2 * first * (n - first) + 1
  const nobody = () => Array.from({ length: first + 1 }, () => new Float64Array(length))
  let states = nobody()
  states[0]?.fill(1, 0, 1)
  let below = 0
  for (const t of pool) {
    const ways = waysToTake(t)
    const next = nobody()
    for (const [taken, sums] of states.entries())
      for (let j = Math.max(0, first - taken - (n - below - t)); j <= Math.min(t, first - taken); j += 1) {
        const won = 2 * j * (below - taken) + j * (t - j)
        const into = next[taken + j]
        const many = ways[j] ?? 0
        if (into && taken <= below)
          sums.forEach((count, twiceU) => {
            if (count > 0) into[twiceU + won] = (into[twiceU + won] ?? 0) + count * many
          })
      }
    states = next
    below += t
  }
  return states[first] ?? new Float64Array()
}

/**
 * Exact tails of U under chance alone, given the pooled answers with their ties. Two-sided: all outcomes at
 * least as far from the middle n1 n2 / 2 as the one seen, on either side; without ties that is twice the
 * smaller tail.
 *
 * Source: the conditional permutation distribution, as in Hollander & Wolfe (1973) and Streitberg & Roehmel
 * (1986).
 */
export const exactRankTails = (
  pool: readonly number[],
  first: number,
  u: number
): Readonly<Record<Alternative, number>> => {
  const n = pool.reduce((sum, count) => sum + count, 0)
  const middle = first * (n - first)
  const seen = Math.round(2 * u)
  const ways = waysByTwiceU(pool, first)
  const all = ways.reduce((sum, count) => sum + count, 0)
  const share = (holds: (twiceU: number) => boolean) =>
    ways.reduce((sum, count, twiceU) => (holds(twiceU) ? sum + count : sum), 0) / all
  return {
    'two-sided': share((twiceU) => Math.abs(twiceU - middle) >= Math.abs(seen - middle)),
    greater: share((twiceU) => twiceU >= seen),
    less: share((twiceU) => twiceU <= seen)
  }
}
