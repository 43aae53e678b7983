import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { FaultCode } from '../../shared/domain/fault'
import type { Reading } from '../../shared/contract/reading'
import { startApplication, type TestApplication } from '../fixtures/application'
import { answersOf } from '../fixtures/counts'
import { faultOf } from '../fixtures/faults'
import { importFiles } from '../fixtures/imports'
import { mappingOf } from '../fixtures/mappings'
import { makeScratch, type Scratch } from '../fixtures/scratch'
import { workbookOf, type TestSheet, type TestWorkbook } from '../fixtures/workbook'

let application: TestApplication
let scratch: Scratch

beforeAll(async () => {
  ;[application, scratch] = await Promise.all([startApplication(), makeScratch()])
})
afterAll(() => Promise.all([application.end(), scratch.clear()]))

const inspectBytes = async (bytes: Uint8Array, readings: Reading[] = []) => {
  const files = [await scratch.write('survey.xlsx', bytes)]
  const inspection = await application.client.call('source.inspect', { files, readings })
  await application.client.call('source.forget', { inspection: inspection.id })
  return inspection
}

const inspect = (workbook: TestWorkbook, sheet?: string) =>
  inspectBytes(workbookOf(workbook), sheet === undefined ? [] : [{ sheet }])

/** Headers and rows of a workbook of one sheet, by the XML of its rows or by its cells. */
const read = async (rows: TestSheet['rows'], more: Omit<TestWorkbook, 'sheets'> = {}) => {
  const { files, preview } = await inspect({ sheets: [{ rows }], ...more })
  return [files[0]?.headers, ...preview]
}

const HEADER = '<row r="1"><c r="A1" t="str"><v>one</v></c><c r="B1" t="str"><v>two</v></c></row>'

