import { gzipSync } from 'node:zlib'
import { encode } from 'iconv-lite'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readTraits } from '../../main/engine/import/encoding'
import type { InspectedFile } from '../../shared/contract/inspection'
import { startApplication, type TestApplication } from '../fixtures/application'
import { faultOf } from '../fixtures/faults'
import { importFiles } from '../fixtures/imports'
import { mappingOf } from '../fixtures/mappings'
import { makeScratch, type Scratch } from '../fixtures/scratch'

let application: TestApplication
let scratch: Scratch

beforeAll(async () => {
  ;[application, scratch] = await Promise.all([startApplication(), makeScratch()])
})
afterAll(() => Promise.all([application.end(), scratch.clear()]))

const inspect = async (content: string | Uint8Array, name = 'survey.csv') =>
  application.client.call('source.inspect', { files: [await scratch.write(name, content)] })

const faultFor = (content: string | Uint8Array) => faultOf(inspect(content))

/** One survey, whatever it is written as. */
const SURVEY = [
  ['Touchpoint', 'How easy was it?', 'Comment'],
  ['Caisse', '5', 'Très bien; à bientôt'],
  ['Cassa', '3', 'così, così'],
  ['Casă', '7', 'totul\tbine | foarte bine']
]
const ROWS = SURVEY.slice(1)

const written = (delimiter: string, end = '\n', rows: readonly (readonly string[])[] = SURVEY) =>
  rows
    .map((cells) => cells.map((cell) => (/[,;\t|]/.test(cell) ? `"${cell}"` : cell)).join(delimiter) + end)
    .join('')

const expectSurvey = async (content: string | Uint8Array, wanted: Partial<InspectedFile>) => {
  const { files, preview, columns, exact } = await inspect(content)
  expect(files[0]).toMatchObject({ headers: SURVEY[0], rows: 3, refused: 0, ...wanted })
  expect(preview).toEqual(ROWS)
  expect(columns.map(({ header }) => header)).toEqual(SURVEY[0])
  expect(exact).toBe(true)
}

describe('one survey as delimited text', () => {
  it.each([
    [',', 'csv'],
    [';', 'delimited'],
    ['\t', 'tsv'],
    ['|', 'delimited']
  ] as const)('separated by %j', (delimiter, format) =>
    expectSurvey(written(delimiter), { delimiter, format, encoding: 'utf-8', packed: null })
  )

  it.each([
    ['a carriage return and a line feed', '\r\n'],
    ['a carriage return alone', '\r']
  ])('with lines that end in %s', (_, end) => expectSurvey(written(',', end), {}))

  it('without an end to its last line', () => expectSurvey(written(',').trimEnd(), {}))

  it('with lines that end now one way, now another', async () => {
    const [header = '', ...rows] = SURVEY.map((cells) => written(',', '', [cells]))
    await expectSurvey(`${header}\n${rows.join('\r\n')}\r\n`, {})
    await expectSurvey(`${header}\r\n${rows.join('\n')}\n`, {})
  })

  it.each(['\n\n', '\r\n\r\n', '   \n'])('after blank lines: %j', (blank) =>
    expectSurvey(blank + written(',', blank.includes('\r') ? '\r\n' : '\n'), {})
  )

  it('packed by gzip', () => expectSurvey(gzipSync(written(';')), { packed: 'gzip', delimiter: ';' }))

  it.each([',', ';'])('with each line quoted as a whole, separated by %j', (delimiter) =>
    expectSurvey(
      written(delimiter).replace(/.+/g, (line) => `"${line.replaceAll('"', '""')}"`),
      { delimiter }
    )
  )

  it('with a carriage return alone where two pieces of it meet, or at its end', async () => {
    const piece = 4 * 1024 * 1024
    const rows = `a,b\n${'1,2\n'.repeat(piece / 4 - 2)}1,2`
    for (const text of [`${rows}\r3,4\n`, 'a,b\n1,2\r']) {
      const file = await scratch.write('pieces.csv', text)
      const { needsMending } = await readTraits(file, { signal: new AbortController().signal })
      expect(needsMending).toBe(true)
    }
  })

  it('with NUL bytes in it', async () => {
    const padding = 'x'.repeat(1000)
    const { preview } = await inspect(`a,b\n1,${padding}\u0000${padding}\n2,y\n`)
    expect(preview).toEqual([
      ['1', padding + padding],
      ['2', 'y']
    ])
  })
})

