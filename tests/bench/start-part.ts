import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { setTimeout } from 'node:timers/promises'
import { chromium, type Page } from '@playwright/test'
import { electronBinary, ROOT, SANDBOX_ARGS } from '../e2e/places'
import { environment } from '../e2e/window'
import type { Part } from './part'
import { table } from './table'
import { quantile } from './window-part'
import { within } from './within'

const STARTS = 9

/** Milliseconds after which a window is there on any machine: who asks before takes part in its start. */
const LONG_THERE = 5000

/** Milliseconds since the process was started. */
interface Started {
  /** Until the page began to be loaded: before that it is Electron that starts. */
  readonly page: number
  /** Until the first picture. */
  readonly seen: number
  /** Until the largest thing of the start screen was painted. */
  readonly drawn: number
}

/** What the page kept of its own beginning, in milliseconds of the clock. */
const paints = (page: Page) =>
  page.evaluate(async () => {
    const last = (type: string) =>
      new Promise<number>((resolve) => {
        new PerformanceObserver((list) => resolve(list.getEntries().at(-1)?.startTime ?? 0)).observe({
          type,
          buffered: true
        })
      })
    const [seen, drawn] = await Promise.all([last('paint'), last('largest-contentful-paint')])
    const { timeOrigin } = performance
    return { page: timeOrigin, seen: timeOrigin + seen, drawn: timeOrigin + drawn }
  })

/** Starts the application by itself, and asks only when it has long been there. */
const startOnce = (binary: string): Promise<Started> =>
  within(tmpdir(), async (folder) => {
    const from = Date.now()
    const application = spawn(
      binary,
      [...SANDBOX_ARGS, '--remote-debugging-port=0', `--user-data-dir=${join(folder, 'electron')}`, ROOT],
      { env: environment(folder), stdio: ['ignore', 'ignore', 'pipe'] }
    )
    let address: string | undefined
    for await (const line of createInterface(application.stderr)) {
      address = /^DevTools listening on (\S+)$/.exec(line)?.[1]
      if (address !== undefined) break
    }
    await setTimeout(LONG_THERE)
    const browser = await chromium.connectOverCDP(address ?? '')
    const page = browser.contexts()[0]?.pages()[0]
    if (!page) throw new Error('No window')
    await page.getByRole('heading').first().waitFor()
    const { page: begun, seen, drawn } = await paints(page)
    await browser.close()
    const ended = once(application, 'exit')
    application.kill()
    await ended
    return { page: begun - from, seen: seen - from, drawn: drawn - from }
  })

/** Milliseconds from the start of the process to the first picture of the desktop window. */
export const startPart: Part = async () => {
  const binary = electronBinary()
  if (binary === undefined) throw new Error('No Electron')
  const result: Started[] = []
  for (let start = 0; start < STARTS; start += 1) result.push(await startOnce(binary))
  const line = (name: string, of: (started: Started) => number) => [
    name,
    ...[0.5, 0.95].map((share) => quantile(share, result.map(of)).toFixed(0))
  ]
  const report = table([
    [`${STARTS} starts`, 'median ms', '95 % ms'],
    line('Electron begins with the page', ({ page }) => page),
    line('first picture', ({ seen }) => seen),
    line('start screen', ({ drawn }) => drawn)
  ])
  return { report: `${report}\n`, result }
}
