import { expect, test } from '../fixtures'
import { makeFile } from '../window'

/** One touchpoint that is not always named, stray answers, no dates. */
const SURVEY = [
  'Touchpoint,"How easy was it? (1 = very difficult, 5 = very easy)",Overall satisfaction',
  ...Array.from({ length: 60 }, (_, row) =>
    [row % 6 === 0 ? '' : 'Checkout', row % 10 === 0 ? 6 : (row % 5) + 1, (row % 5) + 1].join(',')
  )
].join('\n')

test('nothing is assumed without a word', async ({ start, sheet, workbench, folder }) => {
  await start.drop(await makeFile(folder, 'one.csv', SURVEY))
  await expect(sheet.role('Touchpoint')).toHaveText('Touchpoint')
  await expect(sheet.footer).toContainText('60 responses, 1 touchpoint, 60 evaluations, 6 missing answers')
  await expect(sheet.foot).toContainText('unless you say otherwise: 6 (CES)')
  await expect(sheet.foot).toContainText('10 responses name no touchpoint: counted as “(blank)”')
  await expect(sheet.ces.getByRole('radio', { name: '5 very easy' })).toBeChecked()
  await expect(sheet.ces).not.toContainText('No word in the header')
  await expect(sheet.ces).toContainText('6 stands outside 1–5 (6).')
  await expect(sheet.ces).toContainText('easy 4–5')
  await expect(sheet.csat).toContainText('satisfied 4–5')
  await sheet.ces.getByRole('button', { name: 'Part of the scale' }).click()
  await expect(sheet.ces).toContainText('easy 4–6')
  await sheet.import()
  await expect(workbench.page.getByRole('button', { name: 'Definition of CES: % easy' })).toContainText(
    '4–6 of 1–6'
  )
  await workbench.page.getByRole('button', { name: 'No dates', exact: true }).click()
  await expect(workbench.page.getByRole('dialog')).toContainText('No column says when people answered')
})

test('a project of the same name is mentioned, and kept', async ({ start, sheet, workbench, folder }) => {
  const file = await makeFile(folder, 'one.csv', SURVEY)
  await start.drop(file)
  await sheet.import()
  await workbench.page.getByRole('button', { name: 'Close project' }).click()
  await start.drop(file)
  await expect(sheet.page.getByText('this one becomes “one 2”')).toBeVisible()
  await sheet.page.getByRole('textbox', { name: 'Project' }).fill('Another')
  await expect(sheet.page.getByText('There is a project of this name already')).toBeHidden()
  await sheet.page.getByRole('textbox', { name: 'Project' }).fill('one')
  await sheet.import()
  await workbench.page.getByRole('button', { name: 'Close project' }).click()
  await expect(start.page.getByRole('listitem')).toHaveCount(2)
})
