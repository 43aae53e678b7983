import { readFile } from 'node:fs/promises'
import { readFromFile } from '../../fixtures/duckdb'
import { expect, test } from '../fixtures'
import { bothLooksReadWell } from '../pages/reads-well'

test('single answers are taken away: of a slice, without ids, then as a spreadsheet reads them', async ({
  app,
  start,
  workbench
}) => {
  await start.openSample()
  await workbench.filter('Country', 'IT')
  const { page } = app
  const open = async () => {
    await page.getByRole('button', { name: 'Export', exact: true }).click()
    await page.getByRole('menuitem', { name: 'Data…' }).click()
    await expect(dialog.getByRole('status')).toContainText('rows')
  }
  const dialog = page.getByRole('dialog', { name: 'Take data away' })
  const save = () => app.saving(() => dialog.getByRole('button', { name: 'Save…' }).click())
  const found = (query: string) => readFromFile(':memory:', query)

  await open()
  await expect(dialog).toContainText('3 columns left out')
  await expect(dialog).toContainText('Each row holds the answers of one person')
  await bothLooksReadWell(page, 'Data')
  const shown = /[\d,]+/.exec((await dialog.getByRole('status').textContent()) ?? '')?.[0].replaceAll(',', '')
  const parquet = await save()
  await expect(dialog).toBeHidden()
  expect(
    await found(`select count(*)::integer as n, list(distinct Country) as countries from '${parquet}'`)
  ).toMatchObject([{ n: Number(shown) }])
  const columns = (await found(`describe select * from '${parquet}'`)) as { column_name: string }[]
  expect(columns.map(({ column_name }) => column_name)).not.toContain('Customer ID')

  await open()
  await dialog.getByRole('radio', { name: 'Responses' }).click()
  await dialog.getByRole('radio', { name: /^Everything/ }).click()
  await dialog.getByRole('radio', { name: 'CSV' }).click()
  await dialog.getByRole('radio', { name: 'Semicolon' }).click()
  await dialog.getByRole('option', { name: 'Customer ID' }).click()
  await expect(dialog).toContainText('2 columns left out')
  await dialog.getByText('Cover personal data in comments').click()
  await expect(dialog).toContainText('Comments go out as they were written')
  await bothLooksReadWell(page, 'Data as CSV')
  const csv = await save()
  const [header = '', ...lines] = (await readFile(csv, 'utf8')).split('\n')
  expect(header.startsWith('\ufeffAnswered at;Customer ID;Touchpoint;')).toBe(true)
  expect(lines.filter((line) => line !== '')).toHaveLength(20_000)
  expect(header).not.toContain('Response ID')
})
