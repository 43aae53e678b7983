import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { encode } from 'iconv-lite'
import { workbookOf } from '../../fixtures/workbook'
import { effortscope } from './command-line'

let folder: string
test.beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'effortscope-cli-'))
})
test.afterAll(() => rm(folder, { recursive: true, force: true }))

const make = async (name: string, content: string | Uint8Array): Promise<string> => {
  const file = join(folder, name)
  await writeFile(file, content)
  return file
}

const survey = (touchpoint: string, rows: number) => [
  ['Touchpoint', 'How easy was it? (1 = very difficult, 7 = very easy)'],
  ...Array.from({ length: rows }, (_, row) => [touchpoint, (row % 7) + 1])
]

const WAVES = workbookOf({
  sheets: [
    { name: 'Spring', rows: survey('Checkout', 140) },
    { name: 'Summer', rows: survey('Returns', 70) }
  ]
})

test('the encoding that is said is used, and printed', async () => {
  const lines = ['Întrebare;Cât de uşor? (1 = foarte greu, 7 = foarte uşor)']
  for (let row = 0; row < 42; row += 1) lines.push(`Plată;${(row % 7) + 1}`)
  const file = await make('iunie.csv', encode(`${lines.join('\n')}\n`, 'cp852'))
  const { code, out } = await effortscope('inspect', file, '--encoding', 'CP852')
  expect(code).toBe(0)
  expect(out).toContain('iunie.csv, delimited text, CP852, semicolon, ')
  expect(out).toContain('Cât de uşor?')
  const wrong = await effortscope('inspect', file, '--encoding', 'windows-1252', '--format', 'json')
  expect(JSON.parse(wrong.out)).toMatchObject({
    files: [
      {
        encoding: 'windows-1252',
        headers: ['×ntrebare', 'Cƒt de u\u00ADor? (1 = foarte greu, 7 = foarte u\u00ADor)']
      }
    ]
  })
})

test('an encoding that nobody knows is wrong usage', async () => {
  const file = await make('plain.csv', 'a,b\n1,2\n')
  const { code, out, error } = await effortscope('inspect', file, '--encoding', 'klingon')
  expect(code).toBe(2)
  expect(out).toBe('')
  expect(error).toContain('plain.csv: There is no encoding “klingon”.')
})

test('which sheet was read is said where there are several, and another can be named', async () => {
  const file = await make('waves.xlsx', WAVES)
  const first = await effortscope('summary', file, '--format', 'csv')
  expect(first.code, first.error).toBe(0)
  expect(first.out).toContain('Checkout')
  expect(first.error).toContain(
    'waves.xlsx: read sheet “Spring”. Others have rows too: “Summer” (70 rows). Choose with --sheet.'
  )
  const second = await effortscope('summary', file, '--sheet', 'Summer', '--format', 'csv')
  expect(second.out).toContain('Returns')
  expect(second.out).not.toContain('Checkout')
  expect(second.error).not.toContain('--sheet')
})

test('a sheet that is not there is wrong usage, and those there are are named', async () => {
  const { code, error } = await effortscope('inspect', await make('waves.xlsx', WAVES), '--sheet', 'Autumn')
  expect(code).toBe(2)
  expect(error).toContain('no sheet “Autumn”. It has: “Spring”, “Summer”.')
})

test('a chart is made of the sheet that is named', async () => {
  const out = join(folder, 'chart.svg')
  const file = await make('waves.xlsx', WAVES)
  const { code, error } = await effortscope('chart', file, '--sheet', 'Summer', '--out', out)
  expect(code, error).toBe(0)
})

test('what makes no difference is said', async () => {
  const file = await make('plain.csv', 'ces,b\n1,2\n')
  const { error } = await effortscope('inspect', file, '--sheet', 'Summer')
  expect(error).toContain('--sheet makes no difference to plain.csv: it is CSV.')
})

test('a reading that is none is refused before any file is looked at', async () => {
  const { code, error } = await effortscope('summary', join(folder, 'nowhere.csv'), '--first-line', '0')
  expect(code).toBe(2)
  expect(error).toContain('--first-line takes a whole number from 1')
  expect(error).not.toContain('nowhere.csv')
})
