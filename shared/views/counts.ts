import type { CallOptions, Client } from '../contract/client'
import { METRICS, type Metric } from '../domain/metric'
import { TOUCHPOINT, type Slice } from '../domain/slice'
import type { Frequencies, Tally } from '../domain/tally'
import { asksForArms } from '../figures/association'
import type { CompareCounts } from '../figures/compare'

/** The questions behind each view. The window and the exports ask the same ones. */

export const askTouchpoints = (client: Client, slice: Slice, options?: CallOptions): Promise<Frequencies> =>
  client.call('slice.tabulate', { metric: 'ces', slice, by: [TOUCHPOINT] }, options)

/** A metric that may be asked once per response. */
export interface AskedOnce {
  readonly byTouchpoint: Frequencies
  /** Of the whole slice, each response once. */
  readonly total: Tally | undefined
}

const askOnce =
  (metric: 'csat' | 'nps') =>
  async (client: Client, slice: Slice, options?: CallOptions): Promise<AskedOnce> => {
    const [byTouchpoint, whole] = await Promise.all([
      client.call('slice.tabulate', { metric, slice, by: [TOUCHPOINT] }, options),
      client.call('slice.tabulate', { metric, slice, by: [] }, options)
    ])
    return { byTouchpoint, total: whole.cells[0]?.tally }
  }

export const askSatisfaction = askOnce('csat')

export const askRecommendation = askOnce('nps')

/** Answers that are no scores, by metric: of the slice, and those of CSAT and NPS once per response. */
export const askMissing = async (
  client: Client,
  slice: Slice,
  options?: CallOptions
): Promise<Readonly<Record<Metric, number>>> => {
  const [ces, csat, nps] = await Promise.all(
    METRICS.map(async (metric) => {
      const { cells } = await client.call('slice.tabulate', { metric, slice, by: [] }, options)
      return cells[0]?.tally.missing ?? 0
    })
  )
  return { ces: ces ?? 0, csat: csat ?? 0, nps: nps ?? 0 }
}

/** CES beside another metric, by touchpoint unless by another dimension; whether the arms are alike, where they are two. */
export const askBeside =
  (other: 'csat' | 'nps', by: string = TOUCHPOINT) =>
  async (client: Client, slice: Slice, options?: CallOptions): Promise<CompareCounts> => {
    const [ces, csat, whole, joint] = await Promise.all([
      client.call('slice.tabulate', { metric: 'ces', slice, by: [by] }, options),
      client.call('slice.tabulate', { metric: other, slice, by: [by] }, options),
      client.call('slice.tabulate', { metric: other, slice, by: [] }, options),
      client.call('slice.joint', { other, slice, by }, options)
    ])
    const arms = asksForArms(joint) ? await client.call('slice.arms', { other, slice }, options) : null
    return { ces, csat, csatTotal: whole.cells[0]?.tally, joint, arms }
  }

export const askCompare = askBeside('csat')
