import { bivariateNormal } from './bivariate-normal'
import { marginsOf, occupied, sumOf, type Joint, type NoAssociation } from './joint'
import { zBelow, Z } from './quantiles'
import type { Interval } from './sample'

export interface Polychoric {
  /** Correlation of the two normal variables behind the answers, -1..1. */
  readonly correlation: number
  readonly interval: Interval
  /** Standard error by the delta method, with the thresholds estimated and not known. */
  readonly error: number
}

/** Beyond this the likelihood still rises towards -1 or 1 and has no maximum in between. */
const EDGE = 0.9999

/** Where the normal variable behind a metric passes from one answer to the next, the outer two at infinity. */
const thresholds = (margin: readonly number[]): number[] => {
  const total = sumOf(margin)
  let below = 0
  return [
    -Infinity,
    ...margin.slice(0, -1).map((mass) => {
      below += mass
      return zBelow(below / total)
    }),
    Infinity
  ]
}

const density = (h: number, k: number, rho: number): number => {
  if (!Number.isFinite(h) || !Number.isFinite(k)) return 0
  const square = (1 - rho) * (1 + rho)
  return Math.exp(-(h * h - 2 * rho * h * k + k * k) / (2 * square)) / (2 * Math.PI * Math.sqrt(square))
}

type Surface = (h: number, k: number, rho: number) => number

/** Masses between the thresholds of the table's own margins, from a function of their corners. */
const cellsOf = (mass: readonly (readonly number[])[], rho: number, surface: Surface): number[][] => {
  const { rows, columns } = marginsOf(mass)
  const across = thresholds(columns)
  const corners = thresholds(rows).map((h) => across.map((k) => surface(h, k, rho)))
  const corner = (i: number, j: number) => corners[i]?.[j] ?? 0
  return rows.map((_, i) =>
    columns.map((__, j) => corner(i + 1, j + 1) - corner(i, j + 1) - corner(i + 1, j) + corner(i, j))
  )
}

/** Sum over the cells in which somebody answered; those nobody chose tell nothing of the likelihood. */
const overCells = (
  mass: readonly (readonly number[])[],
  rho: number,
  term: (mass: number, chance: number, i: number, j: number) => number
): number => {
  const chances = cellsOf(mass, rho, bivariateNormal)
  return sumOf(
    mass.flatMap((row, i) =>
      row.map((count, j) => (count > 0 ? term(count, Math.max(chances[i]?.[j] ?? 0, 1e-15), i, j) : 0))
    )
  )
}

const logLikelihood = (mass: readonly (readonly number[])[], rho: number): number =>
  overCells(mass, rho, (count, chance) => count * Math.log(chance))

/** Derivative of the log-likelihood in rho. */
const slope = (mass: readonly (readonly number[])[], rho: number): number => {
  const densities = cellsOf(mass, rho, density)
  return overCells(mass, rho, (count, chance, i, j) => (count * (densities[i]?.[j] ?? 0)) / chance)
}

/** Golden section: a third of what is left is cut off with each look. */
const maximise = (f: (x: number) => number): number => {
  const golden = (Math.sqrt(5) - 1) / 2
  let [low, high] = [-1, 1]
  let [left, right] = [high - golden * (high - low), low + golden * (high - low)]
  let [atLeft, atRight] = [f(left), f(right)]
  while (high - low > 1e-8) {
    if (atLeft < atRight) {
      ;[low, left, atLeft] = [left, right, atRight]
      right = low + golden * (high - low)
      atRight = f(right)
    } else {
      ;[high, right, atRight] = [right, left, atLeft]
      left = high - golden * (high - low)
      atLeft = f(left)
    }
  }
  return (low + high) / 2
}

/**
 * Variance of the estimate: sum of n (d rho / d n)^2 over the cells, where the table moves the estimate through
 * the thresholds as well: d rho / d n = -(d slope / d n) / (d slope / d rho), by central differences.
 */
const varianceOf = (mass: readonly (readonly number[])[], rho: number): number => {
  const step = 1e-4 * Math.min(1 - Math.abs(rho), 0.1)
  const curvature = (slope(mass, rho + step) - slope(mass, rho - step)) / (2 * step)
  return sumOf(
    mass.flatMap((row, i) =>
      row.map((count, j) => {
        if (count === 0) return 0
        const nudge = 1e-4 * count
        const moved = (by: number) =>
          slope(
            mass.map((line, at) =>
              at === i ? line.map((value, k) => (k === j ? value + by : value)) : line
            ),
            rho
          )
        const pull = (moved(nudge) - moved(-nudge)) / (2 * nudge) / curvature
        return count * pull * pull
      })
    )
  )
}

/**
 * Polychoric correlation, two steps: thresholds from the margins, then the rho that makes the table of a
 * bivariate normal most likely; interval tanh(atanh rho +- 1.96 error / (1 - rho^2)). Answers nobody gave are
 * left out; an empty cell stays empty, nothing is added to it. Larger in magnitude than Spearman's and never
 * to be set beside it. Under weights the table is scaled to the effective base.
 *
 * Not given for no pairs, fewer than four, a metric on which all answers are equal, or where the likelihood
 * rises all the way to -1 or 1 (`perfect`), as in a 2 x 2 table with an empty cell.
 *
 * Source: Olsson (1979), Psychometrika 44:443. Fixture: (61661, 85; 1610, 20) gives .348.
 */
export const polychoric = (joint: Joint): Polychoric | NoAssociation => {
  const table = occupied(joint.mass)
  const total = sumOf(table.map(sumOf))
  if (joint.n === 0 || total <= 0) return 'no-answers'
  if (table.length < 2 || (table[0]?.length ?? 0) < 2) return 'all-equal'
  if (joint.effective < 4) return 'too-few'
  const scaled = table.map((row) => row.map((mass) => (mass / total) * joint.effective))
  const correlation = maximise((rho) => logLikelihood(scaled, rho))
  const atEdge = logLikelihood(scaled, Math.sign(correlation) * EDGE)
  if (Math.abs(correlation) > EDGE || atEdge >= logLikelihood(scaled, correlation) - 1e-6) return 'perfect'
  const error = Math.sqrt(varianceOf(scaled, correlation))
  const centre = Math.atanh(correlation)
  const reach = (Z * error) / (1 - correlation * correlation)
  return { correlation, error, interval: { low: Math.tanh(centre - reach), high: Math.tanh(centre + reach) } }
}
