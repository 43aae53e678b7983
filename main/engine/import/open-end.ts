/** More delimiters at the end of a line than this are not counted. */
export const MOST_COUNTED = 16

const QUOTE = 34
const USUAL = new Map([44, 59, 9, 124].map((byte) => [byte, String.fromCharCode(byte)]))

/** The delimiters that a line ends with, and how many: blank cells, in quotation marks or not. */
export interface OpenEnd {
  readonly delimiter: string
  readonly count: number
}

/** Looks at the bytes of a line from its end: `byte(1)` is the last. */
export const openEndOf = (byte: (back: number) => number | undefined): OpenEnd | undefined => {
  const skipEmpty = (back: number) => (byte(back) === QUOTE && byte(back + 1) === QUOTE ? back + 2 : back)
  let back = skipEmpty(1)
  const mark = byte(back)
  const delimiter = USUAL.get(mark ?? 0)
  if (delimiter === undefined) return undefined
  let count = 0
  while (byte(back) === mark && count < MOST_COUNTED) {
    count += 1
    back = skipEmpty(back + 1)
  }
  return { delimiter, count }
}

/** All delimiters at the ends of some lines. */
export const countOpenEnds = (lines: readonly string[], delimiter: string): number =>
  lines.reduce((sum, line) => {
    const bytes = Buffer.from(line)
    const end = openEndOf((back) => bytes[bytes.length - back])
    return end?.delimiter === delimiter ? sum + end.count : sum
  }, 0)
