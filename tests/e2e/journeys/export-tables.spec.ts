import { readFile } from 'node:fs/promises'
import { readFromFile } from '../../fixtures/duckdb'
import { HAS_OFFICE, readSheets } from '../../fixtures/office'
import { expect, test } from '../fixtures'
import { ExportPage } from '../pages/export-page'
import { bothLooksReadWell } from '../pages/reads-well'
import { settled } from '../pages/settled'
import { wordingOf } from '../pages/wording'
import type { WorkbenchPage } from '../pages/workbench-page'

/** The figures of a touchpoint on screen, digit by digit: shares, score with its interval, answers, difference with its interval. */
const shownFigures = async (workbench: WorkbenchPage, touchpoint: string): Promise<string[]> =>
  (await workbench.row(touchpoint))
    .join(' ')
    .replaceAll(/(?<=%)(?=\d)|(?<=\d\.\d)(?=[−+\d])/g, ' ')
    .replaceAll('−', '-')
    .match(/-?[\d,]+(?:\.\d+)?/g)
    ?.map((figure) => figure.replaceAll(',', '')) ?? []

/** Every cell of a CSV but the names, as DuckDB reads it. */
const figuresInFile = async (file: string, how = ''): Promise<ReadonlyMap<string, string[]>> => {
  const rows = (await readFromFile(
    ':memory:',
    `from read_csv('${file}', all_varchar = true, header = true${how})`
  )) as Record<string, string | null>[]
  return new Map(
    rows.map((row) => {
      const [name, ...figures] = Object.values(row)
      return [name ?? '', figures.map((figure) => figure ?? '')]
    })
  )
}

test('the table of a view goes out as CSV with the figures that are shown', async ({
  app,
  start,
  workbench
}) => {
  await start.openSample()
  const exporting = new ExportPage(app.page)
  const taken = await figuresInFile(await app.saving(() => exporting.tablesAs('CSV')))
  const touchpoints = await workbench.touchpoints()
  expect(touchpoints).toHaveLength(8)
  for (const touchpoint of touchpoints) {
    const shown = await shownFigures(workbench, touchpoint)
    expect(shown).toHaveLength(10)
    expect(taken.get(touchpoint), touchpoint).toEqual(shown)
  }

  await workbench.filter('Country', 'IT')
  const narrow = await figuresInFile(await app.saving(() => exporting.tablesAs('CSV')))
  expect(narrow.get('Returns')).toEqual(await shownFigures(workbench, 'Returns'))
  expect(narrow.get('Returns')).not.toEqual(taken.get('Returns'))
})

test('a workbook has the same figures, and says on its first sheet what they are of', async ({
  app,
  start,
  workbench
}) => {
  test.skip(!HAS_OFFICE, 'LibreOffice opens it')
  await start.openSample()
  await workbench.filter('Country', 'IT')
  const file = await app.saving(() => new ExportPage(app.page).tablesAs('Excel'))
  expect((await readFile(file)).subarray(0, 2).toString()).toBe('PK')
  const sheets = await readSheets(file)
  expect([...sheets.keys()]).toEqual(['Notes', 'Touchpoints'])
  expect(sheets.get('Notes')).toContain('Slice: Country is IT')
  expect(sheets.get('Notes')).toContain('retail-pulse.csv')
  const line = sheets
    .get('Touchpoints')
    ?.split('\n')
    .find((cells) => cells.startsWith('Returns,'))
  const figures = line?.replaceAll('−', '-').match(/-?\d+(?:\.\d+)?/g)
  expect(figures).toEqual(await shownFigures(workbench, 'Returns'))
})

test('how a CSV is written is chosen, whatever is shown, and remembered', async ({
  app,
  start,
  workbench
}) => {
  const { page } = app
  const exporting = new ExportPage(page)
  await start.openSample()
  const usual = await readFile(await app.saving(() => exporting.tablesAs('CSV')), 'utf8')
  expect(usual).toMatch(/^\uFEFFTouchpoint,Difficult/)

  await workbench.show('Definitions')
  const options = await exporting.openOptions()
  await expect(options.getByRole('region')).toHaveCount(1)
  await bothLooksReadWell(page, 'Export options without a chart')
  await options.getByRole('radio', { name: 'Tab' }).click()
  await expect(options).toContainText('A tab between cells')
  await options.getByText('Byte order mark').click()
  await exporting.closeOptions()

  await workbench.show('Touchpoints')
  const shown = await shownFigures(workbench, 'Returns')
  const tabs = await app.saving(() => exporting.tablesAs('CSV'))
  expect(await readFile(tabs, 'utf8')).toMatch(/^Touchpoint\tDifficult/)
  expect((await figuresInFile(tabs, ", delim = '\t'")).get('Returns')).toEqual(shown)

  await page.reload()
  await start.openSample()
  const kept = await exporting.openOptions()
  await expect(kept.getByRole('region')).toHaveCount(2)
  await expect(kept.getByRole('radio', { name: 'Tab' })).toBeChecked()
  await expect(kept.getByRole('checkbox', { name: 'Byte order mark' })).not.toBeChecked()
  await bothLooksReadWell(page, 'Export options')
})

test('a language whose decimals follow a comma has semicolons, unless commas are wanted', async ({
  openWindow
}) => {
  const app = await openWindow({ language: 'fr' })
  const { page } = app
  const says = wordingOf('fr')
  await page.getByRole('button', { name: says('start.sample') }).click()
  await page.getByRole('navigation').waitFor()
  await page.keyboard.press('2')
  await settled(page)
  const taken = async () => {
    const file = await app.saving(async () => {
      await page.keyboard.press('e')
      await page.getByRole('menuitem', { name: says('export.csv') }).click()
      await settled(page)
    })
    const lines = (await readFile(file, 'utf8')).split('\r\n')
    return lines.find((line) => line.startsWith('Returns'))
  }
  expect(await taken()).toMatch(/^Returns;28,3;21,2;50,6;/)

  await page.keyboard.press('e')
  await page.getByRole('menuitem', { name: says('export.options-more') }).click()
  const options = page.getByRole('dialog', { name: says('export.options') })
  await expect(options).toContainText(says('export.delimiters-about.usual'))
  await options.getByRole('radio', { name: says('rows.comma'), exact: true }).click()
  await expect(options).toContainText(says('export.delimiters-about.comma'))
  await page.keyboard.press('Escape')
  await expect(options).toBeHidden()
  expect(await taken()).toMatch(/^Returns,28\.3,21\.2,50\.6,/)
})
