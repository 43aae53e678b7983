import { coverNames } from './cover-names'
import { maskPersonal } from './mask'
import { plainText } from './plain-text'

/** Characters that are looked through in one go: patterns on a text without an end would take their time. */
const PIECE = 5000

/** Pieces that end between words, as long as there are any. */
const piecesOf = (text: string): string[] => {
  const pieces: string[] = []
  let from = 0
  while (text.length - from > PIECE) {
    const gap = text.lastIndexOf('\n', from + PIECE)
    const blank = text.lastIndexOf(' ', from + PIECE)
    const to = gap > from ? gap : blank > from ? blank : from + PIECE
    pieces.push(text.slice(from, to))
    from = to
  }
  return [...pieces, text.slice(from)]
}

/**
 * A comment as it is shown and taken away: what could tell who wrote it covered. `known` are the values that its
 * writer is known by in other columns of the same row.
 */
export const maskComment = (written: string, known: readonly string[] = []): string =>
  piecesOf(plainText(written).trim())
    .map((piece) => coverNames(maskPersonal(piece), known))
    .join('')
