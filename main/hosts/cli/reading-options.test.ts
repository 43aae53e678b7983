import { describe, expect, it } from 'vitest'
import type { InspectedFile } from '../../../shared/contract/inspection'
import { createWords } from '../../../shared/locale/words'
import { isWish, readArguments } from './arguments'
import { readingsFor, readReadingOptions, sayReading } from './reading-options'
import { UsageError } from './usage-error'

const words = createWords('en')

const read = (...argv: string[]) => {
  const given = readArguments(['inspect', 'a.csv', ...argv], words)
  if (isWish(given)) throw new Error('That asks for help')
  return readReadingOptions(given.options, words)
}

describe('what is said of how files are written', () => {
  it('is nothing by itself', () => {
    expect(read()).toEqual({})
    expect(readingsFor(['a', 'b'], {})).toEqual({})
  })

  it('holds for every file', () => {
    const reading = { encoding: 'cp852' }
    expect(readingsFor(['a', 'b'], reading)).toEqual({ readings: [reading, reading] })
  })

  it('is all that was said', () => {
    expect(
      read(
        ...['--sheet', 'Wave 2', '--encoding', ' windows-1250 ', '--delimiter', ';'],
        ...['--quote', 'none', '--first-line', '4', '--header-rows', '0']
      )
    ).toEqual({
      sheet: 'Wave 2',
      encoding: 'windows-1250',
      delimiter: ';',
      quote: '',
      firstLine: 4,
      headerRows: 0
    })
  })

  it.each([
    ['tab', '\t'],
    ['\\t', '\t'],
    ['\t', '\t'],
    ['Semicolon', ';'],
    ['pipe', '|'],
    ['space', ' '],
    ['||', '||']
  ])('may name the delimiter %j', (value, delimiter) =>
    expect(read('--delimiter', value)).toEqual({ delimiter })
  )

  it.each([
    ['"', '"'],
    ['double', '"'],
    ['single', "'"],
    ['', '']
  ])('may name the quotation mark %j', (value, quote) => expect(read('--quote', value)).toEqual({ quote }))

  it.each([
    [['--delimiter', ''], '“” is no delimiter.'],
    [['--delimiter', 'semi-colon'], '“semi-colon” is no delimiter.'],
    [['--quote', '`'], '--quote takes double, single or none, not “`”.'],
    [['--first-line', '0'], '--first-line takes a whole number from 1 to 1,000,000, not “0”.'],
    [['--first-line', 'two'], 'not “two”'],
    [['--header-rows', '21'], '--header-rows takes a whole number from 0 to 20, not “21”.'],
    [['--header-rows', '1.5'], 'not “1.5”'],
    [['--sheet', ' '], '--sheet needs a value.'],
    [['--encoding', ''], '--encoding needs a value.']
  ])('%j is wrong usage', (argv, message) => {
    expect(() => read(...argv)).toThrow(UsageError)
    expect(() => read(...argv)).toThrow(message)
  })
})

describe('what is told of the reading', () => {
  const file = (facts: Partial<InspectedFile>): InspectedFile => ({
    name: 'a',
    bytes: 1,
    format: 'csv',
    packed: null,
    headers: [],
    keys: [],
    rows: 1,
    exact: true,
    estimatedRows: 1,
    refused: 0,
    ...facts
  })
  const told = (facts: Partial<InspectedFile>, reading = {}): string[] => {
    const said: string[] = []
    sayReading([file(facts)], reading, words, (sentence) => said.push(sentence))
    return said
  }
  const sheets = [
    { name: 'Spring', hidden: false, rows: 140 },
    { name: 'Notes', hidden: false, rows: 0 },
    { name: 'Summer', hidden: false, rows: 1 }
  ]
  const workbook = { name: 'a.xlsx', format: 'xlsx', sheet: 'Spring', sheets } as const

  it('is which of several sheets was read, unless it was named', () => {
    expect(told(workbook)).toEqual([
      'a.xlsx: read sheet “Spring”. Others have rows too: “Summer” (1 row). Choose with --sheet.'
    ])
    expect(told(workbook, { sheet: 'Spring' })).toEqual([])
    expect(told({ ...workbook, sheets: sheets.slice(0, 2) })).toEqual([])
  })

  it('is what makes no difference to a file', () => {
    expect(told({ name: 'a.csv', encoding: 'utf-8', delimiter: ',' }, { sheet: 'Spring' })).toEqual([
      '--sheet makes no difference to a.csv: it is CSV.'
    ])
    expect(told({ ...workbook, sheets: [] }, { encoding: 'cp852', delimiter: ';', quote: '' })).toHaveLength(
      3
    )
  })
})
