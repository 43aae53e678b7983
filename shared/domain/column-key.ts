import { plainLetters } from './plain-letters'
import { uniqueNames } from './unique-names'

/**
 * Normalises headers so that the waves of one survey find one another's columns: `*RESPNUM`, `Respnum `
 * and `RESPNUM` share a key, and so do `Q13 COUNTY` and `Q13COUNTY`. Letters of every script are kept;
 * accents go, so that Romanian comma-below and cedilla spellings meet.
 *
 * Where two headers of one file would fall together (`Q8-1` and `Q81`), both keep their punctuation, and
 * headers that are equal to the letter are numbered.
 */
export const columnKeys = (headers: readonly string[]): string[] => {
  const bare = headers.map(bareKey)
  const careful = headers.map((header) => header.trim().toLowerCase())
  const clash = (keys: readonly string[], key: string) => keys.filter((other) => other === key).length > 1
  const keys = headers.map((_, index) => {
    const key = bare[index] ?? ''
    return key === '' || clash(bare, key) ? (careful[index] ?? '') || `column ${index + 1}` : key
  })
  return uniqueNames(keys)
}

const bareKey = (header: string): string => plainLetters(header).replace(/[^\p{L}\p{N}]/gu, '')