describe('one survey in another encoding', () => {
  it.each([
    ['UTF-8 with a byte order mark', 'utf-8', Buffer.from(`\uFEFF${written(',')}`)],
    ['UTF-16 LE with a mark', 'utf-16le', encode(written(','), 'utf-16le', { addBOM: true })],
    ['UTF-16 BE with a mark', 'utf-16be', encode(written('\t'), 'utf-16be', { addBOM: true })],
    ['UTF-16 LE without a mark', 'utf-16le', encode(written(','), 'utf-16le')],
    ['UTF-16 BE without a mark', 'utf-16be', encode(written(','), 'utf-16be')]
  ])('%s', (_, encoding, bytes) => expectSurvey(bytes, { encoding }))

  const french = written(';', '\r\n', [...SURVEY.slice(0, 2), ['Hôtel', '4', 'élevé – très cher: 30 €']])

  it('windows-1252, its dashes and euro signs included', async () => {
    const { files, preview } = await inspect(encode(french, 'windows-1252'))
    expect(files[0]).toMatchObject({ encoding: 'windows-1252', rows: 2, refused: 0 })
    expect(preview[1]).toEqual(['Hôtel', '4', 'élevé – très cher: 30 €'])
  })

  it('windows-1250, as Romanian systems write it', async () => {
    const comments = [
      'Casierul a fost foarte amabil şi răspunsul a venit repede, mulţumesc',
      'Am aşteptat prea mult la coadă şi nimeni nu ştia ce să facă',
      'Plata a mers uşor, dar livrarea a întârziat două săptămâni'
    ]
    const text = `casă;efort;comentariu\n${comments.map((comment) => `Plată;4;${comment}\n`).join('')}`
    const { files, preview } = await inspect(encode(text, 'windows-1250'))
    expect(files[0]).toMatchObject({ encoding: 'windows-1250', headers: ['casă', 'efort', 'comentariu'] })
    expect(preview.map(([, , comment]) => comment)).toEqual(comments)
  })

  it('is known by all of a file, not by its beginning alone', async () => {
    const rows = Array.from({ length: 150_000 }, (_, index) => `${(index % 7) + 1},plain\n`).join('')
    const { files } = await inspect(encode(`ces,comment\n${rows}5,à la fin\n`, 'windows-1252'))
    expect(files[0]).toMatchObject({ encoding: 'windows-1252', rows: 150_001, refused: 0 })
  })
})

describe('headers', () => {
  it('that hold line breaks stay one header', async () => {
    const { files, preview } = await inspect('"How easy?\n1 = hard\n7 = easy",b\n1,2\n3,4\n')
    expect(files[0]).toMatchObject({ headers: ['How easy?\n1 = hard\n7 = easy', 'b'], rows: 2 })
    expect(preview[0]).toEqual(['1', '2'])
  })

  it('are numbered where the first line is already data', async () => {
    const { files, preview } = await inspect('5,1,null\n4,2,\n3,,9\n')
    expect(files[0]).toMatchObject({ headers: ['Column 1', 'Column 2', 'Column 3'], rows: 3 })
    expect(preview[0]).toEqual(['5', '1', 'null'])
  })

  it('are named where they are blank or too few', async () => {
    const { files } = await inspect('ces,,\n5,a,b,c\n4,a,b,c\n')
    expect(files[0]).toMatchObject({ headers: ['ces', 'Column 2', 'Column 3', 'Column 4'], rows: 2 })
  })

  it('that are alike get different keys', async () => {
    const { files } = await inspect('Q8-1,Q81,ces,CES\n1,2,3,4\n')
    expect(new Set(files[0]?.keys).size).toBe(4)
  })
})

