import type { Page } from '@playwright/test'

/** Waits until the window asks nothing of the engine any more and has drawn what it was told. */
export const settled = async (page: Page): Promise<void> => {
  await page.waitForFunction(() => document.body.dataset.busy === 'false')
  await page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        requestAnimationFrame(() => requestAnimationFrame(() => resolve()))
      })
  )
}
