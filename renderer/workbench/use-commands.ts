import { useServices } from '../api/services'
import { useSavedViews } from '../state/use-saved-views'
import { commandsFor, type Command, type CommandInput } from './commands'
import { useCopy } from './use-copy'
import { useExport } from './use-export'
import { useExportTables } from './use-export-tables'
import { pressShortcut } from './use-shortcuts'
import { useShowSaved } from './use-show-saved'
import { useWorkbench } from './workbench-context'

/** What the frame of the workbench brings to its commands. */
export type FrameCommands = Pick<
  CommandInput,
  'always' | 'canUndo' | 'canRedo' | 'showChanges' | 'saving' | 'showKeys' | 'showCommands' | 'close'
>

/** Everything that can be done in the workbench, by name: for the palette, and for the host's menu. */
export const useCommands = (frame: FrameCommands): Command[] => {
  const { words } = useServices()
  const { project, state, dispatch, openReport, openRows } = useWorkbench()
  const { views } = useSavedViews(project)
  const showSaved = useShowSaved()
  const { exportAs } = useExport()
  const tables = useExportTables()
  const { copyPicture, copyTables } = useCopy()
  return commandsFor({
    project,
    state,
    views,
    words,
    dispatch,
    showSaved,
    exportAs: (format) => void exportAs(format),
    exportTables: (format) => void tables.exportAs(format),
    openReport,
    openRows,
    copy: (what) => void (what === 'picture' ? copyPicture() : copyTables()),
    press: pressShortcut,
    ...frame
  })
}
