import type { ArgumentsOf } from '../../shared/contract/contract'
import { EVERYTHING } from '../../shared/domain/slice'
import { benchApplication } from './bench-application'
import { timed } from './stopwatch'

export interface CommentTimes {
  readonly name: string
  readonly ms: number
  /** Processor time, which a busy machine changes least. */
  readonly cpu: number
  /** Comments that were listed, to see at a glance that the question was the right one. */
  readonly total: number
}

type Page = Omit<ArgumentsOf<'verbatims.page'>, 'slice' | 'limit' | 'masked' | 'order'>

const wordOf = (term: string): Page => ({ offset: 0, word: { term, language: 'en', undecided: true } })

/** In this order: a list is made from the one before, and kept. */
const PAGES: Readonly<Record<string, Page>> = {
  'first page': { offset: 0 },
  'page in the middle': { offset: 480_000 },
  'first page of the hard': { offset: 0, side: 'hard' },
  'search of a common text': { offset: 0, search: 'order' },
  'search of a rare text': { offset: 0, search: 'Order 4711' },
  'list of a common word': wordOf('refund'),
  'list of a very common word': wordOf('order'),
  'list of two words': wordOf('straight away')
}

/** Opens the project that an import left in the folder, and asks of its comments what the window asks. */
export const askForComments = async (folder: string): Promise<CommentTimes[]> => {
  const application = await benchApplication(folder)
  const { client } = application
  const [recent] = await client.call('project.recent', {})
  if (!recent) throw new Error('The import left no project')
  await client.call('project.open', { file: recent.file })
  const times: CommentTimes[] = []
  const ask = async (name: string, question: () => Promise<number>) => {
    const before = process.cpuUsage()
    const { ms, value } = await timed(question)
    const { user, system } = process.cpuUsage(before)
    times.push({ name, ms, cpu: (user + system) / 1000, total: value })
  }
  for (const [name, asked] of Object.entries(PAGES))
    await ask(name, async () => {
      const question = { slice: EVERYTHING, limit: 100, masked: true, order: 'newest' as const, ...asked }
      return (await client.call('verbatims.page', question)).total
    })
  if (!process.env.NOWORDS)
    await ask('words of hard and easy', async () => {
      const { counts } = await client.call('slice.words', { slice: EVERYTHING, most: 100 })
      return counts.hard + counts.easy
    })
  await application.close()
  return times
}