it('a file longer than is looked at is judged by its beginning and counted whole', async () => {
  const rows = Array.from({ length: 250_000 }, (_, index) => `${(index % 7) + 1},${index}\n`).join('')
  const file = await scratch.write('long.csv', `ces,id\n${rows}8,250000\ncut\n`)
  const { inspection, project } = await importFiles(application, [file], mappingOf())
  expect(inspection.files[0]).toMatchObject({ rows: 200_000, exact: false, estimatedRows: 250_002 })
  expect(inspection).toMatchObject({ rows: 250_002, exact: false })
  expect(inspection.columns[1]).toMatchObject({ distinct: 200_000, complete: false })
  expect(inspection.columns[1]?.values).toHaveLength(300)
  expect(project).toMatchObject({ responses: 250_001, refused: 1, missing: 1 })
})

describe('what would be read wrongly is refused', () => {
  it.each([
    ['one column', 'ces\n5\n4\n', 'one-column', { header: 'ces' }],
    ['one column of quoted cells', '"ces"\n"5"\n"4"\n', 'one-column', { header: 'ces' }],
    ['lines quoted as a whole, with two cells', '"a,b"\n"1,2"\n', 'one-column', { header: 'a,b' }],
    ['a header by another delimiter', 'a;b;c,d\n1,4\n2,5\n', 'header-holds-delimiter', { delimiter: ';' }],
    ['a header alone', 'a,b,c\n', 'header-only', { columns: 3 }],
    ['a header and blank lines', 'a,b,c\n\n\n', 'header-only', { columns: 3 }],
    ['nothing', '', 'empty-file', undefined],
    ['blanks', ' \n\n\t\n', 'empty-file', undefined],
    ['rows shorter than the header', 'a,b,c\n1,2\n3,4\n', 'rows-all-refused', { refused: 2, columns: 3 }]
  ])('%s', async (_, content, code, details) => {
    const fault = await faultFor(content)
    expect(fault).toMatchObject({ code, place: { file: 'survey.csv' } })
    expect(fault.details).toEqual(details)
  })

  it.each([
    ['a damaged zip archive', 'PK\u0003\u0004rest', 'broken-archive'],
    ['a damaged workbook', 'PK\u0003\u0004....xl/workbook.xml', 'broken-workbook'],
    ['an old workbook', Buffer.from('d0cf11e0a1b11ae1', 'hex'), 'kind-workbook-old'],
    ['an SPSS file', '$FL2@(#) SPSS DATA FILE', 'broken-spss'],
    ['a portable SPSS file', `${' '.repeat(200)}ASCII SPSS PORT FILE`, 'kind-spss'],
    ['a picture', Buffer.from('89504e470d0a1a0a', 'hex'), 'kind-binary'],
    ['a page', '%PDF-1.7\n', 'kind-binary'],
    ['some bytes', Buffer.from(Array.from({ length: 400 }, (_, index) => index % 8)), 'kind-binary'],
    ['a damaged gzip archive', gzipSync(written(',')).subarray(0, 40), 'broken-gzip'],
    ['an archive in an archive', gzipSync(gzipSync(written(','))), 'kind-archive']
  ])('%s', async (_, content, code) => expect((await faultFor(content)).code).toBe(code))

  it('a file that is not there, and a folder', async () => {
    const { call } = application.client
    expect((await faultOf(call('source.inspect', { files: [scratch.path('gone.csv')] }))).code).toBe(
      'file-gone'
    )
    expect((await faultOf(call('source.inspect', { files: [scratch.folder] }))).code).toBe('kind-binary')
  })
})
