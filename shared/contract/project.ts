import type { MissingReason } from '../domain/answer'
import type { LeftOutCount } from '../domain/left-out'
import type { Mapping } from '../domain/mapping'
import type { Metric } from '../domain/metric'

/** Something responses can be filtered and broken down by. */
export interface Dimension {
  readonly id: string
  readonly label: string
  readonly kind: 'category' | 'time'
  /** Number of different values, blank left out. */
  readonly values: number
}

/** A file that was imported. */
export interface Source {
  readonly id: number
  readonly name: string
  readonly format: string
  readonly encoding: string | null
  readonly delimiter: string | null
  readonly rows: number
  readonly refused: number
  /** ISO time, UTC. */
  readonly importedAt: string
  /** Of the file as it was given, packed or not; `null` where it was imported before hashes were kept. */
  readonly sha256: string | null
}

/**
 * What makes rows those of one person: the same respondent in whichever files, or within one file, where each file
 * numbers its respondents anew.
 */
export type RespondentsAre = 'respondent' | 'respondent-of-file'

/** Answers that are no scores, by metric and by what stands in the file. */
export interface MissingCount {
  readonly metric: Metric
  readonly value: string | null
  readonly why: MissingReason
  readonly n: number
}

/** The open project: everything the window needs to know of it, no rows. */
export interface ProjectSummary {
  readonly id: string
  readonly name: string
  /** Grows with every change of the data; answers of an older one are stale. */
  readonly revision: number
  readonly sources: readonly Source[]
  readonly mapping: Mapping
  readonly wide: boolean
  readonly responses: number
  readonly evaluations: number
  /** Evaluations whose answer is no score. */
  readonly missing: number
  readonly refused: number
  /** Rows that were read and do not count. */
  readonly leftOut: readonly LeftOutCount[]
  readonly missingCounts: readonly MissingCount[]
  readonly touchpoints: readonly string[]
  readonly dimensions: readonly Dimension[]
  readonly hasWeights: boolean
  /** Responses without a usable weight, where there are weights. */
  readonly withoutWeight: number
  /** Those of them whose weight is below 0. */
  readonly negativeWeights: number
  /** First and last answer, ISO; `null` without dates. */
  readonly period: { readonly from: string; readonly to: string } | null
  /** Responses whose date could not be read, where there is a date column. */
  readonly withoutDate: number
  /** Decided when files are imported or added; `null` where no column names respondents. */
  readonly respondentsAre: RespondentsAre | null
}

export interface RecentProject {
  readonly file: string
  readonly name: string
  readonly responses: number
  readonly touchpoints: number
  /** ISO time, UTC. */
  readonly openedAt: string
}
