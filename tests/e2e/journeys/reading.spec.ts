import { rm } from 'node:fs/promises'
import { encode } from 'iconv-lite'
import { workbookOf } from '../../fixtures/workbook'
import { expect, test } from '../fixtures'
import { makeFile } from '../window'

const ANSWERS = Array.from({ length: 42 }, (_, row) => `Plată;${(row % 7) + 1};mulţumesc`)

const ROMANIAN = [
  'Întrebare;Cât de uşor a fost? (1 = foarte dificil, 7 = foarte uşor);Părere',
  ...ANSWERS,
  ''
].join('\n')

test('the encoding of a file can be changed by what its words read like, and given back', async ({
  start,
  sheet,
  folder
}) => {
  const file = await makeFile(folder, 'iunie.csv', encode(ROMANIAN, 'windows-1250'))
  await start.drop(file)
  await expect(sheet.role('Cât de uşor.*')).toBeVisible()
  await expect(sheet.reading).toHaveText(/Windows-1250, semicolon/)
  await sheet.reading.click()

  await sheet.choose('Encoding').click()
  const windows = sheet.page.getByRole('menuitemradio', { name: 'Windows-1252' })
  await expect(sheet.page.getByRole('menuitemradio').first()).toHaveText(/Windows-1250.*uşor.*detected/)
  await expect(windows).toHaveText(/uºor/)
  await windows.click()
  await expect(sheet.role('Cât de uºor.*')).toBeVisible()
  await expect(sheet.reading).toHaveText(/Windows-1252, semicolon/)
  // What was opened stays open: another can be tried.
  await expect(sheet.choose('Encoding')).toHaveText(/Windows-1252/)

  await sheet.asDetected.click()
  await expect(sheet.role('Cât de uşor.*')).toBeVisible()
  await expect(sheet.asDetected).toBeDisabled()
  await sheet.import()
})

test('of several files each has its own reading, and keeps it', async ({ start, sheet, folder }) => {
  const survey = (touchpoint: string, rows: number) => [
    ['Touchpoint', 'How easy was it? (1 = very difficult, 7 = very easy)'],
    ...Array.from({ length: rows }, (_, row) => [touchpoint, (row % 7) + 1])
  ]
  const workbook = workbookOf({
    sheets: [
      { name: 'Spring', rows: survey('Checkout', 140) },
      { name: 'Summer', rows: survey('Returns', 70) }
    ]
  })
  await start.drop(
    await makeFile(folder, 'waves.xlsx', workbook),
    await makeFile(folder, 'plain.csv', 'Touchpoint,How easy was it?\nCafé,5\nCafé,3\n')
  )
  await expect(sheet.footer).toContainText('142 responses')
  await sheet.reading.click()
  await sheet.page.getByRole('button', { name: 'sheet “Spring”' }).click()
  await sheet.page.getByRole('menuitemradio', { name: 'Summer' }).click()
  await expect(sheet.footer).toContainText('72 responses')

  await sheet.choose('File').click()
  await sheet.page.getByRole('menuitemradio', { name: 'plain.csv' }).click()
  await expect(sheet.page.getByRole('table', { name: 'First rows of plain.csv' })).toContainText('Café')
  await sheet.choose('Encoding').click()
  await sheet.page.getByRole('menuitemradio', { name: 'Windows-1252' }).click()
  await expect(sheet.page.getByRole('table', { name: 'First rows of plain.csv' })).toContainText('CafÃ©')
  await expect(sheet.footer).toContainText('72 responses')
})

test('a reading that fails says why and leaves the sheet as it was', async ({
  start,
  sheet,
  folder,
  hostKind
}) => {
  test.skip(hostKind === 'loopback', 'a browser hands over a copy, which stays')
  const file = await makeFile(folder, 'iunie.csv', encode(ROMANIAN, 'windows-1250'))
  await start.drop(file)
  await sheet.reading.click()
  await sheet.choose('Encoding').click()
  await rm(file)
  await sheet.page.getByRole('menuitemradio', { name: 'Windows-1252' }).click()
  await expect(sheet.page.getByRole('alert')).toContainText('iunie.csv: The file is not there.')
  await expect(sheet.role('Cât de uşor.*')).toBeVisible()
  await expect(sheet.reading).toHaveText(/Windows-1250, semicolon/)
})
