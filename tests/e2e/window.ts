import { spawn, type ChildProcess } from 'node:child_process'
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { _electron, chromium, type ElectronApplication, type Page } from '@playwright/test'
import { chromiumBinary, electronBinary, ROOT, SANDBOX_ARGS } from './places'

/** An open window of Effortscope, whichever host shows it. */
export interface AppWindow {
  readonly kind: 'desktop' | 'loopback'
  readonly page: Page
  /** What the host wrote while it ran: attached to a failed test. */
  readonly log: () => string
  /** Does what saves a file, and gives the file's place. */
  readonly saving: (act: () => Promise<void>) => Promise<string>
  readonly close: () => Promise<void>
  /** The Electron application; `undefined` in a browser. */
  readonly electron?: ElectronApplication
  /** The page's address; with its key, in a browser. */
  readonly address: string
}

export interface OpenOptions {
  readonly folder: string
  readonly files?: readonly string[]
  /** `null` leaves the window as large as it opens, where its host decides. */
  readonly size?: { readonly width: number; readonly height: number } | null
  readonly dark?: boolean
  /** The language of the system. */
  readonly language?: string
}

const SIZE = { width: 1280, height: 800 }

export const environment = (folder: string): Record<string, string> => ({
  ...Object.fromEntries(
    Object.entries(process.env).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]]))
  ),
  EFFORTSCOPE_DATA: join(folder, 'data'),
  LANG: 'en_US.UTF-8',
  TZ: 'UTC'
})

/** The main process answers, but Playwright may lose an answer when memory is cleared at that moment: what was asked was done. */
export const doneAllTheSame = (error: unknown): undefined => {
  if (!(error instanceof Error && error.message.includes('garbage collected'))) throw error
}

export const openDesktop = async ({
  folder,
  files = [],
  size = SIZE,
  dark = false,
  language = 'en-US'
}: OpenOptions): Promise<AppWindow> => {
  if (electronBinary() === undefined) throw new Error('No Electron')
  const lines: string[] = []
  // Where no path is named, Playwright finds the same Electron and has it wait until it is listened to. One whose
  // path is named goes ahead, and about one start in forty was never heard of.
  const electron = await _electron.launch({
    // Without this, Playwright shows every page as if the system were light.
    colorScheme: dark ? 'dark' : 'light',
    args: [
      ...SANDBOX_ARGS,
      '--force-device-scale-factor=1',
      `--lang=${language}`,
      `--user-data-dir=${join(folder, 'electron')}`,
      ROOT,
      ...files
    ],
    env: environment(folder)
  })
  electron.process().stderr?.on('data', (text: Buffer) => lines.push(text.toString()))
  const page = await electron.firstWindow()
  await electron
    .evaluate(({ BrowserWindow }, size) => {
      if (size) BrowserWindow.getAllWindows()[0]?.setContentSize(size.width, size.height)
    }, size)
    .catch(doneAllTheSame)
  return {
    kind: 'desktop',
    page,
    electron,
    address: page.url(),
    log: () => lines.join(''),
    saving: async (act) => {
      const target = join(folder, `saved-${Date.now()}`)
      await mkdir(target, { recursive: true })
      await electron
        .evaluate(({ dialog }, place) => {
          dialog.showSaveDialog = (...given: unknown[]) => {
            const { defaultPath = 'file' } = given.at(-1) as { defaultPath?: string }
            return Promise.resolve({ canceled: false, filePath: `${place}/${defaultPath}` })
          }
        }, target)
        .catch(doneAllTheSame)
      await act()
      // What was saved before may still be said; the place is said whole, in any language.
      const saved = page.getByRole('status').filter({ hasText: target })
      await saved.waitFor()
      return ((await saved.textContent()) ?? '').replace(/^.*?: /, '')
    },
    close: () => electron.close()
  }
}

/** Starts the server and waits for the address it prints. */
const startServer = (
  folder: string,
  files: readonly string[],
  lines: string[]
): Promise<{ server: ChildProcess; address: string }> =>
  new Promise((resolve, reject) => {
    const server = spawn(process.execPath, [join(ROOT, 'dist/main/loopback.js'), ...files], {
      env: environment(folder)
    })
    server.stderr.on('data', (text: Buffer) => lines.push(text.toString()))
    server.once('exit', (code) => reject(new Error(`The server ended with ${code}: ${lines.join('')}`)))
    server.stdout.on('data', (text: Buffer) => {
      const address = /http:\S+/.exec(text.toString())?.[0]
      if (address !== undefined) resolve({ server, address })
    })
  })

export const openLoopback = async ({
  folder,
  files = [],
  size = SIZE,
  dark = false,
  language = 'en-US'
}: OpenOptions): Promise<AppWindow> => {
  const executablePath = chromiumBinary()
  if (executablePath === undefined) throw new Error('No Chromium')
  const lines: string[] = []
  const { server, address } = await startServer(folder, files, lines)
  const browser = await chromium.launch({
    executablePath,
    args: [
      ...SANDBOX_ARGS,
      '--disable-gpu',
      '--disable-quic',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync'
    ]
  })
  const page = await browser.newPage({
    viewport: size,
    deviceScaleFactor: 1,
    locale: language,
    timezoneId: 'UTC',
    colorScheme: dark ? 'dark' : 'light'
  })
  await page.goto(address)
  return {
    kind: 'loopback',
    page,
    address,
    log: () => lines.join(''),
    saving: async (act) => {
      const [download] = await Promise.all([page.waitForEvent('download'), act()])
      const target = join(folder, `saved-${Date.now()}-${download.suggestedFilename()}`)
      await download.saveAs(target)
      return target
    },
    close: async () => {
      await browser.close()
      if (server.exitCode !== null) return
      const ended = new Promise((resolve) => server.once('exit', resolve))
      server.kill('SIGTERM')
      await ended
    }
  }
}

/** Drops files on the window as a hand would: with their real places, which the desktop reads. */
export const dropFiles = async (page: Page, files: readonly string[]): Promise<void> => {
  const session = await page.context().newCDPSession(page)
  const data = { items: [], files: [...files], dragOperationsMask: 1 }
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const)
    await session.send('Input.dispatchDragEvent', { type, x: 300, y: 300, data })
  await session.detach()
}

/** A file of a test's own making. */
export const makeFile = async (
  folder: string,
  name: string,
  content: string | Uint8Array
): Promise<string> => {
  const path = join(folder, name)
  await writeFile(path, content)
  return path
}
