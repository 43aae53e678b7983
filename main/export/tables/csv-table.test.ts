import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createWords } from '../../../shared/locale/words'
import { flatTable } from '../../../shared/tables/flat-table'
import { TAKEN } from '../../../tests/fixtures/taken-table'
import { readFromFile } from '../../../tests/fixtures/duckdb'
import { makeScratch, type Scratch } from '../../../tests/fixtures/scratch'
import { csvFormOf, csvTable } from './csv-table'

let scratch: Scratch
beforeAll(async () => {
  scratch = await makeScratch()
})
afterAll(() => scratch.clear())

const english = flatTable(TAKEN, createWords('en'))

describe('a table as CSV', () => {
  it('is read by another program as the numbers that are shown', async () => {
    const file = await scratch.write('table.csv', csvTable(english, csvFormOf('en', undefined, true)))
    expect(await readFromFile(':memory:', `from read_csv('${file}')`)).toEqual([
      {
        Touchpoint: `'=HYPERLINK("x")`,
        'Market · FR · % easy': '51.8',
        'Market · FR · % easy, from': 49.2,
        'Market · FR · % easy, to': 54.4,
        'Market · FR · % easy, letters': 'B',
        'Market · FR · Answers': 1234n,
        'Market · IT · Rest': -9.4
      },
      {
        Touchpoint: 'Delivery, "late"\nagain',
        'Market · FR · % easy': 'hidden: fewer than 10 answers',
        'Market · FR · % easy, from': null,
        'Market · FR · % easy, to': null,
        'Market · FR · % easy, letters': null,
        'Market · FR · Answers': 4n,
        'Market · IT · Rest': 0
      }
    ])
  })

  it('is told apart by what the spreadsheets of the language expect', async () => {
    const form = csvFormOf('fr', undefined, false)
    expect(form).toEqual({ delimiter: 'semicolon', decimal: ',', mark: false })
    const file = await scratch.write('french.csv', csvTable(english, form))
    const [first] = await readFromFile(
      ':memory:',
      `from read_csv('${file}', delim = ';', decimal_separator = ',')`
    )
    expect(first).toMatchObject({ 'Market · FR · % easy, to': 54.4, 'Market · IT · Rest': -9.4 })
  })

  it('has decimals after a point where commas stand between columns', () => {
    expect(csvFormOf('fr', 'comma', false).decimal).toBe('.')
    expect(csvFormOf('fr', 'tab', false).decimal).toBe(',')
    expect(csvFormOf('en', 'semicolon', false).decimal).toBe('.')
  })

  it('begins with the mark of UTF-8 only where that is asked for', () => {
    expect(csvTable(english, csvFormOf('en', undefined, true)).startsWith('\uFEFFTouchpoint,')).toBe(true)
    expect(csvTable(english, csvFormOf('en', undefined, false)).startsWith('Touchpoint,')).toBe(true)
  })

  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\tx', '\rx'])('has no formula in %j', (text) => {
    const [row] = TAKEN.rows
    const table = { ...TAKEN, rows: [{ cells: [{ text }, ...(row?.cells.slice(1) ?? [])] }] }
    const csv = csvTable(flatTable(table, createWords('en')), csvFormOf('en', undefined, false))
    expect(
      csv
        .split('\r\n')[1]
        ?.replace(/^"/, '')
        .startsWith(`'${text.charAt(0)}`)
    ).toBe(true)
  })
})
