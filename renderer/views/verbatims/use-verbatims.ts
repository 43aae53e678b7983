import { useQueries, type UseQueryResult } from '@tanstack/react-query'
import type { CallOptions } from '../../../shared/contract/client'
import type { ProjectSummary } from '../../../shared/contract/project'
import type { VerbatimPage, VerbatimQuestion } from '../../../shared/contract/verbatim-page'
import { useServices } from '../../api/services'
import { useLongQuestion, type LongQuestion } from '../../state/use-long-question'

export type ListQuestion = Omit<VerbatimQuestion, 'offset' | 'limit'>

/** Comments of a page: a few screens of them. */
const PAGE = 100

/** A comment of the list, as it is drawn. */
export interface Verbatim {
  readonly side: VerbatimPage['sides'][number]
  readonly answer: number | null
  readonly scale: number
  readonly touchpoint: string | null
  readonly day: string | null
  readonly text: string
}

const verbatimAt = (page: VerbatimPage | undefined, index: number): Verbatim | undefined => {
  const text = page?.texts[index]
  if (!page || text === undefined) return undefined
  return {
    text,
    side: page.sides[index] ?? null,
    answer: page.answers[index] ?? null,
    scale: page.scales[index] ?? 0,
    touchpoint: page.touchpoints[index] ?? null,
    day: page.days[index] ?? null
  }
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

interface Verbatims {
  /** The comment of a row, once it is there. */
  readonly at: (row: number) => Verbatim | undefined
  /** The first of the pages that could not be had. */
  readonly failure: UseQueryResult | undefined
}

/** The comments of some rows, those that are there yet: the pages of rows that are left are asked for no more. */
export const useVerbatims = (
  project: ProjectSummary,
  question: ListQuestion,
  rows: readonly number[]
): Verbatims => {
  const { client } = useServices()
  const pages = [...new Set(rows.map((row) => Math.floor(row / PAGE)))]
  const answers = useQueries({
    queries: pages.map((page) =>
      pageOf(project, question, page, (args, options) => client.call('verbatims.page', args, options))
    )
  })
  return {
    at: (row) => verbatimAt(answers[pages.indexOf(Math.floor(row / PAGE))]?.data, row % PAGE),
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
