import AxeBuilder from '@axe-core/playwright'
import { expect, type Page } from '@playwright/test'
import { settled } from './settled'

/** What axe finds, which is to be nothing; and nothing may be wider than the window. */
export const readsWell = async (
  page: Page,
  screen: string,
  besides: readonly string[] = []
): Promise<void> => {
  await settled(page)
  // The window cannot open the blank page in which axe usually gathers its answers.
  // A popover stands beside the landmarks, not in one: it is a dialog of its own.
  const { violations } = await new AxeBuilder({ page })
    .setLegacyMode()
    .disableRules(['region', ...besides])
    .analyze()
  const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)
  expect(found, screen).toEqual([])
  const wider = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth
  )
  expect(wider, screen).toBeLessThanOrEqual(0)
}
