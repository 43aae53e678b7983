import { readFileSync } from 'node:fs'
import { readPdf } from '../../fixtures/pdf-facts'
import { readPixels } from '../../fixtures/png-facts'
import { expect, test } from '../fixtures'
import { ExportPage } from '../pages/export-page'
import { toTouchpoints } from '../pages/opened'

test('what is chosen for charts holds for every way to take one, and is remembered', async ({
  app,
  start,
  workbench
}) => {
  const { page } = app
  const exporting = new ExportPage(page)
  await start.openSample()
  await toTouchpoints(page)
  const shown = await page
    .locator('main [data-chart]')
    .evaluate((chart) => (chart as HTMLElement).offsetWidth)

  const onScreen = readPixels(readFileSync(await app.saving(() => workbench.exportAs('PNG'))))
  expect(onScreen).toMatchObject({ width: 2 * shown, perInch: 192 })
  expect(onScreen.at(0, 0)).toEqual([255, 255, 255, 255])

  const dialog = await exporting.openOptions()
  await dialog.getByRole('radio', { name: 'Slide 16:9' }).click()
  await expect(dialog).toContainText('960 × 540 points')
  await dialog.getByRole('radio', { name: '4x' }).click()
  await expect(dialog).toContainText('384 pixels an inch')
  await dialog.getByRole('radio', { name: 'Transparent' }).click()
  await exporting.closeOptions()

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
  const kept = await exporting.openOptions()
  for (const name of ['Slide 16:9', '4x', 'Transparent'])
    await expect(kept.getByRole('radio', { name })).toBeChecked()
})

test('the options are reached and left by the keyboard alone', async ({ app, start }) => {
  const { page } = app
  const exporting = new ExportPage(page)
  const { options } = exporting
  await start.openSample()
  await toTouchpoints(page)
  await exporting.open()
  await page.keyboard.type('Export')
  await page.keyboard.press('Enter')
  await expect(options).toBeVisible()
  await page.keyboard.press('Tab')
  await expect(options.getByRole('radio', { name: 'As on screen' })).toBeFocused()
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('Space')
  await expect(options.getByRole('radio', { name: 'Slide 16:9' })).toBeChecked()
  for (const name of ['1x', 'White', 'As in English']) {
    await page.keyboard.press('Tab')
    await expect(options.getByRole('radio', { name })).toBeFocused()
  }
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('Space')
  await expect(options.getByRole('radio', { name: 'Semicolon' })).toBeChecked()
  await page.keyboard.press('Tab')
  const mark = options.getByRole('checkbox', { name: 'Byte order mark' })
  await expect(mark).toBeFocused()
  await expect(mark).toBeChecked()
  await page.keyboard.press('Space')
  await expect(mark).not.toBeChecked()
  await exporting.closeOptions()
  await expect(exporting.button).toBeFocused()
})
