import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test as base } from '@playwright/test'
import { ImportPage } from './pages/import-page'
import { StartPage } from './pages/start-page'
import { WorkbenchPage } from './pages/workbench-page'
import { openDesktop, openLoopback, type AppWindow, type OpenOptions } from './window'

export interface HostOptions {
  readonly hostKind: 'desktop' | 'loopback'
}

interface Fixtures {
  /** A folder of this test alone: data, downloads, files it makes. */
  readonly folder: string
  /** Opens a window on that folder; all of them are closed when the test ends. */
  readonly openWindow: (options?: Partial<OpenOptions>) => Promise<AppWindow>
  /** The window most tests need. */
  readonly app: AppWindow
  readonly start: StartPage
  readonly sheet: ImportPage
  readonly workbench: WorkbenchPage
}

export const test = base.extend<Fixtures & HostOptions>({
  hostKind: ['loopback', { option: true }],
  // eslint-disable-next-line no-empty-pattern -- Playwright reads the names of the first parameter.
  folder: async ({}, use) => {
    const folder = await mkdtemp(join(tmpdir(), 'effortscope-e2e-'))
    await use(folder)
    await rm(folder, { recursive: true, force: true })
  },
  openWindow: async ({ folder, hostKind }, use, testInfo) => {
    const windows: AppWindow[] = []
    await use(async (options = {}) => {
      const open = hostKind === 'desktop' ? openDesktop : openLoopback
      const window = await open({ folder, ...options })
      windows.push(window)
      return window
    })
    for (const window of windows) {
      if (testInfo.status !== testInfo.expectedStatus)
        await testInfo.attach('host log', { body: window.log(), contentType: 'text/plain' })
      await window.close().catch(() => undefined)
    }
  },
  app: async ({ openWindow }, use) => use(await openWindow()),
  start: async ({ app }, use) => use(new StartPage(app.page)),
  sheet: async ({ app }, use) => use(new ImportPage(app.page)),
  workbench: async ({ app }, use) => use(new WorkbenchPage(app.page))
})

export { expect } from '@playwright/test'