describe('cells', () => {
  it('are texts, shared or not, in runs or not, and never as they are pronounced', async () => {
    const rows = `${HEADER}<row r="2"><c r="A2" t="s"><v>0</v></c><c r="B2" t="s"><v>1</v></c></row>
      <row r="3"><c r="A3" t="inlineStr"><is><r><t>in</t></r><r><t xml:space="preserve"> line</t></r></is></c>
      <c r="B3" t="str"><f>A1&amp;"x"</f><v>a_x000D_&#10;b</v></c></row>`
    const shared = [
      '<t>東京</t><rPh sb="0" eb="2"><t>トウキョウ</t></rPh>',
      '<r><rPr><b/></rPr><t>said </t></r><r><t>"so", <![CDATA[<twice>]]></t></r>'
    ]
    expect(await read(rows, { shared })).toEqual([
      ['one', 'two'],
      ['東京', 'said "so", <twice>'],
      ['in line', 'a\nb']
    ])
  })

  it('are numbers as they are shown, truth, errors, and results of formulas', async () => {
    const rows = `${HEADER}
      <row r="2"><c r="A2"><v>0.30000000000000004</v></c><c r="B2" t="b"><v>1</v></c></row>
      <row r="3"><c r="A3" t="n"><f>1+6</f><v>7</v></c><c r="B3" t="e"><f>1/0</f><v>#DIV/0!</v></c></row>
      <row r="4"><c r="A4"><f>now()</f></c><c r="B4"><v>1E+3</v></c></row>`
    expect(await read(rows)).toEqual([
      ['one', 'two'],
      ['0.3', 'TRUE'],
      ['7', '#DIV/0!'],
      [null, '1000']
    ])
  })

  it.each([
    [false, '2024-02-29', '2024-02-29 18:00:00', '18:00:00'],
    [true, '2028-03-01', '2028-03-01 18:00:00', '18:00:00']
  ])('are dates where their format says so, counted from 1904: %s', async (from1904, day, moment, time) => {
    const rows = `<row><c t="str"><v>day</v></c><c t="str"><v>moment</v></c><c t="str"><v>time</v></c><c t="str"><v>n</v></c></row>
      <row><c s="1"><v>45351</v></c><c s="2"><v>45351.75</v></c><c s="3"><v>0.75</v></c><c s="4"><v>45351</v></c></row>
      <row><c t="d" s="1"><v>2024-02-29T00:00:00</v></c></row>`
    const formats = ['dd/mm/yyyy', '[$-409]m/d/yy h:mm AM/PM;@', 'hh:mm:ss', '0 "days"']
    expect(await read(rows, { formats, from1904 })).toEqual([
      ['day', 'moment', 'time', 'n'],
      [day, moment, time, '45351'],
      ['2024-02-29', null, null, null]
    ])
  })

  it('are where their references say, and next to each other where there is none', async () => {
    const rows = `<row r="3"><c r="B3" t="str"><v>two</v></c><c t="str"><v>three</v></c><c r="A3" t="str"><v>one</v></c></row>
      <row r="9"><c r="C9"><v>3</v></c></row><row><c><v>1</v></c><c r="C1"/><c t="str"><v/></c></row>`
    expect(await read(rows)).toEqual([
      ['one', 'two', 'three'],
      [null, null, '3'],
      ['1', null, null]
    ])
  })

  it('that are merged have their value in the first', async () => {
    const parts = workbookOf(
      { sheets: [{ rows: '' }] },
      {
        'xl/worksheets/sheet1.xml': `<x:worksheet xmlns:x="http://purl.oclc.org/ooxml/spreadsheetml/main" xmlns:y="urn:y"><x:sheetData>
          <x:row><x:c t="str"><x:v>a</x:v></x:c><x:c t="str"><x:v>b</x:v></x:c></x:row>
          <x:row><x:c r="A2"><x:v>1</x:v></x:c><x:c r="B2"/><y:c><y:v>9</y:v></y:c></x:row>
          </x:sheetData><x:mergeCells count="1"><x:mergeCell ref="A2:B2"/></x:mergeCells></x:worksheet>`
      }
    )
    expect((await inspectBytes(parts)).preview).toEqual([['1', null]])
  })

  it('hold what they will, and come back as they are', async () => {
    const cell = fc.oneof(
      fc.constant(null),
      fc.string({ unit: fc.constantFrom('"', ',', '\n', ';', 'a', 'ß', '😀', '<', '&', ' '), minLength: 1 })
    )
    const table = fc.array(fc.tuple(fc.constant('1'), cell, cell), { minLength: 1, maxLength: 30 })
    await fc.assert(
      fc.asyncProperty(table, async (rows) => {
        const [, ...read_] = await read([['a', 'b', 'c'], ...rows])
        expect(read_).toEqual(rows)
      }),
      { numRuns: 15 }
    )
  })
})

describe('rows and columns', () => {
  it('that are blank are none, but a blank column below a header is', async () => {
    const rows = [
      [null],
      ['', null],
      ['a', null, 'c', '', null],
      [''],
      ['1'],
      [null, null],
      [null, null, '3'],
      ['', '']
    ]
    expect(await read(rows)).toEqual([
      ['a', 'Column 2', 'c'],
      ['1', null, null],
      [null, null, '3']
    ])
  })

  it('may be wider than the first', async () => {
    const rows = [['A survey'], ['a', 'b\nc', 'd'], [1, 2, 3], [4, 5, 6, 7]]
    expect(await read(rows)).toEqual([
      ['a', 'b\nc', 'd', 'Column 4'],
      ['1', '2', '3', null],
      ['4', '5', '6', '7']
    ])
  })

  it('of numbers alone have no header', async () => {
    expect(
      await read([
        [1, 5],
        [2, 6]
      ])
    ).toEqual([
      ['Column 1', 'Column 2'],
      ['1', '5'],
      ['2', '6']
    ])
  })
})

const small = [
  ['a', 'b'],
  [1, 2]
]
const large = [
  ['c', 'd'],
  [1, 2],
  [3, 4]
]

