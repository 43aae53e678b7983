import { keepPreviousData, useQuery, type UseQueryResult } from '@tanstack/react-query'
import type { CallOptions, Client } from '../../shared/contract/client'
import type { ProjectSummary } from '../../shared/contract/project'
import type { Slice } from '../../shared/domain/slice'
import { useServices } from '../api/services'

type Ask<Asked, T> = (client: Client, asked: Asked, options: CallOptions) => Promise<T>

/** An answer with what was asked: it stays in sight while the next one is counted, and is read as what it is. */
export interface Answered<Asked, T> {
  readonly asked: Asked
  readonly answer: T
}

export const answered = async <Asked, T>(asked: Asked, answer: Promise<T>): Promise<Answered<Asked, T>> => ({
  asked,
  answer: await answer
})

/** A question as it is asked and kept. */
export const questionOptions = <Asked, T>(
  client: Client,
  project: Pick<ProjectSummary, 'id' | 'revision'>,
  name: string,
  asked: Asked,
  ask: Ask<Asked, T>
) => ({
  queryKey: [project.id, project.revision, name, asked],
  queryFn: ({ signal }: { signal: AbortSignal }) => ask(client, asked, { signal }),
  placeholderData: keepPreviousData
})

/**
 * A question put to the engine. Answers are kept by project, revision and question; the answer before stays
 * in sight until the new one is there, and a question nobody waits for any more is cancelled.
 */
export const useQuestion = <T>(
  project: ProjectSummary,
  name: string,
  slice: Slice,
  ask: Ask<Slice, T>,
  enabled = true
): UseQueryResult<T> => {
  const { client } = useServices()
  return useQuery({ ...questionOptions(client, project, name, slice, ask), enabled })
}

/** A question about more than the slice: the answer comes with what was asked. Otherwise as useQuestion. */
export const useAnswered = <Asked, T>(
  project: ProjectSummary,
  name: string,
  asked: Asked,
  ask: Ask<Asked, T>
): UseQueryResult<Answered<Asked, T>> => {
  const { client } = useServices()
  return useQuery(
    questionOptions(client, project, name, asked, (of, question, options) =>
      answered(question, ask(of, question, options))
    )
  )
}
