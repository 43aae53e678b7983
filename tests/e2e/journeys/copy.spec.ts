import { readFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import { expect, test } from '../fixtures'
import { settled } from '../pages/settled'
import type { StartPage } from '../pages/start-page'
import type { AppWindow } from '../window'

/** What the clipboard holds, asked of the page that has the focus. */
const copiedText = (page: Page): Promise<string> => page.evaluate(() => navigator.clipboard.readText())

const copiedTypes = (page: Page): Promise<string[]> =>
  page.evaluate(async () => (await navigator.clipboard.read()).flatMap(({ types }) => [...types]))

/** Opens the sample in a page that may read what it copied. */
const openToRead = async ({ page }: AppWindow, start: StartPage): Promise<Page> => {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  await start.openSample()
  return page
}

const status = (page: Page, text: string) => page.getByRole('status').filter({ hasText: text })

test('a chart is copied as a picture, and its table for a spreadsheet', async ({ app, hostKind, start }) => {
  test.skip(hostKind === 'desktop', 'its page may write to the clipboard and not read it')
  const page = await openToRead(app, start)
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
  const page = await openToRead(app, start)
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
  const page = await openToRead(app, start)
  await page.keyboard.press('5')
  await settled(page)
  await page.getByRole('main').getByRole('button', { name: 'Copy table' }).click()
  await expect(status(page, 'The table is on the clipboard, with its letters.')).toBeVisible()
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

/** The bytes of an exported picture, as text. */
const exported = async (page: Page): Promise<string> => {
  const saved = page.waitForEvent('download')
  await page.getByRole('menuitem', { name: 'Export as SVG' }).click()
  const path = await (await saved).path()
  return readFile(path, 'utf8')
}

test('a card is taken away by itself, by the pointer and from the keyboard', async ({
  app,
  hostKind,
  start,
  workbench
}) => {
  test.skip(hostKind === 'desktop', 'its page may write to the clipboard and not read it')
  const page = await openToRead(app, start)
  await workbench.show('Trend')
  const change = page.getByRole('region', { name: 'What changed, and why?' })
  const menu = page.getByRole('menu', { name: 'This card' })
  await change.click({ button: 'right' })
  await menu.getByRole('menuitem', { name: 'Copy picture' }).click()
  await expect(status(page, 'The picture is on the clipboard.')).toBeVisible()
  expect(await copiedTypes(page)).toEqual(['image/png'])
  await change.click({ button: 'right' })
  const svg = await exported(page)
  expect(svg).toContain('Scores moved')
  expect(svg).not.toContain('control limits')

  const chart = change.getByRole('group')
  await chart.focus()
  await page.keyboard.press('Shift+F10')
  await expect(menu.getByRole('menuitem', { name: 'Copy picture' })).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(chart).toBeFocused()
  await page.keyboard.press('ContextMenu')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect(status(page, 'The table is on the clipboard.')).toBeVisible()
  const text = await copiedText(page)
  expect(text).toContain('Delivery')
  expect(text).not.toContain('Control limits')
})

test('a card without a picture has its table, one of Health its own picture', async ({
  app,
  hostKind,
  start,
  workbench
}) => {
  test.skip(hostKind === 'desktop', 'its page may write to the clipboard and not read it')
  const page = await openToRead(app, start)
  await workbench.show('Overview')
  await page.getByRole('region', { name: 'What the figures rest on' }).click({ button: 'right' })
  await expect(page.getByRole('menuitem')).toHaveText(['Copy tablefor a spreadsheet'])
  await page.getByRole('menuitem').click()
  await expect(status(page, 'The table is on the clipboard.')).toBeVisible()
  expect(await copiedText(page)).toContain('CSAT')
  await workbench.show('Crosstab')
  await page.getByRole('main').getByRole('cell').first().click({ button: 'right' })
  await page.getByRole('menuitem', { name: 'Copy table' }).click()
  // The table writes itself, with its letters in columns of their own and what it is of.
  await expect.poll(() => copiedText(page)).toContain('Holm')
  await workbench.show('Health')
  await page.getByRole('heading', { name: 'What answering again does' }).click({ button: 'right' })
  expect(await exported(page)).toContain('What answering again does')
})
