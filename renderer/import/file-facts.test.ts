import { describe, expect, it } from 'vitest'
import type { InspectedFile, Inspection } from '../../shared/contract/inspection'
import type { TextLayout } from '../../shared/contract/text-layout'
import { createWords } from '../../shared/locale/words'
import { fileFacts, fileText, filesTitle, readingsText, readingText } from './file-facts'

const words = createWords('en')

const BARE: InspectedFile = {
  name: 'a.csv',
  bytes: 1,
  format: 'csv',
  packed: null,
  headers: [],
  keys: [],
  rows: 1000,
  exact: true,
  estimatedRows: 1000,
  refused: 0
}

const fileOf = (facts: Partial<InspectedFile> = {}): InspectedFile => ({
  ...BARE,
  encoding: 'utf-8',
  delimiter: ',',
  ...facts
})

const layoutOf = (facts: Partial<TextLayout> = {}): TextLayout => ({
  quote: '"',
  firstLine: 1,
  headerRows: 1,
  above: { lines: 0, text: [] },
  below: { lines: 0, text: [] },
  filledUp: 0,
  ...facts
})

const inspectionOf = (...files: InspectedFile[]): Inspection => ({
  id: '1',
  files,
  columns: [],
  shown: 0,
  preview: [],
  exact: true,
  rows: 1000 * files.length,
  refused: 0
})

const facts = (...files: InspectedFile[]) => fileFacts(inspectionOf(...files), words)

const TITLES = { lines: 3, text: ['Customer survey'] }
const TOTAL = { lines: 1, text: ['Total'] }

describe('the facts of one file', () => {
  it('are its rows, columns and kind', () => {
    expect(facts(fileOf())).toBe('1,000 rows, 0 columns, CSV')
    expect(facts(fileOf({ preset: 'qualtrics', packed: 'gzip' }))).toBe(
      '1,000 rows, 0 columns, Qualtrics, CSV, gzip'
    )
  })

  it.each<[Partial<TextLayout>, string]>([
    [{ above: TITLES }, '3 lines above the table set aside'],
    [{ below: TOTAL }, '1 line below the table set aside'],
    [{ above: TITLES, below: TOTAL }, '3 lines above the table and 1 below set aside'],
    [{ filledUp: 4 }, '4 short rows filled up with blanks'],
    [{ below: TOTAL, filledUp: 1 }, '1 line below the table set aside, 1 short row filled up with blanks']
  ])('say what was done to its lines: %j', (layout, said) => {
    expect(facts(fileOf({ layout: layoutOf(layout) }))).toBe(`1,000 rows, 0 columns, CSV, ${said}`)
  })

  it('say nothing of blank lines around the table', () => {
    expect(facts(fileOf({ layout: layoutOf({ above: { lines: 2, text: [] } }) }))).toBe(
      '1,000 rows, 0 columns, CSV'
    )
  })
})

describe('the facts of many files', () => {
  it('stay short, however different they are', () => {
    const files = Array.from({ length: 200 }, (_, index) =>
      fileOf({
        name: `${index}`,
        encoding: index % 2 ? 'cp852' : `x-${index}`,
        ...(index % 3 ? {} : { layout: layoutOf({ above: TITLES }) }),
        ...(index === 7 ? { format: 'xlsx', sheet: 'Spring', sheets: [] } : {})
      })
    )
    expect(facts(...files)).toBe(
      '200 files, 200,000 rows, 0 columns, CSV, XLSX, lines set aside or rows filled up in 67 of them'
    )
    expect(filesTitle(inspectionOf(...files), words)).toBe('0 and 199 more files')
    expect(readingsText(files, words)).toMatch(/^\d+ different ways$/)
  })
})

describe('how a file is read', () => {
  it('is its encoding and delimiter, and its header where that is not the first line', () => {
    expect(readingText(fileOf({ layout: layoutOf() }), words)).toBe('UTF-8, comma')
    expect(
      readingText(
        fileOf({ encoding: 'windows-1250', delimiter: ';', layout: layoutOf({ firstLine: 4 }) }),
        words
      )
    ).toBe('Windows-1250, semicolon, header on line 4')
    expect(readingText(fileOf({ layout: layoutOf({ headerRows: 3 }) }), words)).toBe(
      'UTF-8, comma, 3 header rows from line 1'
    )
    expect(readingText(fileOf({ layout: layoutOf({ headerRows: 0 }) }), words)).toBe(
      'UTF-8, comma, no header, responses from line 1'
    )
    expect(readingText(fileOf({ encoding: 'shift_jis', delimiter: '^' }), words)).toBe('SHIFT_JIS, ^')
  })

  it('is nothing where nothing can be said of it', () => {
    expect(readingText({ ...BARE, format: 'parquet' }, words)).toBe('')
    expect(readingText({ ...BARE, format: 'spss', encoding: 'windows-1252' }, words)).toBe('')
    expect(readingsText([{ ...BARE, format: 'parquet' }], words)).toBe('')
  })

  it('is one way for several files that are read alike', () => {
    expect(readingsText([fileOf(), fileOf(), { ...BARE, format: 'parquet' }], words)).toBe('UTF-8, comma')
    expect(readingsText([fileOf(), fileOf({ delimiter: ';' })], words)).toBe('2 different ways')
  })

  it('is the sheet, of workbooks', () => {
    const sheets = ['Spring', 'Summer'].map((name) => ({ name, hidden: false, rows: 9 }))
    const workbook: InspectedFile = { ...BARE, format: 'xlsx', sheet: 'Spring', sheets }
    expect(fileText(workbook, words)).toBe('sheet “Spring”')
    expect(readingsText([workbook], words)).toBe('')
    expect(readingsText([workbook, { ...workbook, sheet: 'Summer' }], words)).toBe('2 different ways')
    expect(fileText({ ...workbook, layout: layoutOf({ firstLine: 3 }) }, words)).toBe(
      'sheet “Spring”, header on line 3'
    )
  })
})
