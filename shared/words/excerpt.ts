import { plainLetters } from '../domain/plain-letters'
import { maskPersonal } from './mask'

/** Characters of a comment that are shown. */
const LENGTH = 300

/** Characters before the word, of a comment that is longer. */
const BEFORE = 100

/**
 * What is shown of a comment: on one line, what could tell who wrote it covered, and of a long one the part around a
 * term, by its letters without accents.
 */
export const excerptOf = (comment: string, term: string, length = LENGTH): string => {
  const text = maskPersonal(comment).replace(/\s+/gu, ' ').trim()
  if (text.length <= length) return text
  const word = term.split(' ').at(-1) ?? ''
  const found = [...text.matchAll(/\p{L}[\p{L}\p{M}]*/gu)].find(([written]) => plainLetters(written) === word)
  const from = Math.max(0, Math.min((found?.index ?? 0) - Math.min(BEFORE, length / 3), text.length - length))
  const start = from === 0 ? 0 : text.indexOf(' ', from) + 1
  const end = start + length >= text.length ? text.length : text.lastIndexOf(' ', start + length)
  // A text without spaces is cut where it has to be.
  const cut = text.slice(start, end > start ? end : start + length)
  return `${start > 0 ? '…' : ''}${cut}${start + cut.length < text.length ? '…' : ''}`
}