describe('sheets', () => {
  const sheets: TestSheet[] = [
    { name: 'About', rows: [['What this is about, at length'], [], []] },
    { name: 'Wave 1', rows: small },
    { name: 'Wave 2', rows: large },
    { name: 'Lists', state: 'veryHidden', rows: [...large, [5, 6], [7, 8]] }
  ]
  const listed = [
    { name: 'About', hidden: false, rows: 0 },
    { name: 'Wave 1', hidden: false, rows: 1 },
    { name: 'Wave 2', hidden: false, rows: 2 },
    { name: 'Lists', hidden: true, rows: 4 }
  ]

  it('with the most in it is read, and all are told', async () => {
    const { files, rows } = await inspect({ sheets })
    expect(files[0]).toMatchObject({ format: 'xlsx', sheet: 'Wave 2', sheets: listed, headers: ['c', 'd'] })
    expect(rows).toBe(2)
  })

  it.each(['Wave 1', 'Lists'])('that is chosen is read: %s', async (sheet) => {
    const { files } = await inspect({ sheets }, sheet)
    expect(files[0]).toMatchObject({ sheet, sheets: listed })
    expect(files[0]?.rows).toBe(listed.find(({ name }) => name === sheet)?.rows)
  })

  it('that are hidden are read where no other has anything', async () => {
    const { files } = await inspect({ sheets: [{ rows: [['a']] }, { state: 'hidden', rows: small }] })
    expect(files[0]).toMatchObject({ sheet: 'Sheet2', headers: ['a', 'b'] })
  })

  it('must be there and hold something', async () => {
    expect(await faultOf(inspect({ sheets }, 'Wave 3'))).toMatchObject({
      code: 'no-such-sheet',
      details: { sheet: 'Wave 3' }
    })
    expect((await faultOf(inspect({ sheets }, 'About'))).code).toBe('header-only')
  })

  it('are chosen by names that are checked', async () => {
    const call = application.client.call('source.inspect', { files: ['x.xlsx'], readings: [{ sheet: '' }] })
    expect((await faultOf(call)).code).toBe('bad-arguments')
  })
})

describe('a workbook that cannot be read says why', () => {
  const plain = (changed: Record<string, string | null>) => workbookOf({ sheets: [{ rows: small }] }, changed)
  const sheet = (rows: string, before = '') => ({
    'xl/worksheets/sheet1.xml': `${before}<worksheet><sheetData>${rows}</sheetData></worksheet>`
  })
  const declared = '<!DOCTYPE worksheet [<!ENTITY lol SYSTEM "file:///etc/passwd">]>'
  const bytes = workbookOf({ sheets: [{ rows: large }] })

  it.each<[what: string, content: Uint8Array, code: FaultCode]>([
    ['without a workbook', plain({ 'xl/workbook.xml': null }), 'broken-workbook'],
    ['without relationships', plain({ '_rels/.rels': null }), 'broken-workbook'],
    ['without a sheet that it names', plain({ 'xl/worksheets/sheet1.xml': null }), 'broken-workbook'],
    ['with a document for a sheet', plain({ 'xl/worksheets/sheet1.xml': '<html/>' }), 'broken-workbook'],
    [
      'with a sheet cut short',
      plain({ 'xl/worksheets/sheet1.xml': '<worksheet><sheetData>' }),
      'broken-workbook'
    ],
    ['with a document type', plain(sheet(HEADER, declared)), 'workbook-unsafe'],
    [
      'with an entity of its own',
      plain(sheet(`${HEADER}<row><c t="str"><v>&lol;</v></c></row>`)),
      'broken-workbook'
    ],
    [
      'with a shared text that is not there',
      plain(sheet('<row><c t="s"><v>0</v></c></row>')),
      'broken-workbook'
    ],
    ['with a cell beyond the last', plain(sheet('<row><c r="XFE1"><v>1</v></c></row>')), 'broken-workbook'],
    ['with 16,384 columns', plain(sheet('<row><c r="XFD1"><v>1</v></c></row>')), 'too-many-columns'],
    ['nested deep', plain(sheet('<a>'.repeat(1_000_000))), 'broken-workbook'],
    [
      'with a text without end',
      plain(sheet(`<row><c t="str"><v>${'a'.repeat(6_000_000)}</v></c></row>`)),
      'workbook-too-large'
    ],
    [
      'with an attribute without end',
      plain(sheet(`<row><c r="${'A'.repeat(6_000_000)}"/></row>`)),
      'workbook-too-large'
    ],
    [
      'in another encoding',
      plain(sheet(HEADER, '<?xml version="1.0" encoding="utf-7"?>')),
      'broken-workbook'
    ],
    ['with nothing in it', plain(sheet('')), 'empty-file'],
    ['with no sheet', workbookOf({ sheets: [] }), 'empty-file'],
    ['with a header alone', plain(sheet(HEADER)), 'header-only'],
    ['cut short', bytes.subarray(0, bytes.length - 40), 'broken-workbook'],
    ['a document of words', plain({ 'xl/workbook.xml': '<w:document xmlns:w="urn:w"/>' }), 'kind-binary'],
    [
      'in its binary form',
      plain({
        '_rels/.rels':
          '<Relationships><Relationship Id="a" Type="x/officeDocument" Target="xl/workbook.bin"/></Relationships>'
      }),
      'kind-workbook-binary'
    ],
    ['that grows too much', plain(sheet('<row/>'.repeat(12_000_000))), 'archive-bomb'],
    [
      'of rows that grow too much',
      plain(sheet('<row><c t="str"><v>a</v></c></row>'.repeat(2_000_000))),
      'archive-bomb'
    ]
  ])('%s', async (_, content, code) => expect((await faultOf(inspectBytes(content))).code).toBe(code))
})

