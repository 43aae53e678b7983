import { BrowserWindow, nativeTheme, shell, type WebContents } from 'electron'
import { LOOKS } from '../../../shared/charts/look'
import { isOwnPage, PAGE_ADDRESS } from './page'

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

/** The one window, shown when its page has drawn itself. */
export const createWindow = async (preload: string): Promise<BrowserWindow> => {
  const window = new BrowserWindow({
    width: 1440,
    height: 900,
    minWidth: 960,
    minHeight: 600,
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
  window.once('ready-to-show', () => window.show())
  await window.loadURL(PAGE_ADDRESS)
  return window
}
