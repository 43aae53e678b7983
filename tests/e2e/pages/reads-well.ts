import AxeBuilder from '@axe-core/playwright'
import { expect, type Page } from '@playwright/test'
import { illegible } from './legible'
import { settled } from './settled'

/** A screen that everybody can read: nothing wider than the window, no words upon others or cut off, nothing that axe finds. */
export const readsWell = async (
  page: Page,
  screen: string,
  besides: readonly string[] = []
): Promise<void> => {
  await settled(page)
  const tooWide = await page.evaluate(
    () => document.documentElement.scrollWidth > document.documentElement.clientWidth
  )
  expect.soft(tooWide, `${screen} is wider than the window`).toBe(false)
  expect.soft(await illegible(page), screen).toEqual([])
  // The window cannot open the blank page in which axe usually gathers its answers.
  // A popover stands beside the landmarks, not in one: it is a dialog of its own.
  const { violations } = await new AxeBuilder({ page })
    .setLegacyMode()
    .disableRules(['region', ...besides])
    .analyze()
  const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)
  expect.soft(found, screen).toEqual([])
}

/** The same in both looks. */
export const bothLooksReadWell = async (page: Page, screen: string): Promise<void> => {
  for (const colorScheme of ['dark', 'light'] as const) {
    await page.emulateMedia({ colorScheme })
    await settled(page)
    await readsWell(page, `${screen}, ${colorScheme}`)
  }
}
