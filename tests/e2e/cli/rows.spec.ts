import { existsSync } from 'node:fs'
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { readFromFile } from '../../fixtures/duckdb'
import { effortscope } from './command-line'

let folder: string
let survey: string

test.beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'effortscope-cli-'))
  survey = join(folder, 'survey.csv')
  const rows = Array.from(
    { length: 20 },
    (_, at) => `Ana Popescu,${at < 5 ? 'FR' : 'RO'},${(at % 7) + 1},"Popescu waits, 0722 123 4${10 + at}"`
  )
  await writeFile(survey, ['Name,Country,How easy was it? (7 = very easy),Comment', ...rows, ''].join('\n'))
})
test.afterAll(() => rm(folder, { recursive: true, force: true }))

test('single answers are written as Parquet and as CSV, and what was left out is said', async () => {
  const parquet = join(folder, 'rows.parquet')
  const first = await effortscope(
    'rows',
    survey,
    '--comment',
    'Comment',
    '--where',
    'Country=FR',
    '--out',
    parquet
  )
  expect(first.code).toBe(0)
  expect(first.out).toBe('')
  expect(first.error).toContain('Each row holds the answers of one person')
  expect(
    await readFromFile(':memory:', `select count(*)::integer as n, min(Comment) as said from '${parquet}'`)
  ).toEqual([{ n: 5, said: '••••••• waits, •••• ••• •••' }])

  const csv = join(folder, 'rows.csv')
  const asCsv = ['rows', survey, '--rows', 'responses', '--out', csv]
  const second = await effortscope(...asCsv, '--out-delimiter', 'semicolon')
  expect(second.error).toContain('Name (name of a person)')
  expect((await readFile(csv, 'utf8')).split('\n')[0]).toBe(
    'Country;How easy was it? (7 = very easy);Comment'
  )
  const third = await effortscope(...asCsv, '--with-columns', 'Name', '--unmasked')
  expect(third.error).toContain('Comments go out as they were written')
  expect((await readFile(csv, 'utf8')).split('\n')[1]).toBe('Ana Popescu,FR,1,"Popescu waits, 0722 123 410"')
})

test('what cannot be written is refused, and leaves nothing', async () => {
  const before = await readdir(folder)
  expect(await effortscope('rows', survey)).toMatchObject({ code: 2, out: '' })
  expect(await effortscope('rows', survey, '--out', join(folder, 'rows.xyz'))).toMatchObject({ code: 2 })
  const unknown = await effortscope(
    'rows',
    survey,
    '--out',
    join(folder, 'x.csv'),
    '--with-columns',
    'Nothing'
  )
  expect(unknown.code).toBe(2)
  expect(unknown.error).toContain('Nothing')
  const nowhere = join(folder, 'nowhere', 'x.csv')
  expect(await effortscope('rows', survey, '--out', nowhere)).toMatchObject({ code: 1 })
  expect(existsSync(nowhere)).toBe(false)
  expect(await readdir(folder)).toEqual(before)
})
