import type { Locator, Page } from '@playwright/test'
import { expect, test } from '../fixtures'
import { ImportPage } from '../pages/import-page'
import { settled } from '../pages/settled'
import { makeFile } from '../window'

/** A text of the chart, by its words. */
const drawn = (page: Page, text: string): Locator =>
  page
    .getByRole('group', { name: /95% intervals/ })
    .locator('svg text')
    .getByText(text, { exact: true })

/** What is painted over the middle of a text: shapes that come after it in the drawing and have a colour. */
const covers = (text: Locator): Promise<string[]> =>
  text.first().evaluate((element) => {
    const { left, top, width, height } = element.getBoundingClientRect()
    const [x, y] = [left + width / 2, top + height / 2]
    return Array.from(element.closest('svg')?.querySelectorAll('path, rect') ?? [])
      .filter((shape) => {
        const box = shape.getBoundingClientRect()
        const { fill, fillOpacity } = getComputedStyle(shape)
        const isPainted = fill !== 'none' && fill !== 'transparent' && Number(fillOpacity) > 0
        const isAfter = element.compareDocumentPosition(shape) & Node.DOCUMENT_POSITION_FOLLOWING
        return isPainted && isAfter && box.left < x && box.right > x && box.top < y && box.bottom > y
      })
      .map((shape) => shape.outerHTML)
  })

const clickAt = async (page: Page, text: Locator): Promise<void> => {
  const box = await text.first().boundingBox()
  if (!box) throw new Error('Not drawn')
  await page.mouse.move(box.x + box.width / 2 - 6, box.y + box.height / 2 - 2)
  await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2)
  await settled(page)
}

test.describe('touchpoints', () => {
  test('are selected by the mouse again and again, and their rows stay', async ({ start, workbench }) => {
    await start.openSample()
    const { page } = workbench
    const scores =
      (await page
        .getByRole('group', { name: /95% intervals/ })
        .locator('svg text')
        .count()) > 20
    expect(scores).toBe(true)
    const selected: [click: string, heading: string][] = [
      ['Billing', 'Billing'],
      ['Support call', 'Support call'],
      ['Support call', 'All touchpoints'],
      ['Billing', 'Billing'],
      ['Billing', 'All touchpoints'],
      ['Billing', 'Billing']
    ]
    for (const [name, heading] of selected) {
      await clickAt(page, drawn(page, name))
      await expect(workbench.inspector.getByRole('heading', { name: heading })).toBeVisible()
      for (const text of ['Billing', '57.8', 'Support call', '61.6'])
        expect(await covers(drawn(page, text)), `${text} after ${name}`).toEqual([])
    }
    await page.mouse.move(2, 2)
    await settled(page)
    expect(await covers(drawn(page, 'Billing'))).toEqual([])
    await page.keyboard.press('Escape')
    await expect(workbench.inspector.getByRole('heading', { name: 'All touchpoints' })).toBeVisible()
    await clickAt(page, drawn(page, 'Returns'))
    await expect(workbench.inspector.getByRole('heading', { name: 'Returns' })).toBeVisible()
  })

  test('that the keyboard selects keep their names in sight', async ({ start, workbench }) => {
    await start.openSample()
    const { page } = workbench
    await page.getByRole('group', { name: /95% intervals/ }).focus()
    for (const name of ['Returns', 'Billing']) {
      await page.keyboard.press('ArrowDown')
      await expect(workbench.inspector.getByRole('heading', { name })).toBeVisible()
      expect(await covers(drawn(page, name))).toEqual([])
    }
  })

  test('say under the pointer what they are called in full', async ({ start, workbench }) => {
    await start.openSample()
    const { page } = workbench
    await drawn(page, 'Billing').hover({ force: true })
    await expect(page.getByTestId('hint')).toHaveText(
      /^Billing% easy 57\.8% \(55\.6 to 59\.9\), n 1,996Formula: answers 5–7 ÷ all answers\./
    )
    await page.mouse.move(2, 2)
    await expect(page.getByTestId('hint')).toHaveCount(0)
  })

  test('that are alone are compared with nothing', async ({ start, workbench, folder }) => {
    const rows = Array.from({ length: 60 }, (_, index) => `Checkout,${(index % 7) + 1},${(index % 5) + 1}\n`)
    const file = await makeFile(
      folder,
      'one.csv',
      `Touchpoint,"How easy was it? (1 = very difficult, 7 = very easy)",Satisfaction (1-5)\n${rows.join('')}`
    )
    const { page } = workbench
    await start.drop(file)
    await new ImportPage(page).import()
    await expect(drawn(page, 'vs rest, points')).toHaveCount(0)
    await page.getByRole('radio', { name: 'Table' }).click()
    await expect(page.getByRole('cell', { name: 'nothing to compare with' })).toBeVisible()
  })
})

test('points of effort against satisfaction are selected and let go again', async ({ start, workbench }) => {
  await start.openSample()
  await workbench.show('CES / CSAT')
  const { page } = workbench
  const dots = page.getByRole('group', { name: /95% intervals/ }).locator('svg path[fill="#2552c2"]')
  await page.getByRole('group', { name: /95% intervals/ }).focus()
  await page.keyboard.press('ArrowDown')
  await settled(page)
  await expect(workbench.inspector.getByRole('heading', { name: 'Returns' })).toBeVisible()
  expect(await dots.count()).toBeGreaterThan(0)
  await page.keyboard.press('Escape')
  await settled(page)
  await expect(dots).toHaveCount(0)
})
