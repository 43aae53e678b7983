import type { CallOptions, Client } from '../contract/client'
import type { FileShare, KeptCounts, KeptFigures, KeptValues, Snapshot } from '../contract/last-update'
import type { ProjectSummary } from '../contract/project'
import { INITIAL_VIEW, type ViewState } from '../contract/view-state'
import { EVERYTHING, FILE, TIME, type Slice } from '../domain/slice'
import { fitView } from './fit-view'
import { viewCounts, type ViewCounts } from './view-counts'

/** More cells than this are not kept: of what is broken down so far only all together is. */
const MOST_CELLS = 2000

/** Dimensions of more values are no list that anybody would read for new ones. */
const MOST_VALUES = 500

/** What each file brought to a project. */
export const askFiles = async (
  client: Client,
  { sources }: Pick<ProjectSummary, 'sources'>,
  options?: CallOptions
): Promise<FileShare[]> => {
  const [{ cells }, shares] = await Promise.all([
    client.call('slice.tabulate', { metric: 'ces', slice: EVERYTHING, by: [FILE] }, options),
    client.call('slice.values', { dimension: FILE, slice: EVERYTHING }, options)
  ])
  return sources.map(({ id, name, rows, refused }) => ({
    id,
    name,
    rows,
    refused,
    responses: shares.find(({ value }) => value === name)?.n ?? 0,
    missing: cells
      .filter(({ key: [file] }) => file === name)
      .reduce((sum, { tally }) => sum + tally.missing, 0)
  }))
}

/** The values of each dimension of which there are few enough, touchpoints first. */
export const askValues = (
  client: Client,
  { dimensions }: Pick<ProjectSummary, 'dimensions'>,
  options?: CallOptions
): Promise<KeptValues[]> =>
  Promise.all(
    dimensions
      .filter(({ id, values }) => id !== FILE && id !== TIME && values <= MOST_VALUES)
      .map(async ({ id }) => {
        const values = await client.call('slice.values', { dimension: id, slice: EVERYTHING }, options)
        return {
          dimension: id,
          values: values.flatMap(({ value, n }) => (n > 0 && value !== null ? value : []))
        }
      })
  )

export const askViewCounts = async (
  client: Client,
  slice: Slice,
  { metric, by }: ViewCounts,
  options?: CallOptions
): Promise<KeptCounts['cells']> => {
  const { cells } = await client.call(
    'slice.tabulate',
    { metric, slice, by: by === null ? [] : [by] },
    options
  )
  // What travels on is to be changed by nobody; what is kept is read as it comes.
  return cells.map(({ key, tally }) => ({
    key: [...key],
    tally: { ...tally, n: [...tally.n], w: [...tally.w], w2: [...tally.w2] }
  }))
}

const keepCounts = async (
  client: Client,
  slice: Slice,
  wanted: ViewCounts,
  options?: CallOptions
): Promise<KeptCounts> => {
  const cells = await askViewCounts(client, slice, wanted, options)
  if (cells.length <= MOST_CELLS) return { ...wanted, cells }
  const whole = { ...wanted, by: null }
  return { ...whole, cells: await askViewCounts(client, slice, whole, options) }
}

const keepFigures = async (
  client: Client,
  project: ProjectSummary,
  { name, state }: { readonly name: string | null; readonly state: ViewState },
  options?: CallOptions
): Promise<KeptFigures> => {
  const { state: fitted } = fitView(state, project)
  const counts = await Promise.all(
    viewCounts(fitted, project).map((wanted) => keepCounts(client, fitted.slice, wanted, options))
  )
  return { name, state: fitted, counts }
}

/** What the open project holds, with the counts behind its saved views; of everybody where none is saved. */
export const askSnapshot = async (
  client: Client,
  project: ProjectSummary,
  options?: CallOptions
): Promise<Snapshot> => {
  const saved = await client.call('views.list', {}, options)
  const views = saved.length > 0 ? saved : [{ name: null, state: INITIAL_VIEW }]
  const [files, values, kept] = await Promise.all([
    askFiles(client, project, options),
    askValues(client, project, options),
    Promise.all(views.map((view) => keepFigures(client, project, view, options)))
  ])
  const { responses, period } = project
  return { responses, period, files, values, views: kept }
}
