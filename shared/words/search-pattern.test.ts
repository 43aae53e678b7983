import { describe, expect, it } from 'vitest'
import { searchPattern } from './search-pattern'

const holds = (text: string, search: string) => new RegExp(searchPattern(search), 'u').test(text)

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
  ])('%j for %j', (text, search, found) => {
    expect(holds(text, search)).toBe(found)
  })
})
