import { readFile } from 'node:fs/promises'
import { expect, test } from '../fixtures'
import { SavedViewsPage } from '../pages/saved-views-page'
import { StartPage } from '../pages/start-page'
import { TouchpointsPage } from '../pages/touchpoints-page'
import { WorkbenchPage } from '../pages/workbench-page'
import { makeFile } from '../window'

test('views are saved, named, put in order, replaced, deleted and put back', async ({ start, workbench }) => {
  await start.openSample()
  const saved = new SavedViewsPage(workbench.page)
  await workbench.define('Net easy')
  await saved.save('Board page')
  await workbench.filter('Country', 'IT')
  await workbench.show('Overview')
  await saved.save('Italy')
  await expect(saved.names).toHaveText(['Board page', 'Italy'])
  await saved.act('Italy', 'Move up')
  await expect(saved.names).toHaveText(['Italy', 'Board page'])
  await saved.act('Italy', 'Rename')
  await workbench.page.keyboard.press('Control+a')
  await workbench.page.keyboard.type('Italy at a glance')
  await workbench.page.keyboard.press('Enter')
  await expect(saved.names).toHaveText(['Italy at a glance', 'Board page'])

  await saved.show('Board page')
  await expect(workbench.responses).toHaveText('20,000 of 20,000 responses')
  await expect(workbench.page.getByRole('heading', { name: 'Where is it hard?' })).toBeVisible()
  await saved.show('Italy at a glance')
  await expect(workbench.responses).not.toHaveText('20,000 of 20,000 responses')
  await workbench.undo()
  await expect(workbench.responses).toHaveText('20,000 of 20,000 responses')
  await saved.act('Italy at a glance', 'Replace with what is shown')
  await saved.show('Italy at a glance')
  await expect(workbench.responses).toHaveText('20,000 of 20,000 responses')

  await saved.act('Italy at a glance', 'Delete')
  await expect(saved.names).toHaveText(['Board page'])
  await saved.region.getByRole('button', { name: 'Undo' }).click()
  await expect(saved.names).toHaveText(['Italy at a glance', 'Board page'])
})

test('a view is kept after a restart, with its form, slice and definition', async ({
  openWindow,
  folder
}) => {
  const first = await openWindow({ folder })
  await new StartPage(first.page).openSample()
  const before = new WorkbenchPage(first.page)
  await before.define('Mean')
  await before.filter('Country', 'IT')
  await new TouchpointsPage(first.page).form('Table')
  const shown = await before.row('Returns')
  await new SavedViewsPage(first.page).save('Italy, means')
  await first.close()

  const second = await openWindow({ folder })
  await new StartPage(second.page).recent('Retail pulse').click()
  const after = new WorkbenchPage(second.page)
  // What was left is there again; then something else, from which the saved view leads back.
  await expect(after.responses).toHaveText('4,922 of 20,000 responses')
  await after.define('Net easy')
  await new TouchpointsPage(second.page).form('Funnel')
  await new SavedViewsPage(second.page).show('Italy, means')
  await expect(second.page.getByRole('radio', { name: 'Table' })).toBeChecked()
  await expect(second.page.getByRole('button', { name: /^Definition of CES: Mean/ })).toBeVisible()
  expect(await after.row('Returns')).toEqual(shown)
})

test('a view is handed on as a small file, without answers, and read back', async ({
  app,
  start,
  workbench,
  folder
}) => {
  await start.openSample()
  const saved = new SavedViewsPage(workbench.page)
  await workbench.filter('Country', 'FR')
  const responses = await workbench.responses.textContent()
  await saved.save('France')
  const file = await app.saving(() => saved.act('France', 'Save as a file…'))
  const text = await readFile(file, 'utf8')
  expect(text.length).toBeLessThan(4000)
  expect(JSON.parse(text)).toMatchObject({ kind: 'effortscope-views', views: [{ name: 'France' }] })
  await saved.act('France', 'Delete')
  await workbench.undo()
  await expect(workbench.responses).toHaveText('20,000 of 20,000 responses')
  await saved.addFrom(await makeFile(folder, 'views.json', text))
  await saved.show('France')
  await expect(workbench.responses).toHaveText(responses ?? '')

  await saved.addFrom(await makeFile(folder, 'other.json', '{"kind": "something"}'))
  await expect(workbench.page.getByRole('contentinfo').getByRole('status')).toContainText('other.json')
  await expect(saved.names).toHaveText(['France'])
})
