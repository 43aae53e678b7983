import { gzipSync } from 'node:zlib'
import { encode } from 'iconv-lite'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startApplication, type TestApplication } from '../fixtures/application'
import { faultOf } from '../fixtures/faults'
import { importFiles, refusedRows } from '../fixtures/imports'
import { mappingOf } from '../fixtures/mappings'
import { makeScratch, type Scratch } from '../fixtures/scratch'

let application: TestApplication
let scratch: Scratch

beforeAll(async () => {
  ;[application, scratch] = await Promise.all([startApplication(), makeScratch()])
})
afterAll(() => Promise.all([application.end(), scratch.clear()]))

const inspect = async (content: string | Uint8Array) =>
  application.client.call('source.inspect', { files: [await scratch.write('survey.json', content)] })

const RECORDS = [
  { touchpoint: 'Caisse', ces: 5, comment: 'Très bien, à bientôt' },
  { touchpoint: 'Cassa', ces: 3, comment: null },
  { touchpoint: 'Casă', ces: 7, comment: 'totul\nbine' }
]
const HEADERS = ['touchpoint', 'ces', 'comment']
const ROWS = RECORDS.map(({ touchpoint, ces, comment }) => [touchpoint, String(ces), comment])

const ARRAY = JSON.stringify(RECORDS)
const LINES = RECORDS.map((record) => `${JSON.stringify(record)}\n`).join('')

describe('the same responses', () => {
  it.each<[name: string, content: string | Uint8Array, format: 'json' | 'ndjson', encoding?: string]>([
    ['as an array', ARRAY, 'json'],
    ['as an array on many lines', JSON.stringify(RECORDS, null, 2), 'json'],
    ['within an object', JSON.stringify({ total: 3, tags: ['a'], responses: RECORDS }), 'json'],
    ['within an object on many lines', JSON.stringify({ 'a/b~c': RECORDS }, null, 2), 'json'],
    ['one a line', LINES, 'ndjson'],
    ['one a line, the last without its end', LINES.trimEnd(), 'ndjson'],
    ['one a line, with blank lines', LINES.replaceAll('\n', '\r\n\r\n'), 'ndjson'],
    ['with a byte order mark', `\uFEFF${ARRAY}`, 'json'],
    ['one a line with a byte order mark', `\uFEFF${LINES}`, 'ndjson'],
    ['within an object with a byte order mark', `\uFEFF${JSON.stringify({ list: RECORDS })}`, 'json'],
    ['in UTF-16', encode(ARRAY, 'utf-16le', { addBOM: true }), 'json', 'utf-16le'],
    ['in windows-1252', encode(ARRAY.replace('ă', 'à'), 'windows-1252'), 'json', 'windows-1252'],
    ['packed', gzipSync(LINES), 'ndjson']
  ])('%s', async (_, content, format, encoding = 'utf-8') => {
    const { files, preview } = await inspect(content)
    expect(files[0]).toMatchObject({ format, encoding, headers: HEADERS, rows: 3, refused: 0 })
    expect(preview.slice(0, 2)).toEqual(ROWS.slice(0, 2))
    expect(preview[2]?.slice(1)).toEqual(ROWS[2]?.slice(1))
  })
})

it('fields are found wherever they first appear, nested ones one level down', async () => {
  const records = [
    { id: 1, person: { country: 'FR', 'a/b': 'x' }, ces: 5 },
    { id: 2, person: null, late: true, ces: 4 },
    { id: 3, person: { country: 'RO', age: 30 }, ces: 3.5, tags: ['a', 'b'] }
  ]
  const { files, preview } = await inspect(JSON.stringify(records))
  expect(files[0]?.headers).toEqual([
    'id',
    'person.country',
    'person.a/b',
    'person.age',
    'ces',
    'late',
    'tags'
  ])
  expect(preview).toEqual([
    ['1', 'FR', 'x', null, '5', null, null],
    ['2', null, null, null, '4', 'true', null],
    ['3', 'RO', null, '30', '3.5', null, '["a","b"]']
  ])
})

it('broken lines are refused with their numbers, and the others read', async () => {
  const file = await scratch.write('waves.ndjson', '{"ces":5}\n{"ces":4\n\n{"ces":3}\nnot json\n{"ces":2}\n')
  const { project, inspection } = await importFiles(application, [file], mappingOf())
  expect(inspection.refused).toBe(2)
  expect(project).toMatchObject({ responses: 3, refused: 2 })
  expect(await refusedRows(application)).toEqual([
    { file: 'waves.ndjson', line: 2, lines: 1, reason: 'broken-record', column: null, text: '{"ces":4' },
    { file: 'waves.ndjson', line: 5, lines: 1, reason: 'broken-record', column: null, text: 'not json' }
  ])
})

it('numbers, strings and labels of answers are scores alike', async () => {
  const file = await scratch.write(
    'mixed.json',
    '[{"ces":5},{"ces":"5"},{"ces":"5 - Easy"},{"ces":5.0},{"ces":null}]'
  )
  const { project } = await importFiles(application, [file], mappingOf())
  expect(project.missingCounts).toEqual([{ metric: 'ces', value: null, why: 'blank', n: 1 }])
})

describe('what is no list of responses is refused', () => {
  it.each([
    ['an array cut short', ARRAY.slice(0, -20), 'broken-json'],
    ['an object cut short', '{"responses": [\n{"ces": 5},\n{"ces"', 'broken-json'],
    ['an empty array', '[ ]', 'json-without-records'],
    ['an empty object', '{}', 'json-without-records'],
    ['an object without a list', '{"title": "A survey",\n "answers": 5}', 'json-without-records'],
    ['lines of numbers', '1\n2\n', 'one-column']
  ])('%s', async (_, content, code) => expect((await faultOf(inspect(content))).code).toBe(code))
})
