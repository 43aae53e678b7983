import { readFileSync } from 'node:fs'
import type { Locator, Page } from '@playwright/test'
import { readPdf } from '../../fixtures/pdf-facts'
import { readPixels } from '../../fixtures/png-facts'
import { expect, test } from '../fixtures'
import { toTouchpoints } from '../pages/opened'

const options = (page: Page): Locator => page.getByRole('dialog', { name: 'Chart options' })

const openOptions = async (page: Page): Promise<Locator> => {
  await page.keyboard.press('e')
  await page.getByRole('menuitem', { name: 'Chart options…' }).click()
  await expect(options(page)).toBeVisible()
  return options(page)
}

const closeOptions = async (page: Page): Promise<void> => {
  await page.keyboard.press('Escape')
  await expect(options(page)).toBeHidden()
}

test('what is chosen for charts holds for every way to take one, and is remembered', async ({
  app,
  start,
  workbench
}) => {
  const { page } = app
  await start.openSample()
  await toTouchpoints(page)
  const shown = await page
    .locator('main [data-chart]')
    .evaluate((chart) => (chart as HTMLElement).offsetWidth)

  const onScreen = readPixels(readFileSync(await app.saving(() => workbench.exportAs('PNG'))))
  expect(onScreen).toMatchObject({ width: 2 * shown, perInch: 192 })
  expect(onScreen.at(0, 0)).toEqual([255, 255, 255, 255])

  const dialog = await openOptions(page)
  await dialog.getByRole('radio', { name: 'Slide 16:9' }).click()
  await expect(dialog).toContainText('960 × 540 points')
  await dialog.getByRole('radio', { name: '4x' }).click()
  await expect(dialog).toContainText('384 pixels an inch')
  await dialog.getByRole('radio', { name: 'Transparent' }).click()
  await closeOptions(page)

  const slide = readPixels(readFileSync(await app.saving(() => workbench.exportAs('PNG'))))
  expect(slide).toMatchObject({ width: 4 * 1280, height: 4 * 720, perInch: 384 })
  expect(slide.at(0, 0)).toEqual([0, 0, 0, 0])
  const pdf = await readPdf(await app.saving(() => workbench.exportAs('PDF')))
  expect(pdf).toMatchObject({ pages: 1, images: 0, size: [960, 540] })

  await page.locator('[data-card="view"]').click({ button: 'right', position: { x: 12, y: 12 } })
  await expect(page.getByRole('menuitem', { name: 'Export as PNG' })).toContainText('picture, 4x, Slide 16:9')
  await page.keyboard.press('Escape')

  await page.reload()
  await start.openSample()
  await toTouchpoints(page)
  const kept = await openOptions(page)
  for (const name of ['Slide 16:9', '4x', 'Transparent'])
    await expect(kept.getByRole('radio', { name })).toBeChecked()
})

test('the options of charts are reached and left by the keyboard alone', async ({ app, start }) => {
  const { page } = app
  await start.openSample()
  await toTouchpoints(page)
  await page.keyboard.press('e')
  await expect(page.getByRole('menu', { name: 'Export' })).toBeFocused()
  await page.keyboard.press('End')
  await page.keyboard.press('Enter')
  const dialog = options(page)
  await expect(dialog).toBeVisible()
  const screen = dialog.getByRole('radio', { name: 'As on screen' })
  await page.keyboard.press('Tab')
  await expect(screen).toBeFocused()
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('Space')
  await expect(dialog.getByRole('radio', { name: 'Slide 16:9' })).toBeChecked()
  await closeOptions(page)
  await expect(page.getByRole('button', { name: 'Export', exact: true })).toBeFocused()
})
