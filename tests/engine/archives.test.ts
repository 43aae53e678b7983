import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { startApplication, type TestApplication } from '../fixtures/application'
import { faultOf } from '../fixtures/faults'
import { makeScratch, type Scratch } from '../fixtures/scratch'
import { workbookOf, zipOf } from '../fixtures/workbook'

let application: TestApplication
let scratch: Scratch

beforeAll(async () => {
  ;[application, scratch] = await Promise.all([startApplication(), makeScratch()])
})
afterAll(() => Promise.all([application.end(), scratch.clear()]))

const inspect = async (content: Uint8Array) =>
  application.client.call('source.inspect', { files: [await scratch.write('survey.zip', content)] })

const CSV = 'touchpoint,ces\nCheckout,5\nReturns,2\n'
const ROWS = [
  ['Checkout', '5'],
  ['Returns', '2']
]
const WORKBOOK = workbookOf({
  sheets: [
    {
      rows: [
        ['touchpoint', 'ces'],
        ['Checkout', 5],
        ['Returns', 2]
      ]
    }
  ]
})

it.each([
  ['a survey', zipOf({ 'survey.csv': CSV }), 'csv', 'zip'],
  ['a survey in a folder', zipOf({ 'export/': '', 'export/Survey, all.csv': CSV }), 'csv', 'zip'],
  [
    'a survey and what a system adds',
    zipOf({ '__MACOSX/._s.csv': 'x', '.DS_Store': 'x', 's.csv': CSV }),
    'csv',
    'zip'
  ],
  ['a survey and its questionnaire', zipOf({ 's.csv': CSV, 'Questionnaire.pdf': '%PDF' }), 'csv', 'zip'],
  ['a workbook', zipOf({ 'survey.xlsx': WORKBOOK }), 'xlsx', 'zip'],
  ['a workbook in gzip', gzipSync(WORKBOOK), 'xlsx', 'gzip'],
  ['a workbook', WORKBOOK, 'xlsx', null]
])('%s is read', async (_, content, format, packed) => {
  const { files, preview } = await inspect(content)
  expect(files[0]).toMatchObject({ name: 'survey.zip', format, packed, rows: 2 })
  expect(preview).toEqual(ROWS)
})

const ENCRYPTED = zipOf({ 's.csv': CSV })
// The flag of encryption, at the entry and in the directory.
for (const [mark, at] of [
  ['PK\u0003\u0004', 6],
  ['PK\u0001\u0002', 8]
] as const)
  ENCRYPTED[Buffer.from(ENCRYPTED).indexOf(mark, 0, 'latin1') + at] = 1

it.each([
  [
    'several files',
    zipOf({ 'a/2024.csv': CSV, 'a/2025.csv': CSV }),
    { code: 'archive-of-many', details: { files: '2024.csv, 2025.csv' } }
  ],
  ['no survey', zipOf({ 'letter.pdf': '%PDF' }), { code: 'kind-archive' }],
  ['nothing to read', zipOf({ 'a.bin': new Uint8Array(100) }), { code: 'kind-binary' }],
  ['another archive', zipOf({ 's.zip': zipOf({ 's.csv': CSV }) }), { code: 'kind-archive' }],
  ['what is encrypted', ENCRYPTED, { code: 'archive-protected' }],
  [
    'an OpenDocument',
    zipOf({
      mimetype: 'application/vnd.oasis.opendocument.spreadsheet',
      'content.xml': '<a/>',
      'META-INF/manifest.xml': '<a/>'
    }),
    { code: 'kind-opendocument' }
  ],
  ['half of an archive', zipOf({ 's.csv': CSV }).subarray(0, 60), { code: 'broken-archive' }],
  ['a bomb', zipOf({ 's.csv': new Uint8Array(70_000_000) }), { code: 'archive-bomb' }],
  ['a bomb in gzip', gzipSync(new Uint8Array(70_000_000)), { code: 'archive-bomb' }]
])('%s is refused', async (_, content, fault) =>
  expect(await faultOf(inspect(content))).toMatchObject({ ...fault, place: { file: 'survey.zip' } })
)
