import { BrowserWindow, nativeTheme, screen, shell, type WebContents } from 'electron'
import { LOOKS } from '../../../shared/charts/look'
import { LOOK_CHOICES, type WindowState } from '../../../shared/contract/window-state'
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

/** Has the system's part of the window look as its page was told to. */
export const followLook = ({ chosen }: WindowState): void => {
  const look = LOOK_CHOICES.find((choice) => chosen.includes(`look ${choice}`))
  if (look !== undefined && look !== nativeTheme.themeSource) nativeTheme.themeSource = look
}

/** The one window, where it was when it was closed last, and as it looked; shown when its page has a first picture. */
export const createWindow = (preload: string, placeFile: string): BrowserWindow => {
  const kept = readPlace(placeFile)
  const { bounds, isMaximized } = placeWindow(kept, workAreas())
  // Before the page knows what was chosen: it is not to begin light and turn dark.
  nativeTheme.themeSource = kept?.look ?? 'system'
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
    writePlace(placeFile, {
      bounds: window.getNormalBounds(),
      isMaximized: window.isMaximized(),
      look: nativeTheme.themeSource
    })
  )
  return window
}
