import { keepPreviousData, useQuery, type UseQueryResult } from '@tanstack/react-query'
import type { CallOptions, Client } from '../../shared/contract/client'
import type { ProjectSummary } from '../../shared/contract/project'
import type { Slice } from '../../shared/domain/slice'
import { useServices } from '../api/services'

type Ask<T> = (client: Client, slice: Slice, options: CallOptions) => Promise<T>

/** A question as it is asked and kept. */
export const questionOptions = <T>(
  client: Client,
  project: Pick<ProjectSummary, 'id' | 'revision'>,
  name: string,
  slice: Slice,
  ask: Ask<T>
) => ({
  queryKey: [project.id, project.revision, name, slice],
  queryFn: ({ signal }: { signal: AbortSignal }) => ask(client, slice, { signal }),
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
  ask: Ask<T>,
  enabled = true
): UseQueryResult<T> => {
  const { client } = useServices()
  return useQuery({ ...questionOptions(client, project, name, slice, ask), enabled })
}
