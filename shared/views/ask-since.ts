import type { CallOptions, Client } from '../contract/client'
import type { FileShare, KeptFigures, KeptValues, LastUpdate } from '../contract/last-update'
import type { ProjectSummary } from '../contract/project'
import type { ViewState } from '../contract/view-state'
import { sinceFigures, type SinceCounts, type SinceFigures } from '../figures/since'
import { askFiles, askValues, askViewCounts } from './ask-snapshot'
import { fitView } from './fit-view'
import { metricAsked } from './metric-asked'
import { newResponses, partedSlices, type NewBy, type NewResponses } from './new-responses'
import type { ViewCounts } from './view-counts'

/** A file that an update added, or took away. */
export interface FileChange extends FileShare {
  readonly became: 'added' | 'replaced'
}

/** Values of a dimension that an update brought, and that went with it. */
export interface ValueChange {
  readonly dimension: string
  readonly added: readonly string[]
  readonly gone: readonly string[]
}

/** The counts of one question of a view. */
interface AskedCounts extends ViewCounts, SinceCounts {}

/** A view, and what became of its counts. */
export interface ViewSince {
  readonly name: string | null
  readonly state: ViewState
  readonly counts: readonly AskedCounts[]
  /** Whether something of it can no longer be told: the project has it no more. */
  readonly isLess: boolean
}

/** What changed in the open project since files were last added to it. */
export interface Since {
  readonly at: string
  readonly files: readonly FileChange[]
  readonly responses: { readonly before: number; readonly after: number }
  readonly values: readonly ValueChange[]
  /** By what new responses are told from the others; `null` where nothing tells them. */
  readonly newBy: NewBy | null
  readonly views: readonly ViewSince[]
}

const filesChanged = (before: readonly FileShare[], after: readonly FileShare[]): FileChange[] => {
  const without = (files: readonly FileShare[], others: readonly FileShare[]) =>
    files.filter(({ id }) => others.every((other) => other.id !== id))
  return [
    ...without(after, before).map((file) => ({ ...file, became: 'added' as const })),
    ...without(before, after).map((file) => ({ ...file, became: 'replaced' as const }))
  ]
}

const valuesChanged = (before: readonly KeptValues[], after: readonly KeptValues[]): ValueChange[] =>
  after.flatMap(({ dimension, values }) => {
    const known = before.find((kept) => kept.dimension === dimension)?.values
    if (!known) return []
    const [was, is] = [new Set(known), new Set(values)]
    const change = {
      dimension,
      added: values.filter((value) => !was.has(value)),
      gone: known.filter((value) => !is.has(value))
    }
    return change.added.length + change.gone.length > 0 ? [change] : []
  })

const askView = async (
  client: Client,
  project: ProjectSummary,
  { name, state, counts }: KeptFigures,
  apart: NewResponses | null,
  options?: CallOptions
): Promise<ViewSince> => {
  const { state: fitted, leftOut } = fitView(state, project)
  const known = new Set(project.dimensions.map(({ id }) => id))
  const told = counts.filter(
    ({ metric, by }) =>
      (metric === 'ces' || project.mapping[metric] !== null) &&
      (by === null || by.startsWith('@') || known.has(by))
  )
  const parted = apart && partedSlices(fitted.slice, apart)
  const asked = await Promise.all(
    told.map(async ({ cells, ...wanted }): Promise<AskedCounts> => {
      const [after, fresh, earlier] = await Promise.all([
        askViewCounts(client, fitted.slice, wanted, options),
        parted && askViewCounts(client, parted.fresh, wanted, options),
        parted && askViewCounts(client, parted.earlier, wanted, options)
      ])
      return { ...wanted, before: cells, after, fresh, earlier }
    })
  )
  return {
    name,
    state: fitted,
    counts: asked,
    isLess: told.length < counts.length || leftOut.length > 0
  }
}

/** What changed since files were last added: asked anew of the project, and set against what was kept of it. */
export const askSince = async (
  client: Client,
  { project, last: { at, before } }: { readonly project: ProjectSummary; readonly last: LastUpdate },
  options?: CallOptions
): Promise<Since> => {
  const apart = newResponses(project, before)
  const [files, values, views] = await Promise.all([
    askFiles(client, project, options),
    askValues(client, project, options),
    Promise.all(before.views.map((view) => askView(client, project, view, apart, options)))
  ])
  return {
    at,
    files: filesChanged(before.files, files),
    responses: { before: before.responses, after: project.responses },
    values: valuesChanged(before.values, values),
    newBy: apart?.by ?? null,
    views
  }
}

/** The figures of a view by its own definitions, one question after the other. */
export const readSince = (
  { state, counts }: ViewSince,
  { mapping }: Pick<ProjectSummary, 'mapping'>
): readonly (SinceFigures & ViewCounts)[] =>
  counts.map(({ metric, by, ...counted }) => {
    const { definition } = metricAsked(mapping, state, metric)
    const figures = sinceFigures(counted, definition, { weighted: state.weighted, isBroken: by !== null })
    return { ...figures, metric, by }
  })