describe('a large workbook', () => {
  const rows = Array.from({ length: 100_000 }, (_, index) => [
    index,
    index % 7,
    `Comment ${index}`,
    index / 7
  ])
  const bytes = workbookOf({ sheets: [{ rows: [['id', 'ces', 'comment', 'number'], ...rows] }] })

  it('is stopped at once, and nothing is left of it', async () => {
    const file = await scratch.write('large.xlsx', bytes)
    const before = await readdir(join(application.folder, 'temp'))
    const stop = new AbortController()
    const call = application.client.call(
      'source.inspect',
      { files: [file] },
      {
        signal: stop.signal,
        progress: ({ fraction }) => {
          if (fraction !== null && fraction > 0) stop.abort()
        }
      }
    )
    let stopped = 0
    stop.signal.addEventListener('abort', () => (stopped = performance.now()))
    expect((await faultOf(call)).code).toBe('cancelled')
    expect(performance.now() - stopped).toBeLessThan(200)
    expect(await readdir(join(application.folder, 'temp'))).toEqual(before)
  })
})

describe('a survey', () => {
  it('gives the same figures as its CSV', async () => {
    const header = ['touchpoint', 'ces', 'csat']
    const rows = Array.from({ length: 500 }, (_, index) => [
      `Touchpoint ${index % 3}`,
      index % 11 === 0 ? null : 1 + ((index * index) % 7),
      1 + (index % 5)
    ])
    const csv = [header, ...rows].map((cells) => cells.join(',')).join('\n')
    const csat = { column: 'csat', scale: { low: 1, high: 5, good: 'high' as const }, missing: [] }
    const mapping = mappingOf({ touchpoint: 'touchpoint', csat })
    const counted = async (name: string, content: string | Uint8Array) => {
      await importFiles(application, [await scratch.write(name, content)], mapping)
      return [
        await answersOf(application, 'ces', ['@touchpoint']),
        await answersOf(application, 'csat', ['@touchpoint'])
      ]
    }
    const fromText = await counted('survey.csv', csv)
    expect(await counted('survey.xlsx', workbookOf({ sheets: [{ rows: [header, ...rows] }] }))).toEqual(
      fromText
    )
    expect(Object.keys(fromText[0] ?? {})).toHaveLength(3)
  })
})
