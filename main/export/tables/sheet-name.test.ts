import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sheetNames } from './sheet-name'

describe('names of sheets', () => {
  it('are what a spreadsheet takes, and each once', () => {
    expect(sheetNames(['Who finds it hard?', 'A/B: [x]', 'a b x', "'quoted'", '', 'NOTES', 'Notes'])).toEqual(
      ['Who finds it hard', 'A B x', 'a b x 2', 'quoted', '1', 'NOTES', 'Notes 2']
    )
  })

  it('hold for any text', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'grapheme', maxLength: 60 }), { maxLength: 40 }), (wanted) => {
        const names = sheetNames(wanted)
        expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(wanted.length)
        for (const name of names) {
          expect(name).not.toMatch(/[[\]:*?/\\]|^'|'$|^$/)
          expect(name.length).toBeLessThanOrEqual(31)
          expect(() => encodeURIComponent(name)).not.toThrow()
        }
      })
    )
  })
})
