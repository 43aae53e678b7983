import { plainLetters } from '../domain/plain-letters'
import { LEXICON } from './lexicon'

export type Concept = keyof typeof LEXICON

/** Lower case, no accents, words apart: `Q14_howEasy?` becomes `q 14 how easy`. */
export const plainText = (text: string): string =>
  plainLetters(text.replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2'))
    .replace(/(?<=\p{L})(?=\p{N})|(?<=\p{N})(?=\p{L})/gu, ' ')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

const patternOf = (entry: string): RegExp => {
  const words = entry.split(' ').map((word) => (word.endsWith('*') ? `${word.slice(0, -1)}\\p{L}*` : word))
  return new RegExp(`(?<![\\p{L}\\p{N}])(${words.join(' ')})(?![\\p{L}\\p{N}])`, 'u')
}

const PATTERNS = new Map(
  Object.entries(LEXICON).map(([concept, entries]) => [concept, entries.map(patternOf)] as const)
)

/** The word of a header that belongs to a concept, as it stands there; `undefined` where there is none. */
export const findWord = (header: string, concept: Concept): string | undefined => {
  const text = plainText(header)
  for (const pattern of PATTERNS.get(concept) ?? []) {
    const found = pattern.exec(text)?.[1]
    if (found !== undefined) return found
  }
  return undefined
}

/** Whether a header is a word of a concept and nothing else: "Touchpoint", but not "Touchpoint comment". */
export const isWord = (header: string, concept: Concept): boolean => {
  const text = plainText(header)
  return (PATTERNS.get(concept) ?? []).some((pattern) => pattern.exec(text)?.[1] === text)
}
