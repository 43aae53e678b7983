import type { SavedView } from '../../shared/contract/saved-view'
import { lostText } from '../../shared/locale/view-words'
import { fitView } from '../../shared/views/fit-view'
import { useWords } from '../api/services'
import { useWorkbench } from './workbench-context'

/** Shows a view again, as far as the project has what it speaks of, and says what it has not. */
export const useShowSaved = () => {
  const words = useWords()
  const { project, dispatch, say } = useWorkbench()
  return (view: SavedView): void => {
    const fitted = fitView(view.state, project)
    dispatch({ type: 'restore', state: fitted.state })
    for (const lost of lostText(fitted, project, words)) say(lost)
  }
}
