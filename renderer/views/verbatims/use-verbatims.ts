import { useQueries, type UseQueryResult } from '@tanstack/react-query'
import type { CallOptions } from '../../../shared/contract/client'
import type { ProjectSummary } from '../../../shared/contract/project'
import type { VerbatimPage, VerbatimQuestion } from '../../../shared/contract/verbatim-page'
import type { ListQuestion } from '../../../shared/views/ask-verbatims'
import { useServices } from '../../api/services'
import { useLongQuestion, type LongQuestion } from '../../state/use-long-question'

/** Comments of a page: a few screens of them. */
const PAGE = 100

/** Where a comment is: a page, and its row there. */
export interface VerbatimPlace {
  readonly page: VerbatimPage
  readonly row: number
}

/**
 * Asks for the first page of a list, which says how long it is; the list before stays until it is there. Every comment
 * may have to be looked through for it.
 */
export const useVerbatimList = (
  project: ProjectSummary,
  question: ListQuestion,
  enabled: boolean
): LongQuestion<VerbatimPage> =>
  useLongQuestion(
    project,
    ['verbatims', question, 0],
    (client, options) => client.call('verbatims.page', pageArguments(question, 0), options),
    enabled
  )

/** The pages that some rows stand on, and then, so that who scrolls on finds them there, those before and after. */
const pagesAround = (rows: readonly number[], total: number): number[] => {
  const pages = [...new Set(rows.map((row) => Math.floor(row / PAGE)))]
  const around = [(pages.at(-1) ?? 0) + 1, (pages[0] ?? 0) - 1]
  return [...pages, ...around.filter((page) => page >= 0 && page * PAGE < total)]
}

interface Verbatims {
  /** The comment of a row, once it is there. */
  readonly at: (row: number) => VerbatimPlace | undefined
  /** The first of the pages that could not be had. */
  readonly failure: UseQueryResult | undefined
}

/** The comments of some rows, those that are there yet: the pages of rows that are left are asked for no more. */
export const useVerbatims = (
  project: ProjectSummary,
  question: ListQuestion,
  rows: readonly number[],
  total: number
): Verbatims => {
  const { client } = useServices()
  const pages = pagesAround(rows, total)
  const answers = useQueries({
    queries: pages.map((page) =>
      pageOf(project, question, page, (args, options) => client.call('verbatims.page', args, options))
    )
  })
  return {
    at: (index) => {
      const page = answers[pages.indexOf(Math.floor(index / PAGE))]?.data
      const row = index % PAGE
      return page?.texts[row] === undefined ? undefined : { page, row }
    },
    failure: answers.find(({ isError }) => isError)
  }
}

const pageArguments = (question: ListQuestion, page: number): VerbatimQuestion => ({
  ...question,
  offset: page * PAGE,
  limit: PAGE
})

const pageOf = (
  project: ProjectSummary,
  question: ListQuestion,
  page: number,
  ask: (args: VerbatimQuestion, options: CallOptions) => Promise<VerbatimPage>
) => ({
  queryKey: [project.id, project.revision, 'verbatims', question, page],
  queryFn: ({ signal }: { signal: AbortSignal }) => ask(pageArguments(question, page), { signal })
})
