import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { readPdf } from '../../fixtures/pdf-facts'
import { workbookOf } from '../../fixtures/workbook'
import { effortscope, type Ended } from '../cli/command-line'
import { packagedBinary, ROOT, SANDBOX_ARGS } from '../places'

const SAMPLE = join(ROOT, 'samples/retail-pulse.csv')

let folder: string
test.beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'effortscope-packaged-'))
})
test.afterAll(() => rm(folder, { recursive: true, force: true }))

/** The packaged application as a shell runs it where there is no display. */
const packaged = (...args: string[]): Promise<Ended> =>
  new Promise((resolve, reject) => {
    const binary = packagedBinary()
    if (binary === undefined) throw new Error('No packaged application')
    const child = spawn(binary, [...SANDBOX_ARGS, ...args], {
      env: { ...process.env, LC_ALL: 'en_US.UTF-8', DISPLAY: undefined, WAYLAND_DISPLAY: undefined },
      stdio: ['ignore', 'pipe', 'pipe']
    })
    let out = ''
    let error = ''
    child.stdout.on('data', (text: Buffer) => (out += text.toString()))
    child.stderr.on('data', (text: Buffer) => (error += text.toString()))
    child.once('error', reject)
    child.once('close', (code) => resolve({ code, out, error }))
  })

test('the packaged application answers on the command line what the project answers, to the byte', async () => {
  for (const format of ['json', 'csv']) {
    const asked = ['summary', SAMPLE, '--by', 'touchpoint,Country', '--format', format, '--quiet']
    const { code, out, error } = await packaged(...asked)
    expect(code, error).toBe(0)
    expect(out).toBe((await effortscope(...asked)).out)
  }
})

test('its exit code says whose turn it is', async () => {
  const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { version: string }
  expect(await packaged('--version')).toMatchObject({ code: 0, out: `${version}\n` })
  expect((await packaged('help', 'report')).out).toContain('effortscope report PROJECT_OR_FILES...')
  const wrong = await packaged('summary', SAMPLE, '--nothing')
  expect(wrong).toMatchObject({ code: 2, out: '' })
  expect(wrong.error).toContain('Unknown option “--nothing”.')
  const gone = await packaged('summary', join(folder, 'nowhere.csv'))
  expect(gone).toMatchObject({ code: 1, out: '' })
  expect(gone.error).toContain('nowhere.csv: The file is not there.')
})

test('it finds there what lies in the archive and beside it: the thread for workbooks, the fonts', async () => {
  const header = ['Touchpoint', 'How easy was it? (1 = very difficult, 7 = very easy)']
  const rows = Array.from({ length: 200 }, (_, row) => [
    row % 2 === 0 ? 'Checkout' : 'Returns',
    1 + (row % 7)
  ])
  const survey = join(folder, 'survey.xlsx')
  await writeFile(survey, workbookOf({ sheets: [{ rows: [header, ...rows] }] }))
  const chart = join(folder, 'chart.pdf')
  const { code, error } = await packaged('chart', survey, '--out', chart, '--quiet')
  expect(code, error).toBe(0)
  const { text, fonts } = await readPdf(chart)
  expect(text).toContain('Checkout')
  expect(fonts.every(({ name }) => name.includes('Inter'))).toBe(true)
})

test('it sets a report and makes slides and sheets, without a window', async () => {
  const report = join(folder, 'report.pdf')
  const made = await packaged('report', SAMPLE, '--views', 'touchpoints,crosstab', '--out', report, '--quiet')
  expect(made.code, made.error).toBe(0)
  const { pages, title } = await readPdf(report)
  expect(pages).toBeGreaterThan(4)
  expect(title).toBe('retail-pulse')
  for (const ending of ['pptx', 'xlsx']) {
    const file = join(folder, `report.${ending}`)
    const { code, error } = await packaged(
      'report',
      SAMPLE,
      '--views',
      'touchpoints',
      '--out',
      file,
      '--quiet'
    )
    expect(code, error).toBe(0)
    expect(readFileSync(file).subarray(0, 2).toString()).toBe('PK')
  }
})
