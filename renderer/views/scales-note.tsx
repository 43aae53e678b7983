import { scalesNote } from '../../shared/locale/scale-words'
import type { Definition } from '../../shared/measures/definition'
import { useWords } from '../api/services'
import { useWorkbench } from '../workbench/workbench-context'

/** Says that touchpoints are not all asked on one scale, and what cannot be told because of it. */
export const ScalesNote = ({ definition }: { definition: Definition }) => {
  const words = useWords()
  const { project } = useWorkbench()
  const note = scalesNote(project.mapping, words, definition)
  return note === undefined ? null : <p>{note}</p>
}
