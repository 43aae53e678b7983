import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { chromium, expect, type Browser, type Page } from '@playwright/test'
import { packagedBinary, SANDBOX_ARGS } from '../places'
import { environment, type AppWindow, type OpenOptions } from '../window'

/** What Chromium says once its page can be driven. */
const ADDRESS = /DevTools listening on (ws:\/\/\S+)/

const startPackaged = (
  { folder, files = [] }: OpenOptions,
  lines: string[]
): Promise<{ process: ChildProcess; address: string }> =>
  new Promise((resolve, reject) => {
    const binary = packagedBinary()
    if (binary === undefined) throw new Error('No packaged application')
    const started = spawn(
      binary,
      [
        ...SANDBOX_ARGS,
        '--force-device-scale-factor=1',
        '--remote-debugging-port=0',
        // Cookies are encrypted with a key, which a test leaves out of the keychain of whoever runs it.
        '--use-mock-keychain',
        '--password-store=basic',
        `--user-data-dir=${join(folder, 'electron')}`,
        ...files
      ],
      { env: environment(folder), stdio: ['ignore', 'pipe', 'pipe'] }
    )
    started.once('error', reject)
    started.once('exit', (code) => reject(new Error(`The application ended with ${code}: ${lines.join('')}`)))
    for (const stream of [started.stdout, started.stderr])
      stream.on('data', (text: Buffer) => {
        lines.push(text.toString())
        const address = ADDRESS.exec(lines.join(''))?.[1]
        if (address !== undefined) resolve({ process: started, address })
      })
  })

/**
 * Waits until the page has loaded: to attach to one that is on its way to its first address leaves Playwright
 * waiting for what has already been said.
 */
const pageHasLoaded = async (address: string): Promise<void> => {
  const list = new URL('/json/list', address.replace('ws:', 'http:'))
  await expect
    .poll(async () => (await (await fetch(list)).json()) as unknown)
    .toContainEqual(expect.objectContaining({ type: 'page', title: 'Effortscope' }))
}

const firstPage = async (browser: Browser): Promise<Page> => {
  const context = browser.contexts()[0]
  if (!context) throw new Error('No window')
  return context.pages()[0] ?? context.waitForEvent('page')
}

/** As a user does: the last window closes, and the application lets go of everything and ends. */
const closeWindow = async (page: Page, ended: Promise<unknown[]>): Promise<void> => {
  await page.evaluate(() => setTimeout(() => window.close()))
  const [code, signal] = await ended
  if (code !== 0) throw new Error(`The application ended with ${String(code ?? signal)}`)
}

/**
 * The packaged application as it is shipped: its fuses take no debugger of Node's, which Playwright's own
 * launcher of Electron needs, so the page alone is driven, from outside, as Chromium's.
 */
export const openPackaged = async (options: OpenOptions): Promise<AppWindow> => {
  const lines: string[] = []
  const { process: started, address } = await startPackaged(options, lines)
  const ended = once(started, 'exit')
  try {
    await pageHasLoaded(address)
    const browser = await chromium.connectOverCDP(address)
    const page = await firstPage(browser)
    return {
      kind: 'desktop',
      page,
      address: page.url(),
      log: () => lines.join(''),
      saving: () => Promise.reject(new Error("The system's own dialog cannot be answered from a page")),
      close: () => closeWindow(page, ended).finally(() => started.kill('SIGKILL'))
    }
  } catch (error) {
    started.kill('SIGKILL')
    throw new Error(`No window: ${lines.join('')}`, { cause: error })
  }
}
