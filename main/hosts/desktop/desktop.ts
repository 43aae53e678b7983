import { rm } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { app, BrowserWindow, dialog } from 'electron'
import { messageOf } from '../../../shared/domain/fault'
import { createWords } from '../../../shared/locale/words'
import { createApplication, type Application } from '../../application'
import { bundledPaths, tempFolderOf } from '../../paths'
import { dataFolder } from '../data-folder'
import { CHANNELS } from './channels'
import { chooseFiles, serveIpc } from './ipc'
import { installMenu } from './menu'
import { registerScheme, servePage } from './page'
import { confine, createWindow } from './window'

/**
 * Files on the command line. What starts with a dash is for Chromium; unpackaged, what comes before the
 * application's own folder is for Electron.
 */
const filesIn = (argv: readonly string[], folder: string): string[] => {
  const own = argv.findIndex((arg) => resolve(folder, arg) === app.getAppPath())
  return argv
    .slice(app.isPackaged ? 1 : own + 1)
    .filter((arg) => !arg.startsWith('-'))
    .map((file) => resolve(folder, file))
}

/** Runs the desktop application: one window, one engine. A second start hands its files to the first. */
export const runDesktop = (entryFolder: string): void => {
  const words = createWords('en')
  let window: BrowserWindow | undefined
  let application: Application | undefined
  let isQuitting = false
  let initialFiles = filesIn(process.argv, process.cwd())

  if (!app.requestSingleInstanceLock()) {
    app.quit()
    return
  }
  registerScheme()
  // Tests run as root, where Chromium has no sandbox to enable: they say so themselves.
  if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox()
  app.on('web-contents-created', (_, contents) => confine(contents))

  const openFiles = (files: string[]): void => {
    if (files.length === 0) return
    if (window) window.webContents.send(CHANNELS.files, files)
    else initialFiles = [...initialFiles, ...files]
  }
  app.on('second-instance', (_, argv, folder) => {
    openFiles(filesIn(argv, folder))
    if (window?.isMinimized()) window.restore()
    window?.focus()
  })
  app.on('open-file', (event, file) => {
    event.preventDefault()
    openFiles([file])
  })

  const tempFolder = tempFolderOf(process)
  const start = async (): Promise<void> => {
    servePage(join(entryFolder, '../renderer'))
    application = await createApplication({
      ...bundledPaths(entryFolder),
      dataFolder: dataFolder(),
      tempFolder,
      version: app.getVersion(),
      now: () => new Date(),
      log: (message) => process.stderr.write(`${message}\n`)
    })
    serveIpc({
      transport: application.transport,
      window: () => window,
      words,
      takeInitialFiles: () => {
        const files = initialFiles
        initialFiles = []
        return files
      }
    })
    installMenu({ words, open: () => void chooseFiles(window, words).then(openFiles) })
    window = await createWindow(join(entryFolder, '../preload/preload.cjs'))
    window.on('closed', () => {
      window = undefined
    })
  }

  app
    .whenReady()
    .then(start)
    .catch((error: unknown) => {
      // A window closed while it was starting is no failure.
      if (isQuitting) return
      dialog.showErrorBox(words.t('host.failed'), messageOf(error))
      app.exit(1)
    })
  app.on('window-all-closed', () => app.quit())
  app.on('before-quit', () => {
    isQuitting = true
  })
  app.on('will-quit', (event) => {
    const running = application
    if (!running) return
    // Quitting waits until the engine has let go of the project's file.
    event.preventDefault()
    application = undefined
    void running
      .close()
      .then(() => rm(tempFolder, { recursive: true, force: true }))
      .finally(() => app.exit(0))
  })
}
