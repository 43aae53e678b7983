import { useQuery } from '@tanstack/react-query'
import type { LastUpdate } from '../../shared/contract/last-update'
import type { ProjectSummary } from '../../shared/contract/project'
import { useServices } from '../api/services'

/** What the project held before files were last added to it; `null` where that is not known, or not yet. */
export const useLastUpdate = ({ id, revision }: ProjectSummary): LastUpdate | null => {
  const { client } = useServices()
  const { data = null } = useQuery({
    queryKey: [id, revision, 'project.lastUpdate'],
    queryFn: ({ signal }) => client.call('project.lastUpdate', {}, { signal })
  })
  return data
}
