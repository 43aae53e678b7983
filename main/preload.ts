import { contextBridge, ipcRenderer, webUtils, type IpcRendererEvent } from 'electron'
import { HOST_NAME, type Host } from '../shared/contract/host'
import type { TransportEvent } from '../shared/contract/transport'
import type { MenuCommand } from '../shared/contract/window-state'
import { CHANNELS } from './hosts/desktop/channels'

/** Listens on a channel without handing the event, and with it the sender, to the page. */
const listen = (channel: string, listener: (value: unknown) => void): (() => void) => {
  const heard = (_: IpcRendererEvent, value: unknown) => listener(value)
  ipcRenderer.on(channel, heard)
  return () => ipcRenderer.removeListener(channel, heard)
}

const host: Host = {
  kind: 'desktop',
  call: (id, method, args) => ipcRenderer.invoke(CHANNELS.call, { id, method, args }),
  cancel: (id) => ipcRenderer.send(CHANNELS.cancel, { id }),
  onEvent: (listener) => listen(CHANNELS.event, (event) => listener(event as TransportEvent)),
  pathsOf: (files) => Promise.resolve(files.map((file) => webUtils.getPathForFile(file))),
  chooseFiles: () => ipcRenderer.invoke(CHANNELS.chooseFiles),
  save: (file) => ipcRenderer.invoke(CHANNELS.save, file),
  placeFor: (name) => ipcRenderer.invoke(CHANNELS.placeFor, name),
  // It was written where the user said.
  handOver: (place) => Promise.resolve(place),
  chooseProjectFile: (name) => ipcRenderer.invoke(CHANNELS.chooseProjectFile, name),
  dragOut: (file) => ipcRenderer.invoke(CHANNELS.dragOut, file),
  tell: (state) => ipcRenderer.send(CHANNELS.state, state),
  onCommand: (listener) => listen(CHANNELS.command, (command) => listener(command as MenuCommand)),
  initialFiles: () => ipcRenderer.invoke(CHANNELS.initialFiles),
  onFiles: (listener) => listen(CHANNELS.files, (files) => listener(files as string[]))
}

contextBridge.exposeInMainWorld(HOST_NAME, host)
