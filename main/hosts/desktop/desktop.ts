import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { app, dialog, type BrowserWindow } from 'electron'
import type { Method } from '../../../shared/contract/contract'
import { messageOf } from '../../../shared/domain/fault'
import type { WindowState } from '../../../shared/contract/window-state'
import { createWords, toLanguage } from '../../../shared/locale/words'
import type { Application } from '../../application'
import { bundledPaths, tempFolderOf } from '../../paths'
import { dataFolder } from '../data-folder'
import { CHANNELS } from './channels'
import { dragOut } from './drag-out'
import { serveIpc } from './ipc'
import { lateTransport } from './late-transport'
import { installMenu } from './menu'
import { filesIn, waitingFiles } from './opened-files'
import { PAGE_ADDRESS, registerScheme, servePage } from './page'
import { RecentMenu } from './recent-menu'
import { confine, createWindow, followLook } from './window'

/** Calls after which another project may be the one opened last. */
const CHANGES_RECENT: ReadonlySet<string> = new Set<Method>([
  'project.open',
  'project.openSample',
  'project.import',
  'project.update',
  'project.saveAs',
  'project.forget'
])

/** Runs the desktop application: one window, one engine. A second start hands its files to the first. */
export const runDesktop = (entryFolder: string): void => {
  let window: BrowserWindow | undefined
  let coming: Promise<Application> | undefined
  let isQuitting = false

  if (!app.requestSingleInstanceLock()) {
    app.quit()
    return
  }
  registerScheme()
  // Tests run as root, where Chromium has no sandbox to enable: they say so themselves.
  if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox()
  app.on('web-contents-created', (_, contents) => confine(contents))

  const opened = waitingFiles(filesIn(process.argv, process.cwd()), (files) =>
    window?.webContents.send(CHANNELS.files, files)
  )
  app.on('second-instance', (_, argv, folder) => {
    opened.give(filesIn(argv, folder))
    if (window?.isMinimized()) window.restore()
    window?.show()
    window?.focus()
  })
  app.on('open-file', (event, file) => {
    event.preventDefault()
    opened.give([file])
  })

  const tempFolder = tempFolderOf(process)
  const startEngine = async (): Promise<Application> => {
    // What the engine is made of takes longer to load than the window to be drawn: the window is first.
    const { createApplication } = await import('../../application')
    return createApplication({
      ...bundledPaths(entryFolder),
      dataFolder: dataFolder(),
      tempFolder,
      version: app.getVersion(),
      now: () => new Date(),
      log: (message) => process.stderr.write(`${message}\n`)
    })
  }

  const start = async (): Promise<void> => {
    servePage(join(entryFolder, '../renderer'))
    app.setAboutPanelOptions({ applicationName: 'Effortscope', applicationVersion: app.getVersion() })
    let words = createWords(toLanguage(app.getLocale()))
    const menu = installMenu(
      {
        run: (command) => window?.webContents.send(CHANNELS.command, command),
        openRecent: (file) => opened.give([file])
      },
      words.language
    )
    const shown = createWindow(join(entryFolder, '../preload/preload.cjs'), join(dataFolder(), 'window.json'))
    window = shown
    const closed = new Promise<never>((_, reject) => {
      shown.once('closed', () => reject(new Error('The window was closed before it was shown')))
    })
    // Who closes the window later, closes it for good.
    closed.catch(() => undefined)
    coming = Promise.race([shown.loadURL(PAGE_ADDRESS), closed]).then(startEngine)
    const recent = new RecentMenu(coming, menu.list)
    const follow = (state: WindowState): void => {
      if (words.language !== state.language) words = createWords(state.language)
      menu.follow(state)
      followLook(state)
      if (process.platform === 'darwin') window?.setDocumentEdited(state.project?.unsaved ?? false)
    }
    serveIpc({
      transport: lateTransport(
        coming.then(({ transport }) => transport),
        (method) => {
          if (CHANGES_RECENT.has(method)) void recent.refresh()
        }
      ),
      window: () => window,
      words: () => words,
      takeInitialFiles: opened.take,
      follow,
      dragOut: (contents, file) => dragOut(contents, join(tempFolder, 'dragged'), file)
    })
    shown.on('closed', () => {
      window = undefined
      // The only window: who closes it wants no more.
      isQuitting = true
    })
    await coming
    await recent.refresh()
  }

  app
    .whenReady()
    .then(start)
    .catch((error: unknown) => {
      // A window closed while it was starting is no failure.
      if (isQuitting) return
      dialog.showErrorBox(createWords(toLanguage(app.getLocale())).t('host.failed'), messageOf(error))
      app.exit(1)
    })
  app.on('window-all-closed', () => app.quit())
  app.on('before-quit', () => {
    isQuitting = true
  })
  app.on('will-quit', (event) => {
    const running = coming
    if (!running) return
    // Quitting waits until the engine has let go of the project's file.
    event.preventDefault()
    coming = undefined
    void running
      .then((application) => application.close())
      .then(() => rm(tempFolder, { recursive: true, force: true }))
      .catch(() => undefined)
      .finally(() => app.exit(0))
  })
}
