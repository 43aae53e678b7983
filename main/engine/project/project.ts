import type { MissingCount, ProjectSummary, RespondentsAre, Source } from '../../../shared/contract/project'
import { addUp, sumOf, type LeftOutCount } from '../../../shared/domain/left-out'
import type { Mapping } from '../../../shared/domain/mapping'
import type { RawSource } from '../import/raw-source'
import type { StoredDimension } from './dimension'

/** A source as the project keeps it. */
export interface StoredSource extends RawSource, Source {}

/** The open project: what is known of it without asking the database for rows. */
export interface Project {
  readonly id: string
  readonly name: string
  /** Its file; `null` while it lives in memory only. */
  readonly file: string | null
  readonly revision: number
  readonly mapping: Mapping
  readonly sources: readonly StoredSource[]
  readonly dimensions: readonly StoredDimension[]
  readonly touchpoints: readonly string[]
  readonly missing: readonly MissingCount[]
  readonly counts: ProjectCounts
}

export interface ProjectCounts {
  readonly responses: number
  readonly evaluations: number
  readonly missing: number
  readonly refused: number
  /** Rows that were read and do not count, by file and reason. */
  readonly leftOut: readonly (LeftOutCount & { readonly source: number })[]
  readonly withoutWeight: number
  /** Those of them whose weight is below 0; nothing is known of it in older projects. */
  readonly negativeWeights?: number
  readonly respondentsAre: RespondentsAre | null
  readonly withoutDate: number
  readonly from: string | null
  readonly to: string | null
}

/** Whether responses fill several rows, so that what was asked once may stand in the data more than once. */
export const repeatsResponses = ({ counts, sources }: Project): boolean =>
  counts.responses < sumRows(sources) - sumOf(counts.leftOut)

const sumRows = (sources: readonly StoredSource[]): number => sources.reduce((sum, { rows }) => sum + rows, 0)

/** A source without its columns. */
export const sourceOf = (source: StoredSource): Source => {
  const { id, name, format, encoding, delimiter, rows, refused, importedAt, sha256 } = source
  return { id, name, format, encoding, delimiter, rows, refused, importedAt, sha256 }
}

/** The project as hosts and windows see it. */
export const summarise = (project: Project): ProjectSummary => {
  const { id, name, revision, mapping, counts, touchpoints } = project
  return {
    id,
    name,
    revision,
    mapping,
    wide: mapping.touchpoint === null,
    touchpoints,
    sources: project.sources.map(sourceOf),
    responses: counts.responses,
    evaluations: counts.evaluations,
    missing: counts.missing,
    refused: counts.refused,
    leftOut: addUp(counts.leftOut),
    missingCounts: project.missing,
    dimensions: project.dimensions.map(({ id, label, kind, values }) => ({ id, label, kind, values })),
    hasWeights: mapping.weight !== null,
    withoutWeight: counts.withoutWeight,
    negativeWeights: counts.negativeWeights ?? 0,
    period: counts.from !== null && counts.to !== null ? { from: counts.from, to: counts.to } : null,
    withoutDate: counts.withoutDate,
    respondentsAre: counts.respondentsAre
  }
}
