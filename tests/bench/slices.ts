import type { ArgumentsOf } from '../../shared/contract/contract'
import { EVERYTHING, TIME, TOUCHPOINT, type Condition } from '../../shared/domain/slice'
import { baseOf } from '../../shared/domain/tally'
import { benchApplication } from './bench-application'
import { timed } from './stopwatch'

/** Times each question is asked after the first, which warms up. */
const RUNS = 15

export interface SliceTimes {
  readonly name: string
  readonly median: number
  readonly max: number
  /** Answers counted, to see at a glance that the question was the right one. */
  readonly base: number
}

export interface ReopenedTimes {
  readonly open: number
  readonly slices: readonly SliceTimes[]
}

const IN_GERMANY: Condition = { op: 'is', dimension: 'country', values: ['Germany'] }
const ON_SCREEN: Condition = { op: 'is', dimension: 'channel', values: ['Web', 'App'] }
const IN_SPRING: Condition = { op: 'between', dimension: TIME, from: '2024-03-01', to: '2024-06-01' }

const QUESTIONS: Readonly<Record<string, ArgumentsOf<'slice.tabulate'>>> = {
  'CES by touchpoint': { metric: 'ces', slice: EVERYTHING, by: [TOUCHPOINT] },
  'CES by touchpoint, one filter': { metric: 'ces', slice: { filters: [IN_GERMANY] }, by: [TOUCHPOINT] },
  'CES by touchpoint, two filters and a period': {
    metric: 'ces',
    slice: { filters: [IN_GERMANY, ON_SCREEN, IN_SPRING] },
    by: [TOUCHPOINT]
  },
  'CSAT by touchpoint': { metric: 'csat', slice: EVERYTHING, by: [TOUCHPOINT] }
}

/** Opens the project that an import left in the folder, and asks of it what the window asks. */
export const sliceOurs = async (folder: string): Promise<ReopenedTimes> => {
  const application = await benchApplication(folder)
  const { client } = application
  const [recent] = await client.call('project.recent', {})
  if (!recent) throw new Error('The import left no project')
  const opened = await timed(() => client.call('project.open', { file: recent.file }))
  const slices: SliceTimes[] = []
  for (const [name, question] of Object.entries(QUESTIONS)) {
    const ask = () => client.call('slice.tabulate', question)
    const { cells } = await ask()
    const times: number[] = []
    for (let run = 0; run < RUNS; run += 1) times.push((await timed(ask)).ms)
    times.sort((one, other) => one - other)
    slices.push({
      name,
      median: times[RUNS >> 1] ?? 0,
      max: times[RUNS - 1] ?? 0,
      base: cells.reduce((sum, { tally }) => sum + baseOf(tally), 0)
    })
  }
  await application.close()
  return { open: opened.ms, slices }
}
