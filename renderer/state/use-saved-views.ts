import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { ProjectSummary } from '../../shared/contract/project'
import type { SavedView, SharedView } from '../../shared/contract/saved-view'
import { useServices } from '../api/services'

/** The list with one view moved a place up or down; as it is at the ends. */
const moved = (views: readonly SavedView[], id: string, step: 1 | -1): readonly SavedView[] => {
  const from = views.findIndex((view) => view.id === id)
  const [one, other] = [views[from], views[from + step]]
  if (!one || !other) return views
  return views.map((view) => (view === one ? other : view === other ? one : view))
}

/** The views kept in the project, and what can be done with them. A change is seen at once, and taken back if it fails. */
export const useSavedViews = (project: ProjectSummary) => {
  const { client } = useServices()
  const queries = useQueryClient()
  const key = [project.id, 'views.list']
  const { data: views = [] } = useQuery({
    queryKey: key,
    queryFn: ({ signal }) => client.call('views.list', {}, { signal })
  })
  const { mutateAsync } = useMutation({
    mutationFn: (next: readonly SavedView[]) =>
      client.call('views.keep', { project: project.id, views: [...next] }),
    onMutate: (next) => {
      const before = queries.getQueryData<readonly SavedView[]>(key)
      queries.setQueryData(key, next)
      return before
    },
    onError: (_, __, before) => queries.setQueryData(key, before)
  })
  return {
    views,
    add: (added: readonly SharedView[]) =>
      mutateAsync([...views, ...added.map((view) => ({ ...view, id: crypto.randomUUID() }))]),
    rename: (id: string, name: string) =>
      mutateAsync(views.map((view) => (view.id === id ? { ...view, name } : view))),
    /** Puts what is shown now in the place of what was kept. */
    replace: (id: string, state: SavedView['state']) =>
      mutateAsync(views.map((view) => (view.id === id ? { ...view, state } : view))),
    /** Puts a view back where it was. */
    putBack: (view: SavedView, place: number) => mutateAsync(views.toSpliced(place, 0, view)),
    remove: (id: string) => mutateAsync(views.filter((view) => view.id !== id)),
    move: (id: string, step: 1 | -1) => mutateAsync(moved(views, id, step))
  }
}
