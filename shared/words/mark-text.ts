import { plainLetters } from '../domain/plain-letters'
import { searchPlaces } from './search-pattern'

/** A piece of a text, and whether it is what was looked for. */
export interface MarkedPiece {
  readonly text: string
  readonly isMarked: boolean
}

type Range = readonly [from: number, to: number]

/** Where a text holds another, by the rule that found it. */
const rangesOf = (text: string, search: string): Range[] => {
  const places = searchPlaces(search)
  if (places === null) return []
  return [...text.matchAll(places)].map(({ 0: found, index }): Range => [index, index + found.length])
}

/** Where the words of a term stand, by their letters without accents. */
const wordRanges = (text: string, term: string): Range[] => {
  const words = new Set(plainLetters(term).split(' '))
  return [...text.matchAll(/\p{L}[\p{L}\p{M}-]*/gu)].flatMap(({ 0: word, index }): Range[] =>
    words.has(plainLetters(word)) ? [[index, index + word.length]] : []
  )
}

/** A text in pieces, those marked that were searched for or are a word of the term. */
export const markText = (
  text: string,
  { search = '', term = '' }: { readonly search?: string; readonly term?: string }
): MarkedPiece[] => {
  const ranges = [...rangesOf(text, search), ...(term === '' ? [] : wordRanges(text, term))].sort(
    ([one], [other]) => one - other
  )
  const pieces: MarkedPiece[] = []
  let at = 0
  for (const [from, to] of ranges) {
    if (to <= at) continue
    if (from > at) pieces.push({ text: text.slice(at, from), isMarked: false })
    pieces.push({ text: text.slice(Math.max(at, from), to), isMarked: true })
    at = to
  }
  if (at < text.length) pieces.push({ text: text.slice(at), isMarked: false })
  return pieces
}
