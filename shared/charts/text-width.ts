import table from './inter-widths.json'

export type Weight = 400 | 500 | 600

const WIDTHS = new Map(
  ([400, 500, 600] as const).map((weight) => {
    const { letters, widths } = table[weight]
    return [weight, new Map(Array.from(letters, (letter, index) => [letter, widths[index] ?? 0]))] as const
  })
)

/** A letter the table does not know: about as wide as an ideograph, so that nothing is ever cut. */
const UNKNOWN = 1000

/**
 * Width of a text set in Inter, in the unit of `size`. From the font's own advance widths rather than a
 * browser's measurement, so that a chart is laid out alike on the screen and in every export.
 */
export const textWidth = (text: string, size: number, weight: Weight = 400): number => {
  const widths = WIDTHS.get(weight)
  let sum = 0
  for (const letter of text) sum += widths?.get(letter) ?? UNKNOWN
  return (sum * size) / 1000
}

/** The text, cut with an ellipsis where it is wider than `most`. */
export const fitText = (text: string, most: number, size: number, weight: Weight = 400): string => {
  if (textWidth(text, size, weight) <= most) return text
  const letters = Array.from(text)
  while (letters.length > 1 && textWidth(`${letters.join('')}…`, size, weight) > most) letters.pop()
  return `${letters.join('').trimEnd()}…`
}

/** Breaks a text at spaces into lines no wider than `most`; a longer word stands alone. */
export const wrapText = (text: string, most: number, size: number, weight: Weight = 400): string[] => {
  const lines: string[] = []
  let line = ''
  for (const word of text.trim().split(/\s+/)) {
    const longer = line === '' ? word : `${line} ${word}`
    if (line !== '' && textWidth(longer, size, weight) > most) {
      lines.push(line)
      line = word
    } else line = longer
  }
  return line === '' ? lines : [...lines, line]
}
