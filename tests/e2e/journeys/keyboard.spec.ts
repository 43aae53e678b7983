import { readFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import { expect, test } from '../fixtures'
import { SavedViewsPage } from '../pages/saved-views-page'
import { settled } from '../pages/settled'

/** What has the focus, by its name or its text. */
const focused = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const element = document.activeElement
    if (!element || element === document.body) return ''
    const { ariaLabel, textContent } = element as HTMLElement
    return (ariaLabel ?? textContent).trim()
  })

/** Goes on with Tab until what is looked for has the focus. */
const tabTo = async (page: Page, name: RegExp): Promise<void> => {
  const passed: string[] = []
  for (let steps = 0; steps < 60; steps += 1) {
    await page.keyboard.press('Tab')
    const now = await focused(page)
    if (name.test(now)) return
    passed.push(now)
  }
  throw new Error(`${String(name)} is not among: ${passed.join(' | ')}`)
}

test('the keyboard alone goes from the first screen to an exported chart', async ({
  app,
  start,
  workbench
}) => {
  const { page } = app
  await start.title.waitFor()
  await tabTo(page, /^Open the sample$/)
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { name: 'How hard is it?' }).waitFor()
  await settled(page)

  await page.keyboard.press('f')
  await workbench.chooseByKeyboard('Country')
  await page.getByRole('option', { name: 'FR', exact: true }).waitFor()
  await workbench.chooseByKeyboard('IT')
  await tabTo(page, /^Apply$/)
  await page.keyboard.press('Enter')
  await settled(page)
  await expect(page.getByRole('group', { name: 'Country is IT' })).toBeVisible()

  await page.keyboard.press('Control+k')
  await page.keyboard.type('touchpoints: funnel')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: 'Where is it hard?' })).toBeVisible()
  await expect(page.getByRole('radio', { name: 'Funnel' })).toBeChecked()
  await tabTo(page, /choose a touchpoint/)
  await page.keyboard.press('ArrowDown')
  await expect(workbench.inspector.getByRole('heading', { name: 'Returns' })).toBeVisible()

  const file = await app.saving(async () => {
    await page.keyboard.press('e')
    await expect(page.locator('[role="menu"]:focus, [role="menuitem"]:focus')).toHaveCount(1)
    await page.keyboard.type('SVG')
    await expect(page.getByRole('menuitem', { name: 'SVG' })).toBeFocused()
    await page.keyboard.press('Enter')
  })
  const svg = await readFile(file, 'utf8')
  expect(svg).toContain('<svg')
  expect(svg).toContain('Country is IT')
})

test('the focus goes through the workbench in the order it is read, and everything has a name', async ({
  start,
  workbench
}) => {
  await start.openSample()
  const { page } = workbench
  await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur())
  await page.getByRole('button', { name: 'Filter', exact: true }).focus()
  const order = [await focused(page)]
  // Under the last is the window's own frame.
  while (order.at(-1) !== '0 rows refused' && order.length < 60) {
    await page.keyboard.press('Tab')
    order.push(await focused(page))
  }
  expect(order, order.join(' | ')).not.toContain('')
  expect(order.at(-1)).toBe('0 rows refused')
  const at = (name: RegExp) => order.findIndex((one) => name.test(one))
  const places = [
    at(/^Filter$/),
    at(/^Definition of CES/),
    at(/^What changes are told against/),
    at(/^Export$/),
    at(/^Overview/),
    at(/^Definitions/),
    at(/^Save this view$/),
    at(/choose a touchpoint/)
  ]
  expect(places.every((place) => place >= 0)).toBe(true)
  expect(places).toEqual([...places].sort((one, other) => one - other))
})

test('where motion is not wanted nothing moves', async ({ app, start }) => {
  const { page } = app
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await start.openSample()
  await page.keyboard.press('Control+k')
  const moving = await page.evaluate(
    () =>
      [...document.querySelectorAll('*')].filter((element) => {
        const { animationDuration, transitionDuration } = getComputedStyle(element)
        return [animationDuration, transitionDuration].some((times) =>
          times.split(',').some((time) => Number.parseFloat(time) > 0.001)
        )
      }).length
  )
  expect(moving).toBe(0)
})

test('the focus stays where something was deleted or renamed', async ({ start, workbench }) => {
  const { page } = workbench
  await start.openSample()
  const saved = new SavedViewsPage(page)
  await saved.save('One')
  await saved.save('Two')
  await page.getByRole('button', { name: 'More for “One”' }).focus()
  await page.keyboard.press('Enter')
  await page.getByRole('menuitem', { name: 'Rename' }).press('Enter')
  await expect(saved.region.getByRole('textbox')).toBeFocused()
  await page.keyboard.press('Control+a')
  await page.keyboard.type('First')
  await page.keyboard.press('Enter')
  await expect(saved.region.getByRole('button', { name: 'First', exact: true })).toBeFocused()
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await page.getByRole('menuitem', { name: 'Delete' }).press('Enter')
  await expect(saved.names).toHaveText(['Two'])
  await expect(saved.region.locator('ul button:focus')).toHaveCount(1)

  await workbench.filter('Country', 'IT')
  await workbench.filter('Channel', 'Web')
  await page.getByRole('button', { name: /^Remove filter: Country/ }).press('Enter')
  await expect(page.getByRole('button', { name: /^Remove filter: Channel/ })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('button', { name: 'Filter', exact: true })).toBeFocused()
})

test('Tab finds the cells of the crosstab when the one it came to has gone', async ({ start, workbench }) => {
  const { page } = workbench
  await start.openSample()
  await workbench.show('Crosstab')
  const reached = page.locator('main td[data-row][tabindex="0"]')
  await page.locator('main td[data-row]').last().focus()
  await expect(reached).toHaveCount(1)
  await workbench.filter('Touchpoint', 'Returns')
  await expect(reached).toHaveCount(1)
})

test('Escape lets go of what is chosen in a picture', async ({ start, workbench }) => {
  const { page } = workbench
  await start.openSample()
  await workbench.show('Health')
  const calendar = page.getByRole('region', { name: 'Answers by day' })
  await calendar.getByRole('group').first().focus()
  await page.keyboard.press('ArrowRight')
  await expect(calendar.getByRole('status')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(calendar.getByRole('status')).toHaveCount(0)
})
