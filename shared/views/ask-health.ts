import type { CallOptions, Client } from '../contract/client'
import type { ProjectSummary } from '../contract/project'
import type { QualityRequest, SliceQuality } from '../contract/slice-quality'
import type { SliceRepeats } from '../contract/slice-repeats'
import { periodDimension } from '../domain/calendar'
import { TOUCHPOINT, withAllAnswers, type Slice } from '../domain/slice'
import type { Frequencies } from '../domain/tally'
import { armsBalance, asksForArms, type ArmsBalance } from '../figures/association'
import { METRICS, type Metric } from '../domain/metric'

/** The questions behind the sections of Health. */

export const askDays = (client: Client, slice: Slice, options?: CallOptions): Promise<Frequencies> =>
  client.call('slice.tabulate', { metric: 'ces', slice, by: [periodDimension('day')] }, options)

export interface RepeatsCounts {
  readonly repeats: SliceRepeats
  readonly frequencies: Frequencies
}

/** Who answered again: always of all answers, since of first ones alone there is nothing to tell. */
export const askRepeats =
  (definition: string, weighted: boolean) =>
  async (client: Client, slice: Slice, options?: CallOptions): Promise<RepeatsCounts> => {
    const all = withAllAnswers(slice)
    const [repeats, frequencies] = await Promise.all([
      client.call('slice.repeats', { metric: 'ces', definition, slice: all, weighted }, options),
      client.call('slice.tabulate', { metric: 'ces', slice: all, by: [] }, options)
    ])
    return { repeats, frequencies }
  }

export interface QualityCounts {
  readonly counted: SliceQuality
  readonly answers: Partial<Readonly<Record<Metric, Frequencies>>>
}

/** What looks suspicious, and what is missing by question; by some columns as a grid, where they were chosen. */
export const askQuality =
  ({ mapping }: Pick<ProjectSummary, 'mapping'>, grid: QualityRequest['grid']) =>
  async (client: Client, slice: Slice, options?: CallOptions): Promise<QualityCounts> => {
    const asked = METRICS.filter((metric) => metric === 'ces' || mapping[metric] !== null)
    const [counted, ...answers] = await Promise.all([
      client.call('slice.quality', { slice, grid }, options),
      ...asked.map((metric) =>
        client.call(
          'slice.tabulate',
          { metric, slice, by: metric === 'ces' ? [TOUCHPOINT] : [] },
          options && { ...(options.signal ? { signal: options.signal } : {}) }
        )
      )
    ])
    return { counted, answers: Object.fromEntries(asked.map((metric, at) => [metric, answers[at]])) }
  }

export interface Split {
  readonly other: 'csat' | 'nps'
  readonly balance: ArmsBalance
}

/** Whether those who answered effort and those who answered another metric are alike, wherever they are two groups. */
export const askSplits =
  ({ mapping }: Pick<ProjectSummary, 'mapping'>) =>
  async (client: Client, slice: Slice, options?: CallOptions): Promise<readonly Split[]> => {
    const others = (['csat', 'nps'] as const).filter((other) => mapping[other] !== null)
    const splits = await Promise.all(
      others.map(async (other): Promise<readonly Split[]> => {
        const joint = await client.call('slice.joint', { other, slice }, options)
        if (!asksForArms(joint)) return []
        const arms = await client.call('slice.arms', { other, slice }, options)
        return [{ other, balance: armsBalance(arms, joint.answered) }]
      })
    )
    return splits.flat()
  }

export const askEffort = (client: Client, slice: Slice, options?: CallOptions): Promise<Frequencies> =>
  client.call('slice.tabulate', { metric: 'ces', slice, by: [] }, options)
