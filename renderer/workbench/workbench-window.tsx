import { useWords } from '../api/services'
import { useCommands, type FrameCommands } from './use-commands'
import { useWindowState } from './use-window-state'
import { useWorkbench } from './workbench-context'

/** The window around the workbench: its title, and the menu of its host. */
export const WorkbenchWindow = (frame: FrameCommands) => {
  const { t } = useWords()
  const { project } = useWorkbench()
  const { isUnsaved } = frame.saving
  useWindowState({
    title: `${project.name} · ${t('application.name')}`,
    project: { unsaved: isUnsaved },
    commands: useCommands(frame)
  })
  return null
}
