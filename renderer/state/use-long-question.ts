import { keepPreviousData, useQuery, useQueryClient, type UseQueryResult } from '@tanstack/react-query'
import { useState } from 'react'
import type { CallOptions, Client } from '../../shared/contract/client'
import type { ProjectSummary } from '../../shared/contract/project'
import type { Slice } from '../../shared/domain/slice'
import { useServices } from '../api/services'
import { timeProgress, type TimedProgress } from './timed-progress'

export interface LongQuestion<T> {
  readonly question: UseQueryResult<T>
  /** How far it is; `null` while nothing is asked. */
  readonly progress: TimedProgress | null
  /** Gives the question up; the answer before stays. */
  readonly cancel: () => void
}

/** A question that takes its time: it tells how far it is and can be given up. */
export const useLongQuestion = <T>(
  project: ProjectSummary,
  name: string,
  slice: Slice,
  ask: (client: Client, slice: Slice, options: CallOptions) => Promise<T>,
  enabled = true
): LongQuestion<T> => {
  const { client } = useServices()
  const queries = useQueryClient()
  const [progress, setProgress] = useState<TimedProgress | null>(null)
  const queryKey = [project.id, project.revision, name, slice]
  const question = useQuery({
    queryKey,
    queryFn: ({ signal }) => {
      const timed = timeProgress(() => performance.now())
      return ask(client, slice, {
        signal,
        progress: (told) => {
          if (!signal.aborted) setProgress(timed(told))
        }
      })
    },
    placeholderData: keepPreviousData,
    enabled
  })
  return {
    question,
    progress: question.isFetching ? progress : null,
    cancel: () => void queries.cancelQueries({ queryKey, exact: true })
  }
}
