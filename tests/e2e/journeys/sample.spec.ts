import { expect, test } from '../fixtures'
import { HealthPage } from '../pages/health-page'
import { OverviewPage } from '../pages/overview-page'

test('the sample is one click away, and its built-in effects can be seen', async ({ start, workbench }) => {
  await start.openSample()
  await expect(workbench.responses).toHaveText('20,000 of 20,000 responses')
  const shown = await workbench.touchpoints()
  expect(shown[0]).toBe('Returns')
  expect(shown.at(-1)).toBe('Checkout')
  await expect(workbench.page.getByText('Harder than the rest:')).toBeVisible()

  await workbench.show('CES / CSAT')
  const [ces, , csat] = await workbench.row('Onboarding')
  expect(parseFloat(ces ?? '')).toBeGreaterThan(75)
  expect(parseFloat(csat ?? '')).toBeLessThan(60)

  await workbench.show('Definitions')
  const definitions = workbench.page
    .getByRole('table')
    .locator('tbody')
    .getByRole('rowheader')
    .getByRole('button')
  await expect(definitions).toHaveText([
    '% easy',
    '% difficult',
    'Net easy',
    'Mean',
    'Index 0–100',
    'Top two',
    'Top box',
    'Net easy, top two'
  ])
})

test('the effects built into the sample are found where an analyst looks', async ({ start, workbench }) => {
  await start.openSample()
  const { page } = workbench
  // Delivery worsened: it is the first thing said.
  await workbench.show('Overview')
  await expect(new OverviewPage(page).signals.getByRole('listitem').first()).toContainText(
    'Delivery fell 9.5 points, from 70.8% to 61.3% (−12.5 to −6.4; p < .0001).'
  )
  // Onboarding is easy and does not satisfy: of all touchpoints it stands farthest off the diagonal of ranks.
  await workbench.show('CES / CSAT')
  const rows = await Promise.all(
    // The table after it is that of the answers of the same people.
    (await page.getByRole('table').first().getByRole('rowheader').allTextContents()).map(async (name) => {
      const [ces, , csat] = await workbench.row(name)
      return { name, ces: parseFloat(ces ?? ''), csat: parseFloat(csat ?? '') }
    })
  )
  expect(rows).toHaveLength(8)
  const rank = (of: 'ces' | 'csat', name: string) =>
    rows.toSorted((one, other) => one[of] - other[of]).findIndex((row) => row.name === name)
  const [first] = rows
    .map(({ name }) => ({ name, off: rank('ces', name) - rank('csat', name) }))
    .sort((one, other) => Math.abs(other.off) - Math.abs(one.off))
  expect(first?.name).toBe('Onboarding')
  expect(first?.off).toBeGreaterThanOrEqual(4)
  // Customers who are asked again find it harder.
  await workbench.show('Health')
  const health = new HealthPage(page)
  await expect(health.card('order')).toContainText(
    'Second answers of the same people are harder than their first, beyond chance (3,250 people).'
  )
  await expect(health.card('order')).toContainText('−3.2')
})

test('a definition chosen in one view is read in every view', async ({ start, workbench }) => {
  await start.openSample()
  await workbench.define('Mean')
  const score = workbench.page.getByTestId('score')
  await expect(score).toHaveText(/^5\.\d\d$/)
  expect((await workbench.row('Returns'))[3]).toMatch(/^4\.\d\d/)
  await workbench.show('CES / CSAT')
  expect((await workbench.row('Returns'))[0]).toMatch(/^4\.\d\d/)
  await workbench.undo()
  await workbench.undo()
  await expect(score).toHaveText(/%$/)
})

test('a period reaches every number', async ({ start, workbench }) => {
  await start.openSample()
  await workbench.page.getByRole('button', { name: 'All dates' }).click()
  await workbench.page.getByRole('button', { name: '2025', exact: true }).click()
  await expect(workbench.page.getByRole('button', { name: 'Jan 1, 2025 – Dec 31, 2025' })).toBeVisible()
  await expect(workbench.responses).not.toHaveText('20,000 of 20,000 responses')
  const before = parseFloat((await workbench.row('Delivery'))[3] ?? '')
  await workbench.page.getByRole('button', { name: 'Jan 1, 2025 – Dec 31, 2025' }).click()
  await workbench.page.getByRole('button', { name: '2026', exact: true }).click()
  await expect(workbench.page.getByRole('button', { name: 'Jan 1, 2026 – Jun 30, 2026' })).toBeVisible()
  await expect
    .poll(async () => before - parseFloat((await workbench.row('Delivery'))[3] ?? ''))
    .toBeGreaterThan(10)
})

test('the keyboard alone filters, undoes, changes views and selects', async ({ start, workbench }) => {
  await start.openSample()
  const { page } = workbench
  await page.keyboard.press('f')
  await workbench.chooseByKeyboard('Country')
  await page.getByRole('option', { name: 'FR', exact: true }).waitFor()
  await workbench.chooseByKeyboard('IT')
  await page.getByRole('button', { name: 'Apply' }).press('Enter')
  await expect(page.getByRole('group', { name: 'Country is IT' })).toBeVisible()
  await page.getByRole('group', { name: /by touchpoint with 95% intervals/ }).focus()
  await page.keyboard.press('ArrowDown')
  await expect(workbench.inspector.getByRole('heading', { name: 'Returns' })).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(workbench.inspector.getByRole('heading', { name: 'All touchpoints' })).toBeVisible()
  await page.keyboard.press('z')
  await expect(workbench.responses).toHaveText('20,000 of 20,000 responses')
  await page.keyboard.press('Shift+Z')
  await expect(workbench.responses).not.toHaveText('20,000 of 20,000 responses')
  await page.keyboard.press('9')
  await expect(page.getByRole('heading', { name: 'One set of answers, many scores' })).toBeVisible()
  await page.keyboard.press('?')
  await expect(page.getByRole('dialog')).toContainText('Export the chart')
})

test('keeping only a touchpoint filters to it', async ({ start, workbench }) => {
  await start.openSample()
  await workbench.page.getByRole('radio', { name: 'Table' }).click()
  await workbench.page.getByRole('button', { name: 'Support call' }).click()
  await workbench.inspector.getByRole('button', { name: 'Keep only this' }).click()
  await expect.poll(() => workbench.touchpoints()).toEqual(['Support call'])
  await workbench.page.getByRole('button', { name: /^Remove filter: Touchpoint/ }).click()
  await expect.poll(async () => (await workbench.touchpoints()).length).toBe(8)
})

test('a second start finds the project', async ({ openWindow, folder }) => {
  const { StartPage } = await import('../pages/start-page')
  const { WorkbenchPage } = await import('../pages/workbench-page')
  const first = await openWindow({ folder })
  await new StartPage(first.page).openSample()
  await first.close()
  const second = await openWindow({ folder })
  await new StartPage(second.page).recent('Retail pulse').click()
  await expect(new WorkbenchPage(second.page).responses).toHaveText('20,000 of 20,000 responses')
})

test('the sample is made once', async ({ start, workbench }) => {
  for (let times = 0; times < 2; times += 1) {
    await start.openSample()
    await expect(workbench.responses).toHaveText('20,000 of 20,000 responses')
    await workbench.page.getByRole('button', { name: 'Close project' }).click()
  }
  await expect(start.recent('Retail pulse')).toBeVisible()
  await expect(start.page.getByRole('listitem')).toHaveCount(1)
})
