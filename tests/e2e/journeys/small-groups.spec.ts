import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { hasSharedData } from '../../fixtures/shared-data'
import { SFO_2016, SFO_2018 } from '../../fixtures/surveys'
import { expect, test } from '../fixtures'
import { ExportPage } from '../pages/export-page'

/** A large touchpoint and one of six answers, in a file with CSAT and NPS. */
const survey = [
  'Touchpoint,"How easy was it? (1 = very difficult, 7 = very easy)",Overall satisfaction (1-5),Recommend (0-10)',
  ...Array.from({ length: 60 }, (_, index) => `Big,${(index % 7) + 1},${(index % 5) + 1},${index % 11}`),
  ...[2, 3, 5, 6, 7, 1].map((answer) => `Tiny,${answer},4,9`)
].join('\n')

test('a small group is hidden in every view, alone and beside others', async ({
  app,
  start,
  sheet,
  workbench,
  folder
}) => {
  const file = join(folder, 'tiny.csv')
  await writeFile(file, `${survey}\n`)
  await start.drop(file)
  await sheet.import()
  const { page, inspector } = workbench

  expect(await workbench.row('Big')).toContain('hidden to protect a smaller group')
  expect(await workbench.row('Tiny')).toContain('hidden: fewer than 10 answers')
  await expect(page.getByText('beyond chance', { exact: false })).toHaveCount(0)
  await expect(inspector).toContainText('NPS')
  await expect(inspector).toContainText('4–5 of 1–5; n 66')

  await workbench.show('CES / CSAT')
  await expect(page.getByText('Every touchpoint has fewer than 10 answers')).toBeVisible()

  await workbench.filter('Touchpoint', 'Tiny')
  for (const view of ['Touchpoints', 'CES / CSAT', 'Definitions'] as const) {
    await workbench.show(view)
    await expect(page.getByTestId('score')).toHaveText('hidden: fewer than 10 answers')
    expect(await inspector.textContent()).not.toMatch(/\d%/)
    expect(await page.getByRole('main').textContent()).not.toMatch(/\d\.\d%|\d to \d/)
  }
  // Definitions is a table: it is taken away as such, and there is no picture.
  const exporting = new ExportPage(page)
  await exporting.open()
  await expect(page.getByRole('menuitem')).toHaveText([
    /^Copy table/,
    /^CSV/,
    /^Excel/,
    /^Export options…/,
    /^Report…/,
    /^Data…/
  ])
  await page.keyboard.press('Escape')
  // What is hidden on screen is hidden in the file.
  const csv = await readFile(await app.saving(() => exporting.tablesAs('CSV')), 'utf8')
  const scores = csv.trim().split('\r\n').slice(1, -1)
  expect(scores).toHaveLength(8)
  for (const line of scores) expect(line).toMatch(/,hidden: fewer than 10 answers$/)
})

test.describe('missing answers', () => {
  test.skip(!hasSharedData, 'the passenger survey is not beside the project')

  test('follow the slice and say whose they are', async ({ start, sheet, workbench }) => {
    await start.drop(SFO_2016, SFO_2018)
    await sheet.mapPassengerSurvey()
    await sheet.import()
    const button = workbench.page.getByTestId('missing')
    await expect(button).not.toHaveText('651 missing CES answers')
    await workbench.filter('File', '2018_SFO_Customer_Survey.csv')
    await expect(button).toHaveText('651 missing CES answers')
    await expect(workbench.inspector).toContainText('651 missing CES answers')
    await expect(workbench.inspector).toContainText('is too narrow')
    await workbench.show('CES / CSAT')
    await expect(workbench.page.getByText(/n 4,723 pairs of answers from 2,\d\d\d responses/)).toBeVisible()
  })
})
