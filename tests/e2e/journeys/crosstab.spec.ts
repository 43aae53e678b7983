import { expect, test } from '../fixtures'
import { CrosstabPage } from '../pages/crosstab-page'
import { bothLooksReadWell } from '../pages/reads-well'
import { settled } from '../pages/settled'

test('a crosstab is read by letters, walked by keys, and kept to a row', async ({ start, workbench }) => {
  const { page } = workbench
  const crosstab = new CrosstabPage(page)
  await start.openSample()
  await workbench.show('Crosstab')
  expect((await crosstab.row('Letters')).slice(0, 4)).toEqual(['A', 'B', 'C', 'D'])
  expect((await crosstab.row('Support call')).slice(0, 5)).toEqual([
    '64.9%C',
    '63.2%c',
    '53.5%',
    '63.1%c',
    '61.6%'
  ])

  await page.locator('tbody td').first().focus()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowRight')
  await expect(page.locator('td:focus')).toHaveAccessibleDescription(/% easy: .* 95% interval: Wilson \d/)
  await bothLooksReadWell(page, 'crosstab')

  await crosstab.table.getByRole('button', { name: 'Returns' }).click()
  await expect(workbench.inspector.getByRole('heading', { name: 'Returns' })).toBeVisible()
  await crosstab.table.getByRole('button', { name: 'Returns' }).click({ modifiers: ['Shift'] })
  await expect(crosstab.table.locator('tbody').getByRole('rowheader')).toHaveText(['Returns', 'All'])
  await workbench.undo()
  await crosstab.choose('CSAT')
  await expect(crosstab.view).toContainText('% satisfied (CSAT): Touchpoint by Country.')
  await crosstab.choose('CES')
  await crosstab.put('Columns', 'Channel')
  await expect(crosstab.view).toContainText('% easy (CES): Touchpoint by Channel.')
  await workbench.define('Mean')
  await expect(crosstab.view).toContainText('Mean (CES): Touchpoint by Channel.')
})

test('columns in which the same people stand are refused, and one press sets them right', async ({
  start,
  workbench
}) => {
  const { page } = workbench
  const crosstab = new CrosstabPage(page)
  await start.openSample()
  await workbench.show('Crosstab')
  await crosstab.put('Rows', 'Month')
  await crosstab.put('Columns', 'Touchpoint')
  await expect(page.getByText('The same people rated several touchpoints.')).toBeVisible()
  await bothLooksReadWell(page, 'crosstab')
  await page.getByRole('button', { name: 'Swap rows and columns' }).last().click()
  await expect(crosstab.table.getByRole('columnheader').first()).toHaveText('Touchpoint')
})

test('a crosstab is copied as text between tabs, with its letters and what it is of', async ({
  app,
  start,
  workbench
}) => {
  const { page } = workbench
  const crosstab = new CrosstabPage(page)
  if (app.kind === 'loopback') await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  await start.openSample()
  await workbench.show('Crosstab')
  await crosstab.view.getByRole('button', { name: 'Copy table' }).click()
  await expect(page.getByRole('status').filter({ hasText: 'The table is on the clipboard' })).toBeVisible()
  await settled(page)
  const text = app.electron
    ? await app.electron.evaluate(({ clipboard }) => clipboard.readText())
    : await page.evaluate(() => navigator.clipboard.readText())
  const rows = text.split(/\r?\n/).map((line) => line.split('\t'))
  expect(rows.find(([name]) => name === 'Touchpoint')).toContain('FR')
  expect(rows.find(([name]) => name === 'Support call')?.join(' ')).toMatch(/64[.]9%? ?C/)
  expect(text).toContain('corrected by Holm')
})
