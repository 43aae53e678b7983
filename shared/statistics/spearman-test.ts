import { correlationTest, type CorrelationTest } from './correlation-test'
import { permutationOf, type Joint, type NoAssociation } from './joint'
import { spearman } from './spearman'

/** Up to here all orders are counted: 10! of them, through 2^10 subsets. */
const EXACT_UP_TO = 10

/**
 * In how many orders of n the sum of i * rank(i) comes to each value, by adding one place at a time: what the
 * first places can sum to depends on which ranks they hold, not on their order.
 */
const orderSums = (n: number): number[] => {
  const largest = (n * (n + 1) * (2 * n + 1)) / 6
  const ways = Array.from({ length: 1 << n }, () => new Float64Array(largest + 1))
  ways[0]?.set([1])
  const ranks = Array.from({ length: n }, (_, rank) => rank)
  for (const [held, sums] of ways.entries()) {
    const place = ranks.filter((rank) => held & (1 << rank)).length + 1
    for (const rank of ranks.filter((free) => !(held & (1 << free)))) {
      const next = ways[held | (1 << rank)]
      const step = place * (rank + 1)
      for (const [sum, count] of sums.entries())
        if (next && count > 0) next[sum + step] = (next[sum + step] ?? 0) + count
    }
  }
  return [...(ways.at(-1) ?? [])]
}

/**
 * Two-sided test of no rank correlation: exact up to ten pairs without ties, min(1, twice the lesser tail) over
 * all n! orders; else Student's t with n - 2 degrees of freedom on the mid-rank correlation, which has the ties
 * in it. Which one was used is named: they differ (.0968 and .0876 on the tuna data).
 *
 * Not given for no pairs, fewer than three, a metric on which all answers are equal, or rho = -1 or 1 beyond
 * the exact range.
 *
 * Source: Spearman (1904); exact distribution as in R's cor.test (algorithm AS 89).
 */
export const spearmanTest = (joint: Joint): CorrelationTest | NoAssociation => {
  const order = permutationOf(joint)
  if (!order || joint.n < 3 || joint.n > EXACT_UP_TO)
    return correlationTest(spearman(joint.mass), joint.effective)
  const seen = order.reduce((sum, rank, place) => sum + (place + 1) * (rank + 1), 0)
  const ways = orderSums(joint.n)
  const count = (from: number, to: number) => ways.slice(from, to).reduce((sum, value) => sum + value, 0)
  const all = count(0, ways.length)
  const p = (2 * Math.min(count(0, seen + 1), count(seen, ways.length))) / all
  return { t: null, degrees: null, p: Math.min(1, p), method: 'exact' }
}
