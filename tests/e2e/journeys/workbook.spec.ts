import { workbookOf } from '../../fixtures/workbook'
import { expect, test } from '../fixtures'
import { makeFile } from '../window'

const survey = (touchpoint: string, rows: number) => [
  ['Touchpoint', 'How easy was it? (1 = very difficult, 7 = very easy)'],
  ...Array.from({ length: rows }, (_, row) => [touchpoint, (row % 7) + 1])
]

test('of a workbook the fullest sheet is read, and another where it is chosen', async ({
  start,
  sheet,
  workbench,
  folder
}) => {
  const workbook = workbookOf({
    sheets: [
      { name: 'Notes', rows: [] },
      { name: 'Spring', rows: survey('Checkout', 140) },
      { name: 'Summer', rows: survey('Returns', 70) }
    ]
  })
  await start.drop(await makeFile(folder, 'waves.xlsx', workbook))
  const choice = sheet.page.getByRole('button', { name: 'sheet “Spring”' })
  await expect(sheet.footer).toContainText('140 responses, 1 touchpoint')
  await choice.click()
  await expect(sheet.page.getByRole('menuitemradio')).toHaveText([/Spring\s*140 rows/, /Summer\s*70 rows/])
  await sheet.page.getByRole('menuitemradio', { name: 'Summer' }).click()
  await expect(sheet.footer).toContainText('70 responses, 1 touchpoint')
  await sheet.import()
  expect(await workbench.touchpoints()).toEqual(['Returns'])
})
