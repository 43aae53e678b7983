import type { MissingReason } from '../domain/answer'
import { sumOf, type LeftOutCount } from '../domain/left-out'

/** Answers that are no scores, by reason. */
export interface MissingPart {
  readonly why: MissingReason
  readonly n: number
}

/**
 * What became of every row: rows in = kept + left out + refused, and of every place for an answer on the kept
 * rows: evaluations asked = with a score + missing. A wide file asks a row once for each touchpoint its wave has.
 */
export interface Account {
  readonly rowsIn: number
  readonly kept: number
  readonly leftOut: readonly LeftOutCount[]
  /** Lines that could not be read. */
  readonly refused: number
  readonly touchpoints: number
  readonly asked: number
  readonly scored: number
  readonly missing: readonly MissingPart[]
}

export interface Accounted {
  /** Rows that could be read. */
  readonly read: number
  readonly refused: number
  readonly leftOut: readonly LeftOutCount[]
  readonly touchpoints: number
  /** Evaluations, those whose answer is no score included. */
  readonly asked: number
  /** Answers to the effort question that are no scores. */
  readonly missing: readonly MissingPart[]
}

export const accountOf = ({ read, refused, leftOut, touchpoints, asked, missing }: Accounted): Account => {
  const reasons = [...new Set(missing.map(({ why }) => why))]
  return {
    rowsIn: read + refused,
    kept: read - sumOf(leftOut),
    leftOut: leftOut.filter(({ n }) => n > 0),
    refused,
    touchpoints,
    asked,
    scored: asked - sumOf(missing),
    missing: reasons
      .map((why) => ({ why, n: sumOf(missing.filter((part) => part.why === why)) }))
      .sort((one, other) => other.n - one.n)
  }
}

/** What an open project says of itself that its account is made of. */
export interface ProjectFacts {
  readonly sources: readonly { readonly rows: number }[]
  readonly refused: number
  readonly leftOut: readonly LeftOutCount[]
  readonly touchpoints: readonly string[]
  readonly evaluations: number
  readonly missingCounts: readonly (MissingPart & { readonly metric: string })[]
}

export const accountOfProject = (project: ProjectFacts): Account =>
  accountOf({
    read: project.sources.reduce((sum, { rows }) => sum + rows, 0),
    refused: project.refused,
    leftOut: project.leftOut,
    touchpoints: project.touchpoints.length,
    asked: project.evaluations,
    missing: project.missingCounts.filter(({ metric }) => metric === 'ces')
  })
