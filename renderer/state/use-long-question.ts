import { keepPreviousData, useQuery, useQueryClient, type UseQueryResult } from '@tanstack/react-query'
import { useState } from 'react'
import type { CallOptions, Client } from '../../shared/contract/client'
import type { ProjectSummary } from '../../shared/contract/project'
import { useServices } from '../api/services'
import { timeProgress, type TimedProgress } from './timed-progress'

export interface LongQuestion<T> {
  readonly question: UseQueryResult<T>
  /** While it is being answered. */
  readonly progress: TimedProgress | null
  /** It was stopped, and there is no answer to it. */
  readonly isStopped: boolean
  readonly stop: () => void
}

const BEGINNING: TimedProgress = { phase: 'counting', fraction: null, elapsed: 0 }

/** A question that takes its time: it says how far it is, and can be stopped. Otherwise as useQuestion. */
export const useLongQuestion = <T>(
  project: ProjectSummary,
  key: readonly unknown[],
  ask: (client: Client, options: CallOptions) => Promise<T>,
  enabled = true
): LongQuestion<T> => {
  const { client } = useServices()
  const queries = useQueryClient()
  const [progress, setProgress] = useState(BEGINNING)
  const queryKey = [project.id, project.revision, ...key]
  const question = useQuery({
    queryKey,
    queryFn: ({ signal }) => {
      const timed = timeProgress(() => performance.now())
      setProgress(BEGINNING)
      return ask(client, {
        signal,
        progress: (now) => {
          if (!signal.aborted) setProgress(timed(now))
        }
      })
    },
    placeholderData: keepPreviousData,
    enabled
  })
  const { isFetching, isPending, isPlaceholderData, isError } = question
  return {
    question,
    progress: isFetching ? progress : null,
    isStopped: enabled && !isFetching && !isError && (isPending || isPlaceholderData),
    stop: () => void queries.cancelQueries({ queryKey, exact: true })
  }
}
