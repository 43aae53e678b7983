import { BrowserWindow, nativeTheme, screen, shell, type WebContents } from 'electron'
import { LOOKS } from '../../../shared/charts/look'
import { readPlace, writePlace } from './kept-place'
import { isOwnPage } from './page'
import { placeWindow, SMALLEST } from './window-place'

/** Links that may leave the application: sources of definitions, by https, in the user's own browser. */
const openOutside = (address: string): void => {
  if (address.startsWith('https://')) void shell.openExternal(address)
}

/** Keeps a page where it is: no other address, no other window, no embedded view. */
export const confine = (contents: WebContents): void => {
  contents.on('will-navigate', (event, address) => {
    if (isOwnPage(address)) return
    event.preventDefault()
    openOutside(address)
  })
  contents.on('will-redirect', (event) => event.preventDefault())
  contents.on('will-attach-webview', (event) => event.preventDefault())
  contents.setWindowOpenHandler(({ url }) => {
    openOutside(url)
    return { action: 'deny' }
  })
}

/** What each display leaves free of bars, the main one first. */
const workAreas = () => {
  const main = screen.getPrimaryDisplay()
  return [main, ...screen.getAllDisplays().filter(({ id }) => id !== main.id)].map(({ workArea }) => workArea)
}

/** The one window, where it was when it was closed last; shown when its page has drawn itself. */
export const createWindow = (preload: string, placeFile: string): BrowserWindow => {
  const { bounds, isMaximized } = placeWindow(readPlace(placeFile), workAreas())
  const window = new BrowserWindow({
    ...bounds,
    minWidth: SMALLEST.width,
    minHeight: SMALLEST.height,
    show: false,
    title: 'Effortscope',
    backgroundColor: LOOKS[nativeTheme.shouldUseDarkColors ? 'dark' : 'light'].ground,
    webPreferences: {
      preload,
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      webSecurity: true,
      spellcheck: false
    }
  })
  window.once('ready-to-show', () => {
    if (isMaximized) window.maximize()
    window.show()
  })
  window.on('close', () =>
    writePlace(placeFile, { bounds: window.getNormalBounds(), isMaximized: window.isMaximized() })
  )
  return window
}
