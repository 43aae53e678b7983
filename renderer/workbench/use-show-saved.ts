import type { SavedView } from '../../shared/contract/saved-view'
import { conditionText } from '../../shared/locale/slice-words'
import { fitView } from '../../shared/views/fit-view'
import { useWords } from '../api/services'
import { useWorkbench } from './workbench-context'

/** Shows a view again, as far as the project has what it speaks of, and says what it has not. */
export const useShowSaved = () => {
  const words = useWords()
  const { project, dispatch, say } = useWorkbench()
  return (view: SavedView): void => {
    const { state, leftOut, lostComparison } = fitView(view.state, project)
    dispatch({ type: 'restore', state })
    const gone = [
      ...leftOut.map((filter) => conditionText(filter, project.dimensions, words)),
      ...(lostComparison ? [words.t('saved.comparison')] : [])
    ]
    if (gone.length > 0) say(words.t('saved.left-out', { what: words.every(gone) }))
  }
}
