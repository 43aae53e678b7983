import { defineConfig } from '@playwright/test'
import { chromiumBinary, electronBinary, hasDisplay, packagedBinary } from './tests/e2e/places'
import type { HostOptions } from './tests/e2e/fixtures'

/** What the journeys need, whether it is here, and how to get it. */
const HOSTS = [
  {
    name: 'desktop',
    isHere: electronBinary() !== undefined && hasDisplay(),
    help: 'Electron journeys need its binary (node node_modules/electron/install.js, or ELECTRON_OVERRIDE_DIST_PATH) and a display (on Linux without one: xvfb-run -a npm test).'
  },
  {
    name: 'loopback',
    isHere: chromiumBinary() !== undefined,
    help: 'Browser journeys need a Chromium (apt-get install chromium, or CHROMIUM_PATH).'
  }
] as const

const missing = HOSTS.filter(({ isHere }) => !isHere)
// Workers read this file too: only the first process speaks.
if (missing.length > 0 && process.env.TEST_WORKER_INDEX === undefined) {
  for (const { name, help } of missing) console.warn(`Skipped: the ${name} journeys. ${help}`)
  if (process.env.EFFORTSCOPE_E2E === 'required') throw new Error('Here every journey has to run.')
}

/** Tested where it was made; a run that made it on purpose says so, and fails without it. */
const hasPackaged = packagedBinary() !== undefined && hasDisplay()
if (!hasPackaged && process.env.EFFORTSCOPE_PACKAGED === 'required')
  throw new Error('Here the packaged application has to be tested: npm run dist -- --dir, and a display.')

export default defineConfig<HostOptions>({
  testDir: 'tests/e2e',
  outputDir: 'test-results',
  // A journey of the desktop beside one of the browser.
  workers: 2,
  retries: 0,
  timeout: 120_000,
  expect: { timeout: 20_000 },
  forbidOnly: Boolean(process.env.CI),
  reporter: [['list']],
  use: { trace: 'retain-on-failure', actionTimeout: 20_000 },
  projects: [
    ...HOSTS.filter(({ isHere }) => isHere).map(({ name }) => ({
      name,
      testMatch: 'journeys/*.spec.ts',
      workers: 1,
      // Electron under Playwright now and then loses a promise it was asked for, on a busy machine; what passes
      // only the second time is listed as flaky.
      retries: name === 'desktop' ? 1 : 0,
      use: { hostKind: name }
    })),
    { name: 'cli', testMatch: 'cli/*.spec.ts', workers: 1 },
    ...(hasPackaged ? [{ name: 'packaged', testMatch: 'packaged/*.spec.ts', workers: 1 }] : [])
  ]
})
