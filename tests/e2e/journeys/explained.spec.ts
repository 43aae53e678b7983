import type { Locator, Page } from '@playwright/test'
import { expect, test } from '../fixtures'
import { settled } from '../pages/settled'

/** Every view, with the form whose figures are asked for: the number of its key, and what is pressed there first. */
const PLACES: readonly (readonly [view: string, key: string, form?: string])[] = [
  ['Overview', '1'],
  ['Touchpoints, as bars', '2'],
  ['Touchpoints, as a funnel', '2', 'Funnel'],
  ['Touchpoints, as a table', '2', 'Table'],
  ['CES / CSAT', '3', 'Chart'],
  ['CES / CSAT, as a table', '3', 'Table'],
  ['Trend', '4'],
  ['Trend, as a table', '4', 'Table'],
  ['Crosstab', '5'],
  ['Drivers', '6'],
  ['Drivers, as a table', '6', 'Table'],
  ['Verbatims', '7'],
  ['Verbatims, as a table', '7', 'Table'],
  ['Health', '8'],
  ['Definitions', '9']
]

/** What stands behind a figure: a score's formula and interval, the count it is of, or the rule it was made by. */
const DEFENDED =
  /95%|Formula|interval|median|method|Wilson|log-odds|unweighted|whole project|zone that was chosen/

const hintOf = (page: Page) => page.getByTestId('hint')

/** What a screen reader is told of what has the focus. */
const described = async (focused: Locator): Promise<string> => {
  const id = await focused.getAttribute('aria-describedby')
  if (id === null) return ''
  return (await focused.page().locator(`[id="${id}"]`).textContent()) ?? ''
}

const figuresIn = (page: Page): Locator => page.locator('main [data-figure], main td[data-row][data-column]')

test('every figure says by mouse and by keyboard what it is made of', async ({ start, workbench }) => {
  test.slow()
  const { page } = workbench
  await start.openSample()
  for (const [place, key, form] of PLACES) {
    await page.keyboard.press(key)
    await settled(page)
    if (form !== undefined) {
      await page.getByRole('radio', { name: form, exact: true }).click()
      await settled(page)
      await page.locator('body').click({ position: { x: 2, y: 2 } })
    }
    const figures = await figuresIn(page).all()
    const charts = await page
      .getByRole('main')
      .getByRole('group')
      .filter({ has: page.locator('svg') })
      .all()
    expect(figures.length + charts.length, place).toBeGreaterThan(0)
    for (const figure of figures.slice(0, 12)) {
      await figure.hover()
      await expect(hintOf(page), `${place}: ${(await figure.textContent()) ?? ''}`).toContainText(DEFENDED)
      await page.mouse.move(2, 2)
      await expect(hintOf(page)).toHaveCount(0)
    }
    const [reached] = await page
      .locator('main [data-figure][tabindex="0"], main td[data-row][tabindex="0"]')
      .all()
    if (reached) {
      await page.keyboard.press('Shift')
      await reached.focus()
      await expect(hintOf(page), place).toContainText(DEFENDED)
      expect(await described(reached), place).toMatch(DEFENDED)
      await page.keyboard.press('Escape')
      await expect(hintOf(page)).toHaveCount(0)
    }
  }
})

test('the arrow keys of a chart say each datum they come to', async ({ start, workbench }) => {
  const { page } = workbench
  await start.openSample()
  for (const key of ['2', '3', '4', '6', '7', '8']) {
    await page.keyboard.press(key)
    await settled(page)
    const chart = page
      .getByRole('main')
      .getByRole('group')
      .filter({ has: page.locator('svg') })
      .first()
    await page.keyboard.press('Shift')
    await chart.focus()
    await page.keyboard.press('ArrowDown')
    await expect(hintOf(page), key).toContainText(DEFENDED)
    expect(await described(chart), key).toMatch(DEFENDED)
    const first = await hintOf(page).textContent()
    await page.keyboard.press('ArrowDown')
    await expect(hintOf(page), key).not.toHaveText(first ?? '')
    await page.keyboard.press('Escape')
    await expect(hintOf(page)).toHaveCount(0)
    await page.locator('body').click({ position: { x: 2, y: 2 } })
  }
})

test('the inspector explains its figures, one of them in the order of Tab', async ({ start, workbench }) => {
  const { page, inspector } = workbench
  await start.openSample()
  await expect(inspector.locator('[data-figure][tabindex="0"]')).toHaveCount(1)
  await page.keyboard.press('Shift')
  await inspector.locator('[data-figure][tabindex="0"]').focus()
  const seen: string[] = []
  const figures = await inspector.locator('[data-figure]').count()
  for (let at = 0; at < figures; at += 1) {
    seen.push((await hintOf(page).textContent()) ?? '')
    await page.keyboard.press('ArrowDown')
  }
  expect(new Set(seen).size).toBe(figures)
  await expect(inspector.locator('[data-figure][tabindex="0"]')).toHaveCount(1)
})

test('what the figures rest on is explained at the foot of the window, by mouse and by keyboard', async ({
  start,
  workbench
}) => {
  const { page } = workbench
  await start.openSample()
  await page.getByTestId('responses').hover()
  await expect(hintOf(page)).toContainText('the second of the whole project')
  for (const [name, about] of [
    [/missing CES answers$/, 'They are counted and never scored.'],
    [/rows refused$/, 'they are in no figure']
  ] as const) {
    const button = page.getByRole('contentinfo').getByRole('button', { name })
    await button.hover()
    await expect(hintOf(page)).toContainText(about)
  }
  await page.mouse.move(0, 0)
  await expect(hintOf(page)).toHaveCount(0)
  await page.getByTestId('responses').focus()
  await page.keyboard.press('Tab')
  const missing = page.getByTestId('missing')
  await expect(missing).toBeFocused()
  await expect(hintOf(page)).toContainText('Press for the details.')
  expect(await described(missing)).toContain('never scored')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('dialog', { name: 'Missing answers' })).toBeVisible()
  await expect(hintOf(page)).toHaveCount(0)
})

test('a hint in sight follows its figure', async ({ start, workbench }) => {
  const { page, inspector } = workbench
  await start.openSample()
  await workbench.filter('Country', 'IT')
  await inspector.locator('[data-figure]').first().hover()
  const italy = (await hintOf(page).textContent()) ?? ''
  await page.keyboard.press('z')
  await expect(workbench.responses).toHaveText('20,000 of 20,000 responses')
  await settled(page)
  await expect(hintOf(page)).toContainText(DEFENDED)
  await expect(hintOf(page)).not.toHaveText(italy)
})
