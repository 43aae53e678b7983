import type { CallOptions, Client } from '../contract/client'
import { TOUCHPOINT, type Slice } from '../domain/slice'
import type { Frequencies, Tally } from '../domain/tally'
import type { CompareCounts } from '../figures/compare'

/** The questions behind each view. The window and the exports ask the same ones. */

export const askTouchpoints = (client: Client, slice: Slice, options?: CallOptions): Promise<Frequencies> =>
  client.call('slice.tabulate', { metric: 'ces', slice, by: [TOUCHPOINT] }, options)

/** CSAT by touchpoint, and of the whole slice with each response once. */
export const askSatisfaction = async (
  client: Client,
  slice: Slice,
  options?: CallOptions
): Promise<{ byTouchpoint: Frequencies; total: Tally | undefined }> => {
  const [byTouchpoint, whole] = await Promise.all([
    client.call('slice.tabulate', { metric: 'csat', slice, by: [TOUCHPOINT] }, options),
    client.call('slice.tabulate', { metric: 'csat', slice, by: [] }, options)
  ])
  return { byTouchpoint, total: whole.cells[0]?.tally }
}

export const askCompare = async (
  client: Client,
  slice: Slice,
  options?: CallOptions
): Promise<CompareCounts> => {
  const [ces, csat, joint] = await Promise.all([
    askTouchpoints(client, slice, options),
    askSatisfaction(client, slice, options),
    client.call('slice.joint', { other: 'csat', slice }, options)
  ])
  return { ces, csat: csat.byTouchpoint, csatTotal: csat.total, joint }
}
