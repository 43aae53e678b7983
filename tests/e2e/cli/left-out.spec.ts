import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { qualtrics } from '../../fixtures/qualtrics'
import { effortscope } from './command-line'

let folder: string
let survey: string
let plain: string

test.beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'effortscope-cli-'))
  survey = join(folder, 'survey.csv')
  plain = join(folder, 'plain.csv')
  const people = Array.from({ length: 20 }, (_, index) => `IP Address,True,R_${10 + index}aBcD2eFgH3iJ,FR`)
  await writeFile(
    survey,
    qualtrics(
      ...people.map((person, index) => `${person},${(index % 7) + 1}`),
      'Survey Preview,True,R_90aBcD2eFgH3iJ,FR,1',
      'IP Address,False,R_91aBcD2eFgH3iJ,FR,',
      'IP Address,True,R_10aBcD2eFgH3iJ,FR,7'
    )
  )
  const rows = Array.from(
    { length: 28 },
    (_, index) => `${(index % 7) + 1},${index < 3 ? 'Partial' : 'Complete'}`
  )
  await writeFile(plain, ['How easy was it? (7 = very easy),Status', ...rows, ''].join('\n'))
})
test.afterAll(() => rm(folder, { recursive: true, force: true }))

test('rows left out are said with their counts, and how to keep them', async () => {
  const { code, out, error } = await effortscope('summary', survey, '--format', 'json')
  expect(code, error).toBe(0)
  expect(error).toContain('Left out: Previews (Status), 1 row. Keep them with --keep previews.')
  expect(error).toContain('Left out: Unfinished (Finished), 1 row. Keep them with --keep unfinished.')
  expect(error).toContain('Left out: Repeated responses, 1 row. Keep them with --keep duplicates.')
  expect(error).toContain(
    '23 rows = 20 kept + 1 preview + 1 unfinished + 1 repeated + 0 refused; 20 evaluations'
  )
  const { source } = JSON.parse(out) as { source: unknown }
  expect(source).toMatchObject({
    responses: 20,
    account: {
      rowsIn: 23,
      kept: 20,
      leftOut: [
        { why: 'preview', column: 'Status', n: 1 },
        { why: 'unfinished', column: 'Finished', n: 1 },
        { why: 'duplicate', column: null, n: 1 }
      ],
      refused: 0,
      asked: 20,
      scored: 20,
      missing: []
    }
  })
})

test('--keep keeps them', async () => {
  const { error } = await effortscope('summary', survey, '--keep', 'previews,unfinished,duplicates')
  expect(error).toContain('23 rows = 23 kept + 0 refused; 23 evaluations = 22 with a score + 1 missing.')
  expect(error).not.toContain('Left out')
  const some = await effortscope('summary', survey, '--keep', 'duplicates')
  expect(some.error).toContain('23 rows = 21 kept + 1 preview + 1 unfinished + 0 refused')
})

test('--keep of something else is wrong usage', async () => {
  const { code, error } = await effortscope('summary', survey, '--keep', 'pigs')
  expect(code).toBe(2)
  expect(error).toContain('--keep takes previews, tests, spam, unfinished, or duplicates, not “pigs”.')
})

test('what only looks unfinished is kept and mentioned', async () => {
  const { error } = await effortscope('summary', plain)
  expect(error).toContain(
    'Unfinished? 3 rows, as Status is Partial. They are kept; --where "Status!=VALUE" leaves them out.'
  )
  expect(error).toContain('28 rows = 28 kept + 0 refused')
})

test('inspect foretells the same', async () => {
  const { out } = await effortscope('inspect', survey, '--format', 'json')
  expect(JSON.parse(out)).toMatchObject({
    rows: 23,
    leftOut: {
      rows: [
        { why: 'preview', column: 'Status', n: 1 },
        { why: 'unfinished', column: 'Finished', n: 1 },
        { why: 'duplicate', column: null, n: 1 }
      ]
    },
    account: { rowsIn: 23, kept: 20, refused: 0, asked: 20, scored: 20, missing: [] }
  })
  const { out: text } = await effortscope('inspect', survey)
  expect(text).toContain('23 rows = 20 kept + 1 preview + 1 unfinished + 1 repeated + 0 refused')
})
