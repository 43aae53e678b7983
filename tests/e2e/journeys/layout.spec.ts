import { expect, test } from '../fixtures'
import { makeFile } from '../window'

const SURVEY = [
  'Customer survey',
  'Exported on 5 January 2026',
  'Touchpoint;How easy was it? (1 = very difficult, 7 = very easy);Note',
  ...Array.from({ length: 42 }, (_, row) => `Checkout;${(row % 7) + 1};quick, and easy`),
  ''
].join('\n')

test('how a text is laid out is said, and can be changed and given back', async ({
  start,
  sheet,
  folder
}) => {
  await start.drop(await makeFile(folder, 'survey.csv', SURVEY))
  const { page } = sheet
  const facts = page.getByRole('banner')
  await expect(sheet.reading).toHaveText(/UTF-8, semicolon, header on line 3/)
  await expect(facts).toContainText('2 lines above the table')
  await expect(sheet.footer).toContainText('42 responses')
  await sheet.reading.click()
  await expect(sheet.readingPanel).toContainText('2 lines above the table, set aside:')
  await expect(sheet.readingPanel).toContainText('Exported on 5 January 2026')

  // Without a header its line is a response like the others.
  const rows = page.getByRole('textbox', { name: 'Header rows' })
  await rows.fill('0')
  await rows.press('Enter')
  await expect(facts).toContainText('43 rows')
  await expect(sheet.role('Column 1')).toBeVisible()
  await expect(sheet.reading).toHaveText(/no header, responses from line 3/)

  await sheet.asDetected.click()
  await expect(facts).toContainText('42 rows')
  await expect(sheet.asDetected).toBeDisabled()
})

test('another delimiter is tried, seen in the rows, and given back', async ({ start, sheet, folder }) => {
  await start.drop(await makeFile(folder, 'survey.csv', SURVEY))
  await sheet.reading.click()
  await sheet.choose('Delimiter').click()
  await sheet.page.getByRole('menuitemradio', { name: 'comma' }).click()
  // What it does stands in the rows: the cells still hold the semicolons.
  await expect(sheet.role('Touchpoint;How easy was it.*')).toBeVisible()
  await sheet.asDetected.click()
  await expect(sheet.reading).toHaveText(/semicolon/)
  await expect(sheet.role('Touchpoint')).toBeVisible()
})
