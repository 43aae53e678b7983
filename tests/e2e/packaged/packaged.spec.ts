import { readFileSync } from 'node:fs'
import { readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { INITIAL_CHOICES } from '../../../shared/contract/chart-format'
import type { ArgumentsOf, MadeFile } from '../../../shared/contract/contract'
import { INITIAL_VIEW } from '../../../shared/contract/view-state'
import type { Result } from '../../../shared/domain/fault'
import { readPdf } from '../../fixtures/pdf-facts'
import { readPng } from '../../fixtures/png-facts'
import { hasSharedData, sharedFile } from '../../fixtures/shared-data'
import { SFO_2018 } from '../../fixtures/surveys'
import { workbookOf } from '../../fixtures/workbook'
import { expect, test as base } from '../fixtures'
import { ImportPage } from '../pages/import-page'
import { StartPage } from '../pages/start-page'
import { WorkbenchPage } from '../pages/workbench-page'
import { ROOT } from '../places'
import type { AppWindow } from '../window'
import { archivedFiles, fusesOf, packagedResources } from './package-facts'
import { openPackaged } from './window'

const SAMPLE = join(ROOT, 'samples/retail-pulse.csv')

/** The same fixtures, on the packaged application. */
const test = base.extend({
  openWindow: async ({ folder }, use, testInfo) => {
    const windows: AppWindow[] = []
    await use(async (options = {}) => {
      const window = await openPackaged({ folder, ...options })
      windows.push(window)
      return window
    })
    for (const window of windows) {
      if (testInfo.status !== testInfo.expectedStatus)
        await testInfo.attach('host log', { body: window.log(), contentType: 'text/plain' })
      await window.close()
    }
  }
})

/** How many answered, and which share said 5 to 7: counted line by line, without the application. */
const countEasy = (touchpoint: string): { answers: number; easy: number } => {
  const answers = readFileSync(SAMPLE, 'utf8')
    .split('\n')
    .filter((line) => /^R\d{5},/.test(line))
    .map((line) => line.split(','))
    .filter((cells) => cells[3] === touchpoint && /^[1-7]$/.test(cells[6] ?? ''))
    .map((cells) => Number(cells[6]))
  return { answers: answers.length, easy: answers.filter((answer) => answer >= 5).length }
}

test('a survey given at the start is looked at, imported and counted', async ({ openWindow }) => {
  const { page } = await openWindow({ files: [SAMPLE] })
  const sheet = new ImportPage(page)
  await expect(sheet.footer).toContainText('20,000 responses, 8 touchpoints')
  await sheet.import()
  const workbench = new WorkbenchPage(page)
  await expect(workbench.responses).toHaveText('20,000 of 20,000 responses')
  for (const touchpoint of ['Returns', 'Checkout']) {
    const { answers, easy } = countEasy(touchpoint)
    const [, , , score, shown] = await workbench.row(touchpoint)
    expect(score).toMatch(new RegExp(`^${((100 * easy) / answers).toFixed(1)}%`))
    expect(shown).toBe(answers.toLocaleString('en'))
  }
})

test('a workbook is read, by a thread that starts from within the archive', async ({
  openWindow,
  folder
}) => {
  const header = ['Response ID', 'Touchpoint', 'How easy was it? (1 = very difficult, 7 = very easy)']
  const rows = Array.from({ length: 200 }, (_, index) => [
    `R${index}`,
    index % 2 === 0 ? 'Checkout' : 'Returns',
    1 + (index % 7)
  ])
  const file = join(folder, 'survey.xlsx')
  await writeFile(file, workbookOf({ sheets: [{ rows: [header, ...rows] }] }))
  const { page } = await openWindow({ files: [file] })
  const sheet = new ImportPage(page)
  await expect(sheet.footer).toContainText('200 responses, 2 touchpoints')
  await sheet.import()
  await expect(new WorkbenchPage(page).responses).toHaveText('200 of 200 responses')
})

test('a real survey gives its reference numbers', async ({ openWindow }) => {
  test.skip(!hasSharedData, 'the passenger survey is not beside the project')
  const { page } = await openWindow({ files: [SFO_2018] })
  const sheet = new ImportPage(page)
  await sheet.mapPassengerSurvey()
  await sheet.import()
  const reference = JSON.parse(readFileSync(sharedFile('reference/sfo_2018_ces.json'), 'utf8')) as Record<
    string,
    { n: number; top2_pct: number }
  >
  for (const touchpoint of ['Security screening', 'Finding your way']) {
    const [, , , score, answers] = await new WorkbenchPage(page).row(touchpoint)
    expect(score).toMatch(new RegExp(`^${reference[touchpoint]?.top2_pct.toFixed(1)}%`))
    expect(answers).toBe(reference[touchpoint]?.n.toLocaleString('en'))
  }
})

/** Asks for a picture as the window does. */
const exportAs = async (page: Page, format: 'png' | 'pdf'): Promise<Buffer> => {
  const args: ArgumentsOf<'chart.export'> = {
    request: { ...INITIAL_VIEW, view: 'touchpoints' },
    format,
    look: 'light',
    width: 960,
    language: 'en',
    ...INITIAL_CHOICES
  }
  const bytes = await page.evaluate(async (wanted) => {
    const { effortscope: host } = window as unknown as {
      effortscope: { call: (id: string, method: string, args: unknown) => Promise<Result<MadeFile>> }
    }
    const answer = await host.call(`packaged ${wanted.format}`, 'chart.export', wanted)
    if (!answer.ok) throw new Error(JSON.stringify(answer.fault))
    return [...answer.value.bytes]
  }, args)
  return Buffer.from(bytes)
}

test('what lies beside the archive is found: the sample, the fonts, the makers of PNG and PDF', async ({
  start,
  folder
}) => {
  await start.openSample()
  expect(readPng(await exportAs(start.page, 'png')).width).toBe(2 * 960)
  const place = join(folder, 'chart.pdf')
  await writeFile(place, await exportAs(start.page, 'pdf'))
  const { fonts, text } = await readPdf(place)
  expect(text).toContain('Where is it hard?')
  expect(fonts.length).toBeGreaterThan(0)
  for (const font of fonts)
    expect(font).toMatchObject({ name: expect.stringContaining('Inter'), embedded: true })
})

test('a project opened from its file is there again', async ({ openWindow, folder }) => {
  const first = await openPackaged({ folder })
  await new StartPage(first.page).openSample()
  await first.close()
  const data = join(folder, 'data')
  const project = (await readdir(data, { recursive: true })).find((name) => name.endsWith('.effort'))
  if (project === undefined) throw new Error('No project was kept')
  const second = await openWindow({ files: [join(data, project)] })
  await expect(new WorkbenchPage(second.page).responses).toHaveText('20,000 of 20,000 responses')
})

test('nothing is packed but what runs', async () => {
  const files = archivedFiles()
  const outside = files.filter(
    (file) =>
      !/^dist\/(main|preload|renderer|fonts|typst)\//.test(file) &&
      !/^node_modules\/(@duckdb|@resvg|@myriaddreamin|detect-libc)\//.test(file)
  )
  expect(outside.sort()).toEqual(['package.json', 'samples/retail-pulse.csv'])
  expect(files.filter((file) => /\.(ts|tsx|map|md)$/.test(file))).toEqual([])
  expect(files).not.toContain('dist/main/cli.js')
  expect(await readdir(packagedResources())).toContain('LICENSE.txt')
})

test('the fuses are what electron-builder.yml says', async () => {
  expect(await fusesOf()).toEqual({
    RunAsNode: false,
    EnableCookieEncryption: true,
    EnableNodeOptionsEnvironmentVariable: false,
    EnableNodeCliInspectArguments: false,
    EnableEmbeddedAsarIntegrityValidation: true,
    OnlyLoadAppFromAsar: true,
    LoadBrowserProcessSpecificV8Snapshot: false,
    GrantFileProtocolExtraPrivileges: false
  })
})
