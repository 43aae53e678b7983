import type { CallOptions, Client } from '../contract/client'
import type { FileOverlap } from '../contract/file-overlap'
import type { Inspection } from '../contract/inspection'
import type { ProjectSummary } from '../contract/project'
import { forecast } from '../detection/forecast'
import { misfitsOf, relatedColumns, type Misfit } from '../detection/project-fit'
import { proposePlace, type ProposedPlace } from '../detection/proposed-place'
import { leavingOutSchema } from '../domain/mapping'
import { joinedKeys } from '../domain/renamed'

/** A file that can be added to a project. */
export interface FittingFile {
  readonly name: string
  readonly period: FileOverlap['period']
  readonly place: ProposedPlace
}

/** Files that can be added to a project as it is mapped, and what they would bring. */
export interface Fitting {
  readonly files: readonly FittingFile[]
  /** Rows about to be read; only `responses` and `missing` of files that were looked at whole are exact. */
  readonly rows: number
  readonly exact: boolean
  readonly responses: number
  readonly refused: number
  readonly missing: number
  readonly leftOut: number
}

/** What files are to the open project: another survey, one that differs from it in something, or a further part of it. */
export type Fit =
  | { readonly kind: 'other' }
  | { readonly kind: 'unlike'; readonly misfits: readonly Misfit[] }
  | { readonly kind: 'fits'; readonly fitting: Fitting; readonly beside: Inspection }

/** Finds out whether files that were looked at can be added to the open project without a question. */
export const askFit = async (
  client: Client,
  project: ProjectSummary,
  files: Inspection,
  options?: CallOptions
): Promise<Fit> => {
  const { mapping } = project
  const { id: inspection } = files
  const asks = ({ keys }: { readonly keys: readonly string[] }) => {
    const there = new Set(joinedKeys(keys, mapping.renamed))
    return mapping.ces.columns.some(({ column }) => there.has(column))
  }
  if (!files.files.every(asks)) return { kind: 'other' }
  const beside = await client.call('source.beside', { inspection, without: [] }, options)
  if (!beside.beside) return { kind: 'other' }
  const { template } = beside.beside
  const related = mapping.csat ? relatedColumns(template, files) : []
  const [overlaps, kept, ...pairs] = await Promise.all([
    client.call('source.overlap', { inspection }, options),
    client.call('source.keep', { inspection, how: leavingOutSchema.parse(mapping) }, options),
    ...related.map((ces) =>
      client.call(
        'source.relate',
        { inspection, ces: [...ces], other: mapping.csat?.column ?? '', renamed: mapping.renamed },
        options
      )
    )
  ])
  const misfits = misfitsOf(template, { files, beside, overlaps, pairs, missing: project.missingCounts })
  if (misfits.length > 0) return { kind: 'unlike', misfits }
  const taken: number[] = []
  const fitting = files.files.map(({ name }, at): FittingFile => {
    const overlap = overlaps[at] ?? { period: null, unreadable: 0, shared: [] }
    const place = proposePlace(name, overlap, project.sources, taken)
    taken.push(...place.replaces)
    return { name, period: overlap.period, place }
  })
  const { responses, missing } = forecast(files, kept, mapping)
  return {
    kind: 'fits',
    beside,
    fitting: {
      files: fitting,
      rows: files.rows,
      exact: files.exact,
      responses,
      refused: files.refused,
      missing,
      leftOut: kept.leftOut.reduce((sum, { n }) => sum + n, 0)
    }
  }
}
