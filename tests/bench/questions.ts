import { ANALYSES } from '../../main/hosts/cli/analyses/analyses'
import { isWish, readArguments } from '../../main/hosts/cli/arguments'
import { periodDimension } from '../../shared/domain/calendar'
import { EVERYTHING, TOUCHPOINT, type Condition } from '../../shared/domain/slice'
import { createWords } from '../../shared/locale/words'
import { benchApplication } from './bench-application'
import { timed } from './stopwatch'

export interface QuestionTimes {
  readonly name: string
  /** Asked for the first time. */
  readonly first: number
  readonly median: number
  readonly max: number
}

interface Question {
  readonly name: string
  /** As on the command line, `FILE` left out. */
  readonly asked: readonly [command: keyof typeof ANALYSES, ...options: string[]]
  readonly by: readonly string[]
  readonly filters?: readonly Condition[]
  /** Asked once only: it reads single responses. */
  readonly once?: true
}

const YEAR = periodDimension('year')
const IN_GERMANY: Condition = { op: 'is', dimension: 'country', values: ['Germany'] }

/** Of a long survey, what frequencies answer, and then what needs single responses. */
const OF_LONG: readonly Question[] = [
  { name: 'definitions', asked: ['definitions'], by: [] },
  {
    name: 'definitions by touchpoint, filtered',
    asked: ['definitions', '--by', 'touchpoint'],
    by: [TOUCHPOINT],
    filters: [IN_GERMANY]
  },
  { name: 'crosstab, 8 by 4 columns', asked: ['crosstab'], by: [TOUCHPOINT, 'country'] },
  { name: 'crosstab, 8 by 20 columns', asked: ['crosstab'], by: [TOUCHPOINT, 'country', 'channel'] },
  { name: 'trend by month', asked: ['trend', '--period', 'month'], by: [] },
  {
    name: 'trend by month, each touchpoint',
    asked: ['trend', '--period', 'month', '--by', 'touchpoint'],
    by: [TOUCHPOINT]
  },
  { name: 'trend by week', asked: ['trend', '--period', 'week'], by: [] },
  { name: 'funnel', asked: ['funnel'], by: [TOUCHPOINT] },
  {
    name: 'change from year to year',
    asked: ['change', '--before', '2023-01-01', '--after', '2024-01-01'],
    by: [TOUCHPOINT, YEAR]
  },
  { name: 'correlate with CSAT by touchpoint', asked: ['correlate', '--with', 'csat'], by: [TOUCHPOINT] },
  { name: 'test by country (people who come again)', asked: ['test'], by: ['country'], once: true },
  { name: 'test by touchpoint (people who come again)', asked: ['test'], by: [TOUCHPOINT], once: true },
  { name: 'fatigue', asked: ['fatigue'], by: [TOUCHPOINT], once: true }
]

/** Of a wide survey, where people rated all touchpoints. */
const OF_WIDE: readonly Question[] = [
  { name: 'definitions by touchpoint', asked: ['definitions', '--by', 'touchpoint'], by: [TOUCHPOINT] },
  { name: 'test by touchpoint', asked: ['test'], by: [TOUCHPOINT], once: true },
  {
    name: 'drivers of CSAT: 8, 200 rounds',
    asked: ['drivers', '--outcome', 'csat', '--rounds', '200'],
    by: [TOUCHPOINT],
    once: true
  }
]

/** Times each question is asked after the first. */
const RUNS = 9

/** Opens the project that an import left in the folder, and asks of it what the command line asks. */
export const askOurs = async ({
  folder,
  shape
}: {
  folder: string
  shape: 'long' | 'wide'
}): Promise<QuestionTimes[]> => {
  const application = await benchApplication(folder)
  const { client } = application
  const words = createWords('en')
  const [recent] = await client.call('project.recent', {})
  if (!recent) throw new Error('The import left no project')
  const project = await client.call('project.open', { file: recent.file })
  const times: QuestionTimes[] = []
  for (const { name, asked, by, filters = [], once } of shape === 'long' ? OF_LONG : OF_WIDE) {
    const [command] = asked
    const given = readArguments([...asked, 'survey.csv'], words)
    if (isWish(given)) throw new Error('That asks for help')
    const ask = () =>
      ANALYSES[command]({
        client,
        words,
        project,
        options: given.options,
        by: by.map((id) => ({ name: id, id })),
        slice: { ...EVERYTHING, filters: [...filters] },
        mapping: project.mapping,
        columns: [],
        profiles: [],
        first: null
      })
    const { ms: first } = await timed(ask)
    const taken = once ? [first] : []
    for (let run = taken.length; run < RUNS && !once; run += 1) taken.push((await timed(ask)).ms)
    taken.sort((one, other) => one - other)
    times.push({ name, first, median: taken[taken.length >> 1] ?? 0, max: taken.at(-1) ?? 0 })
  }
  await application.close()
  return times
}
