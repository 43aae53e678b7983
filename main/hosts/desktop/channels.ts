/** The names that pass between the window and the main process; nothing else does. */
export const CHANNELS = {
  call: 'engine:call',
  cancel: 'engine:cancel',
  event: 'engine:event',
  chooseFiles: 'native:choose-files',
  save: 'native:save',
  initialFiles: 'native:initial-files',
  files: 'native:files'
} as const
