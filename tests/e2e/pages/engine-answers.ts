import { EventEmitter, once } from 'node:events'
import type { Page } from '@playwright/test'
import { decode } from '../../../shared/contract/codec'

/** Whether a call is one that a test wants to come between. */
type Wanted = (method: string, args: string) => boolean

/** Comes between a window in a browser and its engine: has calls wait until it is told, or lose their way. */
const between = async (page: Page, wanted: Wanted, what: 'wait' | 'fail') => {
  const gate = new EventEmitter()
  const released = once(gate, 'open')
  const pattern = /\/call$/
  await page.route(pattern, async (route) => {
    const { method, args } = decode(route.request().postDataBuffer() ?? new Uint8Array()) as {
      method: string
      args: unknown
    }
    if (!wanted(method, JSON.stringify(args))) return route.continue()
    if (what === 'fail') return route.fulfill({ status: 500 })
    await released
    // Nobody may wait for it any more.
    await route.continue().catch(() => undefined)
  })
  return async () => {
    gate.emit('open')
    await page.unroute(pattern)
  }
}

/** Holds back the answers to some calls; what it gives lets them go. */
export const holdAnswers = (page: Page, wanted: Wanted): Promise<() => Promise<void>> =>
  between(page, wanted, 'wait')

/** Loses some calls; what it gives lets the next ones pass. */
export const loseCalls = (page: Page, wanted: Wanted): Promise<() => Promise<void>> =>
  between(page, wanted, 'fail')
