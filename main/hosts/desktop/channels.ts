/** The names that pass between the window and the main process; nothing else does. */
export const CHANNELS = {
  call: 'engine:call',
  cancel: 'engine:cancel',
  event: 'engine:event',
  chooseFiles: 'native:choose-files',
  chooseProjectFile: 'native:choose-project-file',
  save: 'native:save',
  placeFor: 'native:place-for',
  dragOut: 'native:drag-out',
  initialFiles: 'native:initial-files',
  files: 'native:files',
  /** What the window shows and can do, for title and menu to follow. */
  state: 'window:state',
  /** What was chosen in the menu, by its name. */
  command: 'window:command'
} as const
