import type { Locator, Page } from '@playwright/test'

/** Milliseconds from a click to the picture. */
export interface Painted {
  /** Until something was seen to happen. */
  readonly seen: number
  /** Until the last of the answer was painted, everything in the window included. */
  readonly answered: number
}

interface Probe {
  readonly arm: () => void
  readonly done: () => Promise<Painted>
}

/** Frames in a row without a change, after which a picture is the last one. */
const QUIET_FRAMES = 3

/**
 * Watches the page from within: when the pointer or a key went down, when the document changed after that, and when
 * the frame with that change was painted. A picture is the last once the engine is asked nothing any more and nothing
 * changes for some frames.
 */
const install = (quietFrames: number): void => {
  let from: number | null = null
  let seen: number | null = null
  let painted = 0
  let isWaiting = false
  const afterPaint = (tell: () => void) =>
    requestAnimationFrame(() => {
      const channel = new MessageChannel()
      channel.port1.onmessage = tell
      channel.port2.postMessage(null)
    })
  for (const type of ['pointerdown', 'keydown'])
    addEventListener(type, ({ timeStamp }) => (from ??= timeStamp), { capture: true })
  /** What stands behind a picture for those who cannot see it is written when it is painted. */
  const isNoPicture = (target: Node): boolean =>
    target === document.body || (target instanceof Element && target.closest('.visually-hidden') !== null)
  new MutationObserver((changes) => {
    if (from === null || isWaiting || changes.every(({ target }) => isNoPicture(target))) return
    isWaiting = true
    // What only shows that the pointer is there is no answer.
    const isMore = changes.some(({ type }) => type !== 'attributes')
    afterPaint(() => {
      isWaiting = false
      painted = performance.now()
      if (isMore) seen ??= painted
    })
  }).observe(document.body, { subtree: true, childList: true, attributes: true, characterData: true })
  const probe: Probe = {
    arm: () => {
      from = seen = null
      painted = 0
    },
    done: async () => {
      for (let quiet = 0, before = -1; quiet < quietFrames;) {
        await new Promise((resolve) => requestAnimationFrame(resolve))
        const isQuiet = document.body.dataset.busy === 'false' && painted === before && !isWaiting
        quiet = isQuiet ? quiet + 1 : 0
        before = painted
      }
      const start = from ?? 0
      return { seen: Math.max(0, (seen ?? painted) - start), answered: Math.max(0, painted - start) }
    }
  }
  Object.assign(window, { probe })
}

export const watch = (page: Page): Promise<void> => page.evaluate(install, QUIET_FRAMES)

/** Clicks, and waits for the last picture that follows: no sooner than when something is there. */
export const painted = async (page: Page, target: Locator, awaited?: Locator): Promise<Painted> => {
  await target.waitFor()
  await page.evaluate(() => (window as unknown as { probe: Probe }).probe.arm())
  await target.click()
  await awaited?.waitFor()
  return page.evaluate(() => (window as unknown as { probe: Probe }).probe.done())
}
