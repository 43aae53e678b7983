import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { expect, test } from '../fixtures'
import { settled } from '../pages/settled'
import { makeFile } from '../window'

/** Nothing here says which end is easy, nor what the columns are about. */
const LINES = ['Place,CES,Rating,Country', ...Array<string>(12).fill('Shop,2,4,FR\nWeb,6,2,IT\nWeb,9,1,FR')]

const NEXT = ['Place,CES,Rating,Region', ...Array<string>(9).fill('Shop,1,4,North\nWeb,5,2,South')]

test('a mapping is remembered, offered, used, and given back', async ({
  start,
  sheet,
  workbench,
  folder
}) => {
  const { page } = sheet
  const offer = page.getByRole('status').filter({ hasText: 'mapped on' })
  const use = page.getByRole('button', { name: 'Use that mapping' })
  await start.drop(await makeFile(folder, 'spring.csv', `${LINES.join('\n')}\n`))
  await expect(use).toHaveCount(0)
  await expect(sheet.footer).toHaveText(/Say which end of the CES scale is easy/)
  await sheet.ces.getByRole('radio', { name: '1 is easy' }).click()
  await sheet.nameTouchpoint('CES', 'Visit')
  await page.getByRole('textbox', { name: 'Project' }).fill('Spring pulse')
  await sheet.addColumn(/satisfaction/i, 'Rating')
  const foretold = await sheet.footer.textContent()
  await sheet.import()
  expect(await workbench.touchpoints()).toEqual(['Visit'])
  await page.getByRole('button', { name: 'Close project' }).click()

  await start.drop(await makeFile(folder, 'summer.csv', `${LINES.join('\n')}\n`))
  await expect(offer).toContainText(/^These columns were mapped on \w+ \d+, \d{4} for “Spring pulse”\./)
  await expect(sheet.footer).toHaveText(/Say which end of the CES scale is easy/)
  await use.click()
  await expect(page.getByText(/^Mapped as on \w+ \d+, \d{4} for “Spring pulse”\.$/)).toBeVisible()
  await expect(sheet.footer).toHaveText(foretold ?? '')
  await expect(sheet.ces.getByRole('radio', { name: '1 is easy' })).toBeChecked()
  await expect(page.getByRole('textbox', { name: 'Touchpoint of CES' })).toHaveValue('Visit')
  await expect(sheet.role('Rating')).toHaveText('CSAT')
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(sheet.footer).toHaveText(/Say which end of the CES scale is easy/)
  await expect(sheet.role('Rating')).toHaveText('Dimension')
  await use.click()
  await sheet.import()
  expect(await workbench.touchpoints()).toEqual(['Visit'])
  await page.getByRole('button', { name: 'Close project' }).click()

  await start.drop(await makeFile(folder, 'autumn.csv', `${NEXT.join('\n')}\n`))
  await expect(offer).toContainText('Columns much like these were mapped')
  await expect(offer).toContainText('Not here: Country. New here, with roles by detection: Region.')
  await use.click()
  await expect(sheet.role('Region')).toHaveText('Dimension')
  await expect(sheet.importButton).toBeEnabled()
})

test('a mapping is saved as a file and used from one', async ({ app, start, sheet, folder }) => {
  const { page } = sheet
  const choose = async (name: string) => {
    await page.getByRole('button', { name: 'Mapping', exact: true }).click()
    await page.getByRole('menuitem', { name }).click()
  }
  const useFile = async (file: string) => {
    const chooser = page.waitForEvent('filechooser')
    await choose('Use a mapping from a file…')
    await (await chooser).setFiles(file)
    await settled(page)
  }
  const survey = await makeFile(folder, 'spring.csv', `${LINES.join('\n')}\n`)
  await start.drop(survey)
  await choose('Save mapping as a file…')
  await expect(page.getByRole('alert')).toContainText('The mapping is not complete yet')
  await sheet.ces.getByRole('radio', { name: '1 is easy' }).click()
  const saved = await app.saving(() => choose('Save mapping as a file…'))
  expect(saved).toMatch(/spring mapping\.json$/)
  expect(JSON.parse(await readFile(saved, 'utf8'))).toMatchObject({
    kind: 'effortscope-mapping',
    columns: [{ header: 'Place' }, { header: 'CES' }, { header: 'Rating' }, { header: 'Country' }],
    mapping: { ces: { scale: { low: 1, high: 10, good: 'low' } } }
  })

  await sheet.cancelButton.click()
  await start.drop(survey)
  await useFile(await makeFile(folder, 'other.json', '{"type": "FeatureCollection"}'))
  await expect(page.getByRole('alert')).toContainText(
    'other.json: This is no mapping that Effortscope saved.'
  )
  await expect(sheet.importButton).toBeDisabled()
  await useFile(saved)
  await expect(page.getByRole('status').filter({ hasText: `Mapped as in ${basename(saved)}.` })).toBeVisible()
  await expect(sheet.importButton).toBeEnabled()
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(sheet.importButton).toBeDisabled()
})
