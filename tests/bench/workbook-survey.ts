import { closeSync, openSync, statSync, writeSync } from 'node:fs'
import { Zip, ZipDeflate, strToU8 } from 'fflate'
import { workbookParts } from '../fixtures/workbook'

export interface WorkbookSurveyOptions {
  readonly file: string
  readonly rows: number
}

/** Rows packed at a time. */
const BATCH = 2000

const SHARED = [
  ...['Response', 'Answered at', 'Touchpoint', 'Country', 'Channel'],
  'How easy was it? (1 = very difficult, 7 = very easy)',
  ...['Satisfaction (1-5)', 'Recommend (0-10)', 'Customer', 'Minutes', 'Store', 'Comment'],
  ...['Checkout', 'Delivery', 'Returns', 'Support', 'Germany', 'France', 'Romania', 'Email', 'Web', 'App']
]
const COLUMNS = 12

/** A number from 0 to `under` that depends on nothing but the row and the column. */
const pick = (row: number, column: number, under: number): number =>
  ((Math.imul(row + 1, 2_654_435_761) ^ Math.imul(column + 7, 40_503)) >>> 9) % under

const rowXml = (row: number): string => {
  const shared = (column: number, first: number, count: number) =>
    `t="s"><v>${COLUMNS + first + pick(row, column, count)}</v>`
  const cells = [
    `><v>${row}</v>`,
    ` s="1"><v>${45_000 + pick(row, 1, 700)}.${pick(row, 2, 99_999)}</v>`,
    ` ${shared(2, 0, 4)}`,
    ` ${shared(3, 4, 3)}`,
    ` ${shared(4, 7, 3)}`,
    `><v>${1 + pick(row, 5, 7)}</v>`,
    `><v>${1 + pick(row, 6, 5)}</v>`,
    `><v>${pick(row, 7, 11)}</v>`,
    `><v>${pick(row, 8, 3_000_000)}</v>`,
    `><v>${pick(row, 9, 9000) / 100}</v>`,
    `><v>${pick(row, 10, 200)}</v>`,
    ` t="inlineStr"><is><t>It took me ${pick(row, 11, 100_000)} clicks to get there</t></is>`
  ]
  return `<row r="${row + 1}">${cells.map((cell, column) => `<c r="${String.fromCharCode(65 + column)}${row + 1}"${cell}</c>`).join('')}</row>`
}

const HEADER = `<row r="1">${SHARED.slice(0, COLUMNS)
  .map((_, column) => `<c t="s"><v>${column}</v></c>`)
  .join('')}</row>`

/** Writes a workbook of so many responses, the same bytes each time, and says how many bytes. */
export const writeWorkbookSurvey = ({ file, rows }: WorkbookSurveyOptions): Promise<number> => {
  const { 'xl/worksheets/sheet1.xml': sheet = '', ...parts } = workbookParts({
    sheets: [{ rows: '@' }],
    shared: SHARED.map((text) => `<t>${text}</t>`),
    formats: ['yyyy-mm-dd hh:mm']
  })
  const [before = '', after = ''] = sheet.split('@')
  const target = openSync(file, 'w')
  const zip = new Zip((error, bytes) => {
    if (error) throw error
    writeSync(target, bytes)
  })
  const add = (name: string) => {
    const entry = new ZipDeflate(name, { level: 6 })
    zip.add(entry)
    return entry
  }
  for (const [name, text] of Object.entries(parts)) add(name).push(strToU8(text), true)
  const entry = add('xl/worksheets/sheet1.xml')
  entry.push(strToU8(before + HEADER))
  for (let first = 1; first <= rows; first += BATCH) {
    const batch = Array.from({ length: Math.min(BATCH, rows - first + 1) }, (_, index) =>
      rowXml(first + index)
    )
    entry.push(strToU8(batch.join('')))
  }
  entry.push(strToU8(after), true)
  zip.end()
  closeSync(target)
  return Promise.resolve(statSync(file).size)
}
