import { describe, expect, it } from 'vitest'
import { searchPattern, wordPattern } from './search-pattern'

/** The database writes classes of letters with fewer brackets. */
const found = (text: string, pattern: string) =>
  new RegExp(pattern.replaceAll(/\\p([A-Z])/g, String.raw`\p{$1}`), 'u').test(text)

describe('a search', () => {
  it.each([
    ['L’ÉTAPE', "l'etape", true],
    ['e\u0301tape', 'étape', true],
    ['aştept, aștept', 'astept', true],
    ['Ωmega Ώ', 'ω', true],
    ['a.b', 'a.b', true],
    ['axb', 'a.b', false],
    ['50% (a|b) [c] {d} ^$ \\', '50% (a|b) [c] {d} ^$ \\', true],
    ['two\nlines', 'two lines', true]
  ])('%j for %j', (text, search, holds) => {
    expect(found(text, searchPattern(search))).toBe(holds)
  })
})

describe('a search for a word', () => {
  it.each([
    ['Retur', 'retur', true],
    ['un retur.', 'retur', true],
    ['l’étape', 'etape', true],
    ['l’e\u0301tape', 'etape', true],
    ['étapé!', 'etape', true],
    ['(retur)', 'retur', true],
    ['<b>retur</b>', 'retur', true],
    ['returul', 'retur', false],
    ['neretur', 'retur', false],
    ['retur2', 'retur', false]
  ])('%j for %j', (text, word, holds) => {
    expect(found(text, wordPattern(word))).toBe(holds)
  })
})
