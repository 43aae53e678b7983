import type { CallOptions, Client } from '../contract/client'
import type { ProjectSummary } from '../contract/project'
import { comparedSlices, type Comparison, type NotCompared } from '../domain/comparison'
import type { Slice } from '../domain/slice'
import type { Frequencies } from '../domain/tally'
import { askTouchpoints } from './counts'

/** What is compared, and the project it is of. */
export interface ComparedQuestion {
  readonly comparison: Comparison
  readonly project: Pick<ProjectSummary, 'period'>
}

/** The same question of both sides of a comparison; why there are no sides, where there are none. */
export const askSides =
  <Answer>(ask: (client: Client, slice: Slice, options?: CallOptions) => Promise<Answer>) =>
  async (
    client: Client,
    slice: Slice,
    { comparison, project }: ComparedQuestion,
    options?: CallOptions
  ): Promise<{ readonly now: Answer; readonly before: Answer } | NotCompared> => {
    const compared = comparedSlices(comparison, slice, project.period)
    if (typeof compared === 'string') return compared
    const [now, before] = await Promise.all([
      ask(client, compared.now, options),
      ask(client, compared.before, options)
    ])
    return { now, before }
  }

/** Effort by touchpoint on both sides. */
export const askChanges = askSides<Frequencies>(askTouchpoints)
