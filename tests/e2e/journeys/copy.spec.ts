import type { Page } from '@playwright/test'
import { expect, test } from '../fixtures'
import { settled } from '../pages/settled'

/** What the clipboard holds, asked of the page that has the focus. */
const copiedText = (page: Page): Promise<string> => page.evaluate(() => navigator.clipboard.readText())

const copiedTypes = (page: Page): Promise<string[]> =>
  page.evaluate(async () => (await navigator.clipboard.read()).flatMap(({ types }) => [...types]))

const status = (page: Page, text: string) => page.getByRole('status').filter({ hasText: text })

test('a chart is copied as a picture, and its table for a spreadsheet', async ({ app, hostKind, start }) => {
  test.skip(hostKind === 'desktop', 'its page may write to the clipboard and not read it')
  const { page } = app
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  await start.openSample()
  await page.keyboard.press('e')
  await page.getByRole('menuitem', { name: 'Copy picture' }).click()
  await expect(status(page, 'The picture is on the clipboard.')).toBeVisible()
  expect(await copiedTypes(page)).toEqual(['image/png'])

  await page.keyboard.press('e')
  await page.getByRole('menuitem', { name: 'Copy table' }).click()
  await expect(status(page, 'The table is on the clipboard.')).toBeVisible()
  const [, head, first] = (await copiedText(page)).split('\n')
  expect(head?.split('\t')).toContain('Answers')
  expect(first).toMatch(/^Returns\t\d+\.\d%\t/)
  expect(first).not.toMatch(/\d,\d/)
})

test('a view without a chart has its tables to copy, from the palette too', async ({
  app,
  hostKind,
  start
}) => {
  test.skip(hostKind === 'desktop', 'its page may write to the clipboard and not read it')
  const { page } = app
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  await start.openSample()
  await page.keyboard.press('9')
  await settled(page)
  await page.keyboard.press('Control+k')
  await page.keyboard.type('copy table')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect(status(page, 'The table is on the clipboard.')).toBeVisible()
  expect(await copiedText(page)).toContain('Net easy')
})

test('the crosstab is copied whole and with its letters, by its button and by the menu', async ({
  app,
  hostKind,
  start
}) => {
  test.skip(hostKind === 'desktop', 'its page may write to the clipboard and not read it')
  const { page } = app
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  await start.openSample()
  await page.keyboard.press('5')
  await settled(page)
  await page.getByRole('main').getByRole('button', { name: 'Copy table' }).click()
  await expect(status(page, 'The table is on the clipboard.')).toBeVisible()
  const byButton = await copiedText(page)
  expect(byButton).toContain('\nLetters\tA\tB')
  await page.evaluate(() => navigator.clipboard.writeText(''))
  await page.keyboard.press('e')
  await page.getByRole('menuitem', { name: 'Copy table' }).click()
  await expect.poll(() => copiedText(page)).toBe(byButton)
})

test('on the desktop both reach the clipboard of the system', async ({ app, hostKind, start }) => {
  test.skip(hostKind !== 'desktop', 'asks the application')
  const { page, electron } = app
  if (!electron) throw new Error('No application')
  await start.openSample()
  await page.keyboard.press('e')
  await page.getByRole('menuitem', { name: 'Copy picture' }).click()
  await expect(status(page, 'The picture is on the clipboard.')).toBeVisible()
  expect(await electron.evaluate(({ clipboard }) => clipboard.has('image/png'))).toBe(true)
  await page.keyboard.press('e')
  await page.getByRole('menuitem', { name: 'Copy table' }).click()
  await expect(status(page, 'The table is on the clipboard.')).toBeVisible()
  expect(await electron.evaluate(({ clipboard }) => clipboard.readText())).toContain('Returns\t')
})
