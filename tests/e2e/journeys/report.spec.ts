import { readdir, readFile } from 'node:fs/promises'
import { HAS_OFFICE, readSheets } from '../../fixtures/office'
import { pdfInfo, pdfText } from '../../fixtures/poppler'
import { expect, test } from '../fixtures'
import { ExportPage } from '../pages/export-page'
import { bothLooksReadWell } from '../pages/reads-well'

test('views are chosen by the keyboard and made into pages with the figures that are shown', async ({
  app,
  start,
  workbench
}) => {
  test.slow()
  const { page } = app
  const exporting = new ExportPage(page)
  await start.openSample()
  await workbench.filter('Country', 'IT')
  const score = (await page.getByTestId('score').textContent()) ?? ''
  expect(score).toMatch(/^\d+\.\d%$/)
  const report = await exporting.openReport()
  await bothLooksReadWell(page, 'Report')
  const sum = report.getByRole('status')
  const make = report.getByRole('button', { name: 'Make report' })
  await expect(sum).toHaveText('7 views')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Control+a')
  await expect(sum).toHaveText('9 views')
  await page.keyboard.press('Escape')
  await expect(sum).toHaveText('No view is chosen.')
  await expect(make).toBeDisabled()
  await page.keyboard.press('Home')
  await page.keyboard.press('Space')
  await expect(sum).toHaveText('1 view')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Space')
  await expect(report.getByRole('option', { selected: true })).toHaveText([/^Overview/, /^Touchpoints/])
  await report.getByRole('textbox', { name: 'Title' }).fill('Effort in Italy')

  const pdf = await app.saving(() => exporting.makeReport())
  expect(pdf).toMatch(/Effort in Italy\.pdf$/)
  expect((await pdfInfo(pdf)).get('Title')).toBe('Effort in Italy')
  const text = await pdfText(pdf)
  expect(text).toContain('Country is IT')
  expect(text).toContain(score)
  for (const cell of await workbench.row('Returns'))
    expect(text).toContain(/^−?\d+\.\d%?/.exec(cell)?.[0] ?? cell)
})

test('slides and sheets are made of the same dialog', async ({ app, start, workbench }) => {
  test.slow()
  const exporting = new ExportPage(app.page)
  await start.openSample()
  const shares = (await workbench.row('Returns')).slice(0, 3)
  for (const [kind, ending] of [
    ['Slides', 'pptx'],
    ['Sheets', 'xlsx']
  ] as const) {
    const report = await exporting.openReport()
    await report.getByRole('radio', { name: kind }).click()
    await report.getByRole('option', { name: 'Touchpoints' }).click()
    for (const view of ['Verbatims', 'Drivers']) await report.getByRole('option', { name: view }).click()
    await expect(report.getByRole('status')).toHaveText('4 views')
    await report.getByRole('option', { name: 'Touchpoints' }).click()
    const file = await app.saving(() => exporting.makeReport())
    expect(file.endsWith(ending)).toBe(true)
    expect((await readFile(file)).subarray(0, 2).toString()).toBe('PK')
    if (ending === 'xlsx' && HAS_OFFICE) {
      const sheets = await readSheets(file)
      expect([...sheets.keys()]).toContain('Touchpoints')
      expect(sheets.get('Touchpoints')).toContain(`Returns,${shares.join(',')},`)
    }
  }
})

test('a report that is stopped leaves no file and the dialog, which Escape closes', async ({
  app,
  folder,
  start
}) => {
  const { page } = app
  const exporting = new ExportPage(page)
  await start.openSample()
  const before = await readdir(folder)
  const report = await exporting.openReport()
  await report.getByRole('button', { name: 'Make report' }).focus()
  await page.keyboard.press('Enter')
  await expect(report.getByRole('button', { name: 'Cancel' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(report.getByRole('button', { name: 'Make report' })).toBeEnabled()
  await expect(page.getByText('Saved: ')).toHaveCount(0)
  expect(await readdir(folder)).toEqual(before)
  await page.keyboard.press('Escape')
  await expect(report).toBeHidden()
  await expect(exporting.button).toBeFocused()
})
