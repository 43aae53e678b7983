import type { CallOptions, Client } from '../contract/client'
import type { ProjectSummary } from '../contract/project'
import { comparedSlices, type Comparison } from '../domain/comparison'
import { TOUCHPOINT, type Slice } from '../domain/slice'
import type { OverviewCounts, SideCounts } from '../figures/overview'

interface OverviewQuestion {
  readonly slice: Slice
  readonly comparison: Comparison
  readonly project: Pick<ProjectSummary, 'period' | 'mapping'>
}

/** Effort by touchpoint, and what was asked once of each response. */
const askSide = async (
  client: Client,
  slice: Slice,
  { mapping }: Pick<ProjectSummary, 'mapping'>,
  options?: CallOptions
): Promise<SideCounts> => {
  const [ces, csat, nps] = await Promise.all([
    client.call('slice.tabulate', { metric: 'ces', slice, by: [TOUCHPOINT] }, options),
    mapping.csat && client.call('slice.tabulate', { metric: 'csat', slice, by: [] }, options),
    mapping.nps && client.call('slice.tabulate', { metric: 'nps', slice, by: [] }, options)
  ])
  return { ces, csat, nps }
}

/** The slice, and the two sides of the comparison, one of which may be the slice itself. */
export const askOverview = async (
  client: Client,
  { slice, comparison, project }: OverviewQuestion,
  options?: CallOptions
): Promise<OverviewCounts> => {
  const compared = comparedSlices(comparison, slice, project.period)
  const ask = (of: Slice) => askSide(client, of, project, options)
  if (typeof compared === 'string') return { whole: await ask(slice), compared }
  const isNow = comparison.kind === 'before' || comparison.kind === 'year-before'
  const [now, before, whole] = await Promise.all([
    ask(compared.now),
    ask(compared.before),
    isNow ? null : ask(slice)
  ])
  return { whole: whole ?? now, compared: { now, before } }
}
