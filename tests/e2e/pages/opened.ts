import type { Page } from '@playwright/test'
import { settled } from './settled'

/** What the workbench shows first. */
export const FIRST_TITLE = 'How hard is it?'

/** Waits for the workbench, whichever view it opens with, and goes to the touchpoints, where most journeys begin. */
export const toTouchpoints = async (page: Page): Promise<void> => {
  await page.getByRole('navigation').getByRole('button', { name: 'Touchpoints' }).click()
  await page.getByRole('heading', { name: 'Where is it hard?' }).waitFor()
  await settled(page)
}
