import { marginsOf, permutationOf, sumOf, type Joint, type NoAssociation } from './joint'
import type { JointCounts } from './spearman'
import { twoSidedNormal } from './tails'

export interface Kendall {
  /** tau-b, -1..1. */
  readonly tau: number
  /** Concordant less discordant pairs of people; under weights in units of the effective base. */
  readonly s: number
  /** S over its standard deviation; `null` where p is exact. */
  readonly z: number | null
  /** Two-sided p of no association. */
  readonly p: number
  readonly method: 'exact' | 'normal'
}

/** Up to here the exact distribution is used where there are no ties, as R does. */
const EXACT_UP_TO = 49

/** Concordant less discordant mass of pairs. */
const scoreOf = (mass: JointCounts): number => {
  let score = 0
  for (const [i, row] of mass.entries())
    for (const other of mass.slice(i + 1))
      for (const [j, count] of row.entries())
        if (count > 0) score += count * (sumOf(other.slice(j + 1)) - sumOf(other.slice(0, j)))
  return score
}

/** Twice the pairs that are not tied on a metric, n^2 - sum t^2. */
const untied = (margin: readonly number[]): number => sumOf(margin) ** 2 - sumOf(margin.map((t) => t * t))

/**
 * Kendall's tau-b, (C - D) / sqrt((n0 - n1)(n0 - n2)): pairs in the same order less pairs in the opposite one,
 * over those untied on either metric. -1..1, scale-free in weights; NaN where a metric has one answer only.
 *
 * Source: Kendall (1945), Biometrika 33:239. Fixture: METHODS 2.6.
 */
export const tauB = (mass: JointCounts): number => {
  const { rows, columns } = marginsOf(mass)
  return (2 * scoreOf(mass)) / Math.sqrt(untied(rows) * untied(columns))
}

/**
 * Variance of S under no association, corrected for ties t and u on the two metrics:
 * (v0 - vt - vu) / 18 + sum t(t-1) sum u(u-1) / 2n(n-1) + sum t(t-1)(t-2) sum u(u-1)(u-2) / 9n(n-1)(n-2),
 * with v = x(x-1)(2x+5). Source: Kendall (1970), Rank Correlation Methods, chapter 4.
 */
const varianceOfScore = (rows: readonly number[], columns: readonly number[]): number => {
  const n = sumOf(rows)
  const over = (term: (t: number) => number) => [sumOf(rows.map(term)), sumOf(columns.map(term))] as const
  const third = (t: number) => t * (t - 1) * (2 * t + 5)
  const [vt, vu] = over(third)
  const [t2, u2] = over((t) => t * (t - 1))
  const [t3, u3] = over((t) => t * (t - 1) * (t - 2))
  return (third(n) - vt - vu) / 18 + (t2 * u2) / (2 * n * (n - 1)) + (t3 * u3) / (9 * n * (n - 1) * (n - 2))
}

/**
 * P(as few discordant pairs as these, or fewer) in a random order of n. The numbers of inversions that each
 * further person adds are uniform on 0..i and independent, so the distribution is their convolution.
 */
const atMost = (inversions: number, n: number): number => {
  let chance = [1]
  for (let i = 1; i < n; i++) {
    const before = chance
    chance = Array.from(
      { length: Math.min(before.length + i, inversions + 1) },
      (_, k) => sumOf(before.slice(Math.max(0, k - i), k + 1)) / (i + 1)
    )
  }
  return sumOf(chance)
}

/**
 * tau-b and the two-sided test of no association: exact without ties below 50 pairs, else S over its
 * tie-corrected standard deviation against the normal, without continuity correction (as R and SciPy do).
 * Under weights the table is scaled to the effective base and the test is approximate.
 *
 * Not given for no pairs, fewer than three effective pairs, or a metric on which all answers are equal.
 */
export const kendall = (joint: Joint): Kendall | NoAssociation => {
  const total = sumOf(joint.mass.map(sumOf))
  if (joint.n === 0 || total <= 0) return 'no-answers'
  if (joint.effective < 3) return 'too-few'
  const tau = tauB(joint.mass)
  if (!Number.isFinite(tau)) return 'all-equal'
  const order = permutationOf(joint)
  if (order && joint.n <= EXACT_UP_TO) {
    const s = scoreOf(joint.mass)
    const fewer = ((joint.n * (joint.n - 1)) / 2 - Math.abs(s)) / 2
    return { tau, s, z: null, p: Math.min(1, 2 * atMost(fewer, joint.n)), method: 'exact' }
  }
  const scale = joint.effective / total
  const scaled = joint.mass.map((row) => row.map((mass) => mass * scale))
  const { rows, columns } = marginsOf(scaled)
  const s = scoreOf(scaled)
  const z = s / Math.sqrt(varianceOfScore(rows, columns))
  return { tau, s, z, p: twoSidedNormal(z), method: 'normal' }
}
