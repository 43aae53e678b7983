import { textWidth, wrapText, type Weight } from './text-width'

/** A name shown on one or two lines, and how far these are apart. */
export interface NameStyle {
  readonly size: number
  readonly leading: number
}

/** Names that all stand on one line, and names some of which take two. */
export const ONE_LINE: NameStyle = { size: 13, leading: 15 }
export const TWO_LINES: NameStyle = { size: 12, leading: 14 }

/** How much of a line may be given up to cut between two words. */
const WORD_LOSS = 0.35

/** The longest beginning that fits with its ellipsis; up to a space, unless that gives too much up. */
const beginning = (letters: readonly string[], most: number, size: number, weight: Weight): string[] => {
  let count = letters.length - 1
  while (count > 1 && textWidth(`${letters.slice(0, count).join('')}…`, size, weight) > most) count -= 1
  const space = letters[count] === ' ' ? count : letters.slice(0, count).lastIndexOf(' ')
  return letters.slice(0, space >= count * (1 - WORD_LOSS) ? space : count)
}

const ending = (letters: readonly string[], most: number, size: number, weight: Weight): string => {
  let from = 0
  while (from < letters.length - 1 && textWidth(letters.slice(from).join(''), size, weight) > most) from += 1
  const space = letters.indexOf(' ', from)
  const cut = from > 0 && letters[from - 1] !== ' ' && space >= 0
  const isCheap = space - from <= (letters.length - from) * WORD_LOSS
  return letters
    .slice(cut && isCheap ? space : from)
    .join('')
    .trim()
}

/**
 * A name on one line, or on two where it needs them. One that two lines do not hold is cut in its middle:
 * names of touchpoints mostly differ at the beginning or at the end.
 */
export const nameLines = (name: string, most: number, size: number, weight: Weight = 600): string[] => {
  if (textWidth(name, size, weight) <= most) return [name]
  const wrapped = wrapText(name, most, size, weight)
  if (wrapped.length <= 2 && wrapped.every((line) => textWidth(line, size, weight) <= most)) return wrapped
  const letters = Array.from(name.trim().replace(/\s+/g, ' '))
  const first = beginning(letters, most, size, weight)
  const last = ending(letters.slice(first.length), most, size, weight)
  return [`${first.join('').trimEnd()}…`, ...(last === '' ? [] : [last])]
}

const commonStart = (names: readonly string[]): string => {
  const [first = '', ...others] = names
  const letters = Array.from(first)
  const differs = letters.findIndex((_, index) =>
    others.some((other) => !other.startsWith(letters.slice(0, index + 1).join('')))
  )
  return differs < 0 ? first : letters.slice(0, differs).join('')
}

/** A name without what others begin with too, but for the last word of that: "…step 14 (branch)". */
const withoutStart = (name: string, start: string): string => {
  const word = start.trimEnd().lastIndexOf(' ') + 1
  return word > 1 ? `…${name.slice(word)}` : name
}

/**
 * The lines of names that stand together. Where cutting makes some of them look alike, these are cut where
 * they begin alike instead, so that what tells them apart is seen.
 */
export const tellApart = (
  names: readonly string[],
  most: number,
  size: number,
  weight: Weight = 600
): string[][] => {
  const cut = names.map((name) => nameLines(name, most, size, weight))
  const shown = cut.map((lines) => lines.join(' '))
  return cut.map((lines, index) => {
    const alike = names.filter((_, other) => shown[other] === shown[index])
    const [name = ''] = [names[index]]
    const start = commonStart(alike)
    return alike.length > 1 && start !== name
      ? nameLines(withoutStart(name, start), most, size, weight)
      : lines
  })
}

/** The least width at which a name stands uncut on at most two lines. */
export const twoLineWidth = (name: string, size: number, weight: Weight = 600): number => {
  const words = name.trim().split(/\s+/)
  const width = (some: readonly string[]) => textWidth(some.join(' '), size, weight)
  const splits = words.map((_, index) =>
    Math.max(width(words.slice(0, index + 1)), width(words.slice(index + 1)))
  )
  return Math.min(...splits)
}
