import type { SliceJoint } from '../contract/slice-joint'
import { answersOf, turn, type Scale } from '../domain/scale'
import type { HiddenWhy } from '../measures/figure'
import { sumOf } from '../statistics/joint'
import { MOST_CELLS, type Association } from './association'
import type { CompareCounts } from './compare'
import { everybodyIn, onlyTally } from './group'
import { hiddenGroups, standingOf, type Standing } from './suppression'

/** Those who gave one answer on effort and one on the other metric. */
export interface JointCell {
  /** As people gave it. */
  readonly answer: number
  /** Pairs, unweighted. */
  readonly n: number
  /** Of the row, 0..1; by weights where there are any. */
  readonly share: number
}

/** Those who gave one answer on effort, by how they answered the other metric. */
export interface JointRow {
  /** As people gave it. */
  readonly answer: number
  readonly n: number
  readonly base: Standing
  /** Why only the number of them is told. */
  readonly hidden: HiddenWhy | null
  /** Worst first; empty where they are hidden or nobody gave the answer. */
  readonly cells: readonly JointCell[]
}

/** A cell with its row. */
export interface JointDatum {
  readonly row: JointRow
  readonly cell: JointCell
}

export interface JointAnswers {
  readonly pairs: number
  /** Worst first. */
  readonly rows: readonly JointRow[]
  /** Answers on the other metric, worst first. */
  readonly columns: readonly number[]
}

/**
 * Why answers are not set against each other: not the same people (or too few of them), several scales of effort, or
 * more answers than can be read.
 */
export type NoJoint = 'not-same-people' | 'different-scales' | 'too-many-answers'

/** Whether the pairs of answers speak for those who answered. */
const isPaired = ({ kind, respondents }: Association): boolean =>
  (kind === 'paired' || kind === 'mixed') && typeof respondents !== 'string'

const tableOf = (joint: SliceJoint, ces: Scale, other: Scale, weighted: boolean): JointAnswers => {
  const [first, second] = [answersOf(ces), answersOf(other)]
  const counts = first.map((_, row) => second.map((_, column) => joint.counts[row]?.[column] ?? 0))
  const mass = weighted
    ? first.map((_, row) => second.map((_, column) => joint.w[row]?.[column] ?? 0))
    : counts
  const hidden = hiddenGroups(counts.map(sumOf))
  return {
    pairs: joint.pairs,
    columns: second.map((answer) => turn(other, answer)),
    rows: first.map((answer, row): JointRow => {
      const n = sumOf(counts[row] ?? [])
      const total = sumOf(mass[row] ?? [])
      const why = hidden.get(row) ?? null
      return {
        answer: turn(ces, answer),
        n,
        base: standingOf({ n, ...(why === null ? {} : { why }) }),
        hidden: why,
        cells:
          why !== null || total === 0
            ? []
            : second.map((given, column) => ({
                answer: turn(other, given),
                n: counts[row]?.[column] ?? 0,
                share: (mass[row]?.[column] ?? 0) / total
              }))
      }
    })
  }
}

/** How those who gave each answer on effort answered the other metric: a conditional distribution a row. */
export const jointAnswers = (
  { ces, csatTotal, joint }: CompareCounts,
  association: Association,
  weighted: boolean
): JointAnswers | NoJoint => {
  if (!isPaired(association)) return 'not-same-people'
  const everybody = everybodyIn(ces, weighted)
  const scale = everybody && onlyTally(everybody)?.scale
  if (joint.mixed || !scale || !csatTotal) return 'different-scales'
  if (answersOf(scale).length * answersOf(csatTotal.scale).length > MOST_CELLS) return 'too-many-answers'
  return tableOf(joint, scale, csatTotal.scale, weighted)
}
