import { analyse } from 'chardet'
import { decode, encodingExists } from 'iconv-lite'
import type { Encoding } from './encoding'
import { LANGUAGES, type WrittenLanguage } from './languages'

/** Encodings of Latin letters that are told apart by the letters themselves; where those fit more than one, the first. */
const LATIN = [
  'windows-1252',
  'windows-1250',
  'iso-8859-15',
  'iso-8859-2',
  'iso-8859-16',
  'windows-1254',
  'macroman',
  'cp850',
  'cp852'
] as const

/** Marks that stand at any side of a word, before one, after one, and away from letters. */
const QUOTES = '“”‘’'
const BEFORE = '„‚«‹¿¡'
const AFTER = '»›…™®©‰°'
const APART = '–—•·€£§°×±²³½¼¾®©'

/** Of Spanish and Italian: after a number, or the N of number. */
const ORDINALS = 'ºª'

const LETTER = /\p{L}/u
const UPPER = /\p{Lu}/u
const LOWER = /\p{Ll}/u

/** Whether a mark stands where such marks stand: `before` and `after` say whether letters are beside it. */
const isInPlace = (mark: string, place: number, before: boolean, after: boolean): boolean => {
  if (mark === '\u00A0') return true
  if (mark === '’') return before || !after
  if (QUOTES.includes(mark)) return !(before && after)
  if (BEFORE.includes(mark) && !before) return true
  if (AFTER.includes(mark) && !after && place > 0) return true
  return APART.includes(mark) && !before && !after
}

/** A letter or a mark beyond ASCII; how much it is worth if its language has it, and what it is worth in any. */
interface Sign {
  readonly letter: string
  readonly worth: number
}

/** Words without any letter of ASCII are rare: they may as well be marks that were misread. */
const ALONE = 0.5

const isInWord = (before: string, after: string): boolean =>
  /[a-z]\p{L}*$/iu.test(before) || /^\p{L}*[a-z]/iu.test(after)

const signsOf = (line: string): { letters: Sign[]; marks: number; total: number } => {
  const letters: Sign[] = []
  let marks = 0
  let total = 0
  for (const { 0: sign, index } of line.matchAll(/\P{ASCII}/gu)) {
    total += 1
    const before = line[index - 1] ?? ''
    const after = line[index + sign.length] ?? ''
    const beside = [LETTER.test(before), LETTER.test(after)] as const
    if (ORDINALS.includes(sign)) marks += /[\dN.]/i.test(before) && !beside[1] ? 1 : 0
    else if (!LETTER.test(sign)) marks += isInPlace(sign, index, ...beside) ? 1 : 0
    // A capital in the middle of a word was another letter.
    else if (!(UPPER.test(sign) && LOWER.test(before)))
      letters.push({
        letter: sign,
        worth: isInWord(line.slice(0, index), line.slice(index + sign.length)) ? 1 : ALONE
      })
  }
  return { letters, marks, total }
}

/** What it counts that a line holds a word of the language its letters are of. */
const WORD = 0.2

const worthIn = (line: string, letters: readonly Sign[], language: WrittenLanguage): number => {
  const odd = language.never === undefined ? 0 : (line.match(new RegExp(language.never, 'giu'))?.length ?? 0)
  return letters.reduce((sum, { letter, worth }) => sum + (language.letters.has(letter) ? worth : 0), -odd)
}

/** How well a text reads, 0..1 and a little more where its words are known: each line by the language it fits best. */
export const plausibility = (text: string): number => {
  let score = 0
  let all = 0
  for (const line of text.split('\n')) {
    const { letters, marks, total } = signsOf(line)
    if (total === 0) continue
    const best = LANGUAGES.map(
      (language) => worthIn(line, letters, language) + (language.words.test(line) ? WORD * letters.length : 0)
    ).reduce((one, other) => Math.max(one, other))
    score += marks + best
    all += total
  }
  return all === 0 ? 1 : score / all
}

/** A text of which less reads well is in none of the encodings of Latin letters, or in none of the languages. */
const CONVINCING = 0.8

/** ISO 8859-1 and -2 as their Windows supersets: the bytes in between are letters and dashes there. */
const SUPERSETS: Readonly<Record<string, Encoding>> = {
  'ISO-8859-1': 'windows-1252',
  'ISO-8859-2': 'windows-1250',
  'ISO-8859-9': 'windows-1254',
  ASCII: 'windows-1252'
}

/** Controls, pieces of frames and marks of what could not be read: many of them, and the text was misread. */
const ODD_LETTERS = /[\u0080-\u009F\u2500-\u259F\uFFFD]/gu
const MOST_ODD = 0.05

/** Whether a text has few of the signs that come of misreading. */
export const readsWell = (bytes: Buffer, encoding: Encoding): boolean => {
  if (!encodingExists(encoding)) return false
  const text = decode(bytes, encoding)
  const count = (pattern: RegExp) => text.match(pattern)?.length ?? 0
  return count(ODD_LETTERS) <= MOST_ODD * count(/\P{ASCII}/gu)
}

const guessByStatistics = (bytes: Buffer): Encoding => {
  const guesses = analyse(bytes)
    .filter(({ name }) => !name.startsWith('UTF'))
    .map(({ name }) => SUPERSETS[name] ?? name.toLowerCase())
  return guesses.find((encoding) => readsWell(bytes, encoding)) ?? guesses[0] ?? 'windows-1252'
}

/**
 * The likeliest encoding of lines of a text that is not UTF-8. Letters decide where they are Latin: "º" within a
 * word is no Spanish, it is the "ş" of windows-1250. Of other scripts, statistics know more.
 */
export const guessLegacy = (bytes: Buffer): Encoding => {
  let best: Encoding = LATIN[0]
  let most = -Infinity
  for (const encoding of LATIN) {
    const score = plausibility(decode(bytes, encoding))
    if (score > most + 1e-9) [best, most] = [encoding, score]
  }
  return most >= CONVINCING ? best : guessByStatistics(bytes)
}
