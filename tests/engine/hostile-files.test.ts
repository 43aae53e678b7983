import { readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { InspectedFile } from '../../shared/contract/inspection'
import type { FaultCode } from '../../shared/domain/fault'
import { startApplication, type TestApplication } from '../fixtures/application'
import { faultOf } from '../fixtures/faults'
import { hasSharedData, sharedFile } from '../fixtures/shared-data'

let application: TestApplication

beforeAll(async () => {
  application = await startApplication()
})
afterAll(() => application.end())

const inspect = (...path: string[]) =>
  application.client.call('source.inspect', { files: [sharedFile('nasty', ...path)] })

const SPECTRUM = [
  'comma_in_quotes',
  'empty',
  'empty_crlf',
  'escaped_quotes',
  'json',
  'location_coordinates',
  'newlines',
  'newlines_crlf',
  'quotes_and_newlines',
  'simple',
  'simple_crlf',
  'utf8'
]

describe.skipIf(!hasSharedData)('the acid tests of CSV', () => {
  const known = (name: string): Record<string, string>[] => {
    const file = sharedFile('nasty/csv/csv-spectrum/json', `${name}.json`)
    const records = [JSON.parse(readFileSync(file, 'utf8'))].flat() as Record<string, string>[]
    // Where they hold another telephone number than the file.
    return name === 'location_coordinates'
      ? records.map((record) => ({ ...record, 'Contact Phone Number': '2095257564' }))
      : records
  }

  it.each(SPECTRUM)('%s', async (name) => {
    const { files, preview } = await inspect('csv/csv-spectrum/csvs', `${name}.csv`)
    const { headers = [], rows, refused } = files[0] ?? {}
    expect([rows, refused]).toEqual([known(name).length, 0])
    const records = preview.map((cells) =>
      Object.fromEntries(headers.map((header, index) => [header, cells[index] ?? '']))
    )
    expect(records).toEqual(known(name))
  })
})

/** Width, rows and refused lines, and how the file is written, where that is not UTF-8 with commas. */
type Shape = [width: number, rows: number, refused: number, written?: Partial<InspectedFile>]

const READ: Record<string, Shape> = {
  'characters.csv': [18, 382, 0, { encoding: 'big5' }],
  'null.csv': [4, 10, 0],
  'skip_initials.csv': [2, 2, 0],
  'spanish_chars.csv': [8, 114, 0, { encoding: 'windows-1252' }],
  'sparse_with_column_errors.csv': [4, 2237, 0, { encoding: 'windows-1252' }],
  'utf-16le_encoded.csv': [19, 327, 0, { encoding: 'utf-16le' }],
  'weird_head_padding.csv': [11, 60, 0, { delimiter: ';' }],
  'duckdb/decimal_separators_decimal_separators.csv': [2, 5, 0, { delimiter: ';' }],
  'duckdb/decimal_separators_decimal_separators_csv.csv': [2, 1, 0],
  'duckdb/encodings_latin1.csv': [2, 12, 0, { encoding: 'windows-1252' }],
  'duckdb/encodings_shift_jis.csv': [2, 20, 0, { encoding: 'shift_jis' }],
  'duckdb/encodings_utf16.csv': [2, 20, 0, { encoding: 'utf-16le' }],
  'duckdb/error_quotednewlines.csv': [2, 10_100, 0],
  'duckdb/leading_zeros.csv': [8, 6, 0],
  'duckdb/mixed_dates.csv': [2, 5, 0],
  'duckdb/mixed_decimal.csv': [2, 5, 0, { delimiter: ';' }],
  'duckdb/mixed_new_line.csv': [3, 3, 0],
  'duckdb/thousands_separator_multi_column.csv': [3, 5, 0, { delimiter: ';' }],
  'duckdb/thousands_separator_multi_column_quote.csv': [3, 5, 0],
  'duckdb/unescaped_quotes_stops.csv': [4, 8, 1],
  'duckdb/unescaped_quotes_unescaped_quote.csv': [2, 6, 0, { delimiter: ';' }]
}

const REFUSED: Record<string, FaultCode> = {
  'utf8bom.csv': 'header-only',
  'duckdb/csv_quoted_newline_odd.csv': 'one-column',
  'duckdb/decimal_separators_invalid_char.csv': 'one-column',
  'duckdb/decimal_separators_mixed_format_fail.csv': 'one-column',
  'duckdb/header_only.csv': 'one-column',
  'duckdb/invalid_utf8.csv': 'one-column',
  'duckdb/nullbyte.csv': 'kind-binary',
  'duckdb/nullbyte_header.csv': 'kind-binary',
  'duckdb/one_r_n_two.csv': 'one-column',
  'duckdb/thousands_separator_integers.csv': 'one-column',
  'duckdb/thousands_separator_simple.csv': 'one-column',
  'duckdb/thousands_separator_simple_quoted.csv': 'one-column',
  'duckdb/thousands_separator_thousands_broken.csv': 'one-column',
  'duckdb/unescaped_quotes_end_quote.csv': 'one-column',
  'duckdb/unescaped_quotes_end_quote_2.csv': 'one-column',
  'duckdb/unescaped_quotes_end_quote_3.csv': 'one-column',
  'duckdb/unescaped_quotes_end_quote_mixed.csv': 'one-column',
  'duckdb/unescaped_quotes_some_escaped_some_not.csv': 'one-column',
  'duckdb/unescaped_quotes_unescaped_quote_new_line.csv': 'one-column',
  'duckdb/unescaped_quotes_unescaped_quote_new_line_rn.csv': 'one-column'
}

describe.skipIf(!hasSharedData)('hostile CSV files', () => {
  it.each(Object.entries(READ))('%s has its shape', async (name, [width, rows, refused, written]) => {
    const { files, preview } = await inspect('csv', name)
    const wanted = { encoding: 'utf-8', delimiter: ',', rows, refused, exact: true, ...written }
    expect(files[0]).toMatchObject(wanted)
    expect(files[0]?.headers).toHaveLength(width)
    expect(preview.flat().filter((cell) => cell?.includes('\uFFFD'))).toEqual([])
  })

  it.each(Object.entries(REFUSED))('%s is refused with a reason', async (name, code) => {
    const fault = await faultOf(inspect('csv', name))
    expect(fault).toMatchObject({ code, place: { file: name.replace('duckdb/', '') } })
  })

  it('keep what is not to be guessed at as it is written', async () => {
    const cells = async (name: string) => (await inspect('csv', 'duckdb', name)).preview
    expect((await cells('leading_zeros.csv'))[0]?.[0]).toBe('09001')
    expect((await cells('encodings_latin1.csv'))[0]).toEqual(['José Álvarez', '30'])
    expect((await cells('encodings_shift_jis.csv'))[0]).toEqual(['名前', '25'])
    expect((await cells('decimal_separators_decimal_separators.csv'))[2]).toEqual(['1,53e4', '1.53e4'])
  })
})

/** Width and rows of workbooks that can be read, the sheet that is, and the first cells below its header. */
type WorkbookShape = [width: number, rows: number, sheet: string, first: (string | null)[]]

const WORKBOOKS: Record<string, WorkbookShape> = {
  'DateFormatTests.xlsx': [4, 45, 'Tests', ['11-10-52', 'd-m-y', '1952-10-11 14:35:27', 'Date']],
  'InlineStrings.xlsx': [4, 6, 'Sheet1', ['12', 'A', '1st Inline String', '12']],
  'SampleSS.strict.xlsx': [4, 1, 'Sheet Number 2', ['1', '10', '2', '13']],
  'xxe_in_schema.xlsx': [5, 1, 'Sheet1', [null, null, '1', null, null]]
}

const REFUSED_WORKBOOKS: Record<string, FaultCode> = {
  '54764.xlsx': 'workbook-unsafe',
  'TwoSheetsOneHidden.xlsx': 'header-only',
  'noSharedStringTable.xlsx': 'header-only',
  'poc-shared-strings.xlsx': 'archive-bomb',
  'poc-xmlbomb-empty.xlsx': 'workbook-unsafe',
  'poc-xmlbomb.xlsx': 'workbook-unsafe',
  'protected_passtika.xlsx': 'workbook-protected',
  'xlsx-corrupted.xlsx': 'broken-workbook'
}

describe.skipIf(!hasSharedData)('hostile workbooks', () => {
  it.each(Object.entries(WORKBOOKS))('%s has its shape', async (name, [width, rows, sheet, first]) => {
    const { files, preview } = await inspect('xlsx', name)
    expect(files[0]).toMatchObject({ format: 'xlsx', rows, sheet, refused: 0, exact: true })
    expect(files[0]?.headers).toHaveLength(width)
    expect(preview[0]).toEqual(first)
  })

  it.each(Object.entries(REFUSED_WORKBOOKS))('%s is refused with a reason', async (name, code) =>
    expect(await faultOf(inspect('xlsx', name))).toMatchObject({ code, place: { file: name } })
  )

  it('leave nothing behind', async () => {
    const before = readdirSync(join(application.folder, 'temp'))
    for (const name of Object.keys(REFUSED_WORKBOOKS)) await faultOf(inspect('xlsx', name))
    expect(readdirSync(join(application.folder, 'temp'))).toEqual(before)
  })

  it('and a code list, which is none, are read', async () => {
    const { files, preview } = await application.client.call('source.inspect', {
      files: [sharedFile('sfo', 'sfo_2018_Data_Dictionary.xlsx')]
    })
    expect(files[0]).toMatchObject({ rows: 669, sheet: 'Code List' })
    expect(preview[5]).toEqual([null, '1', 'Sunday'])
  })
})

it.skipIf(!hasSharedData)('every hostile file is expected to be something', () => {
  const there = readdirSync(sharedFile('nasty'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(sharedFile('nasty'), join(entry.parentPath, entry.name)))
  const expected = [
    ...Object.keys({ ...READ, ...REFUSED }).map((name) => `csv/${name}`),
    ...Object.keys({ ...WORKBOOKS, ...REFUSED_WORKBOOKS }).map((name) => `xlsx/${name}`),
    ...SPECTRUM.flatMap((name) => [`csvs/${name}.csv`, `json/${name}.json`]).map(
      (name) => `csv/csv-spectrum/${name}`
    )
  ]
  expect(there.map((name) => name.replaceAll('\\', '/')).sort()).toEqual(expected.sort())
})
