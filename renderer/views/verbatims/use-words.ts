import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { ProjectSummary } from '../../../shared/contract/project'
import type { Slice } from '../../../shared/domain/slice'
import { askWords } from '../../../shared/views/ask-verbatims'
import { useServices } from '../../api/services'
import { timeProgress, type TimedProgress } from '../../state/timed-progress'

/** The words of a slice: counted from every comment, which may take a while, and can be stopped. */
export const useSliceWords = (
  project: ProjectSummary,
  { slice, definition }: { readonly slice: Slice; readonly definition: string },
  enabled: boolean
) => {
  const { client } = useServices()
  const queries = useQueryClient()
  const [progress, setProgress] = useState<TimedProgress | null>(null)
  const queryKey = [project.id, project.revision, 'words', definition, slice]
  const question = useQuery({
    queryKey,
    queryFn: ({ signal }) => {
      const timed = timeProgress(() => performance.now())
      setProgress(timed({ phase: 'counting', fraction: null }))
      return askWords(
        client,
        { slice, definition },
        {
          signal,
          progress: (report) => {
            if (!signal.aborted) setProgress(timed(report))
          }
        }
      )
    },
    placeholderData: (before) => before,
    enabled
  })
  return {
    question,
    progress: question.isFetching ? progress : null,
    isStopped:
      enabled && !question.isFetching && !question.error && (!question.data || question.isPlaceholderData),
    stop: () => void queries.cancelQueries({ queryKey, exact: true })
  }
}
