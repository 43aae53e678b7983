import { plainLetters } from '../domain/plain-letters'

/** A piece of a text, and whether it is what was looked for. */
export interface MarkedPiece {
  readonly text: string
  readonly isMarked: boolean
}

type Range = readonly [from: number, to: number]

const plainOf = (letter: string): string => (letter === '’' ? "'" : plainLetters(letter))

/** Where a text holds another, whatever the case and accents of its letters. */
const rangesOf = (text: string, search: string): Range[] => {
  const wanted = Array.from(search, plainOf).join('')
  if (wanted === '') return []
  // A letter may be several without its accents, or none: each of them remembers where it came from.
  const from: number[] = []
  let plain = ''
  let at = 0
  for (const letter of text) {
    const letters = plainOf(letter)
    from.push(...Array.from({ length: letters.length }, () => at))
    plain += letters
    at += letter.length
  }
  const ranges: Range[] = []
  for (let found = plain.indexOf(wanted); found >= 0; found = plain.indexOf(wanted, found + wanted.length))
    ranges.push([from[found] ?? 0, from[found + wanted.length] ?? text.length])
  return ranges
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
  const ranges = [...rangesOf(text, search.trim()), ...(term === '' ? [] : wordRanges(text, term))].sort(
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
