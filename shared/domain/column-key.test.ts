import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { columnKeys } from './column-key'

describe('keys of columns', () => {
  it.each([
    [['*RESPNUM', 'Respnum ', 'RESPNUM']],
    [['Q13 COUNTY', 'Q13COUNTY', 'q13_county']],
    [['Cât de ușor a fost?', 'Cat de usor a fost', 'Cât de uşor a fost ?']],
    [['Ease (1–7)', 'ease 1-7']]
  ])('are one for %j', (headers) => {
    expect(new Set(headers.map((header) => columnKeys([header])[0])).size).toBe(1)
  })

  it('keep the punctuation of headers of one file that would fall together', () => {
    expect(columnKeys(['Q8-1', 'Q81', 'Country'])).toEqual(['q8-1', 'q81', 'country'])
  })

  it('keep letters of every script, and number what is left of none', () => {
    expect(columnKeys(['名前', '%', '', '#'])).toEqual(['名前', '%', 'column 3', '#'])
  })

  it('number headers that are equal to the letter', () => {
    expect(columnKeys(['Other', 'other', 'OTHER '])).toEqual(['other', 'other (2)', 'other (3)'])
  })

  it('are different within a file, and not empty, whatever the headers', () => {
    const header = fc.oneof(
      fc.string(),
      fc.constantFrom(
        'a',
        'A',
        'a (2)',
        'a(2)',
        'a2',
        '',
        ' ',
        '-',
        'column 2',
        'Column 2',
        'a (2) (2)',
        'é',
        'e'
      )
    )
    fc.assert(
      fc.property(fc.array(header, { maxLength: 12 }), (headers) => {
        const keys = columnKeys(headers)
        expect(keys).toHaveLength(headers.length)
        expect(new Set(keys).size).toBe(headers.length)
        expect(keys.filter((key) => key.trim() === '')).toEqual([])
      }),
      { numRuns: 1000 }
    )
  })
})
